package org.w3id.essaim.loader.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A tiny reader of the lines that GitHub's runner obeys, after
 * <a href="https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs">its own</a>: {@code ::name properties::data}
 * at the start of a line, else {@code ##[name properties]data} anywhere in it; none but the resuming one while commands are stopped.
 */
final class Runner {

    /** A command as the runner understands it. */
    record Command(String name, Map<String, String> properties, String data) {}

    private Runner() {}

    /** The commands that are obeyed, in their order. */
    static List<Command> obeyed(String log) {
        List<Command> obeyed = new ArrayList<>();
        String resume = "";
        for (String line : log.split("\r\n|\n|\r", -1)) {
            Command command = read(line);
            if (!resume.isEmpty()) {
                resume = command.name().equals(resume) ? "" : resume;
            } else if (command.name().equals("stop-commands")) {
                resume = command.data();
            } else if (!command.name().isEmpty()) {
                obeyed.add(command);
            }
        }
        if (!resume.isEmpty()) {
            throw new IllegalStateException("commands are never resumed");
        }
        return obeyed;
    }

    private static Command read(String line) {
        String text = line.strip();
        int end = text.indexOf("::", 2);
        if (text.startsWith("::") && end >= 0) {
            return command(text.substring(2, end), ",", text.substring(end + 2));
        }
        int start = line.indexOf("##[");
        int close = start < 0 ? -1 : line.indexOf(']', start);
        return close < 0
                ? new Command("", Map.of(), "")
                : command(line.substring(start + 3, close), ";", line.substring(close + 1));
    }

    private static Command command(String head, String separator, String data) {
        int space = head.indexOf(' ');
        Map<String, String> properties = new LinkedHashMap<>();
        if (space >= 0) {
            for (String property : head.substring(space + 1).split(separator)) {
                String[] ends = property.split("=", 2);
                if (ends.length == 2) {
                    properties.put(
                            ends[0].strip(), data(ends[1].replace("%3A", ":").replace("%2C", ",")));
                }
            }
        }
        return new Command(space < 0 ? head : head.substring(0, space), properties, data(data));
    }

    private static String data(String text) {
        return text.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%");
    }
}

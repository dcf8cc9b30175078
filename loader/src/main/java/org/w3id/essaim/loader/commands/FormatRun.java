package org.w3id.essaim.loader.commands;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.w3id.essaim.loader.finding.Finding;
import org.w3id.essaim.loader.format.Formatted;
import org.w3id.essaim.loader.format.Formatter;
import org.w3id.essaim.loader.git.Patch;
import org.w3id.essaim.loader.source.SourceFile;
import org.w3id.essaim.loader.source.TurtleReader;

/** One run of {@code essaim format}: writes or shows what changes, and counts. */
final class FormatRun {

    private final Terminal terminal;
    private final Sayings sayings;
    private final boolean check;
    private final List<Finding> findings = new ArrayList<>();
    private int files;
    private int changed;
    private int refused;
    private int unequal;

    /** @param check whether a patch is shown and nothing written */
    FormatRun(Terminal terminal, Sayings sayings, boolean check) {
        this.terminal = terminal;
        this.sayings = sayings;
        this.check = check;
    }

    /**
     * Formats a file.
     *
     * @param path where it lies
     * @param file as the corpus has it
     */
    void format(Path path, SourceFile file, TurtleReader reader, Formatter formatter) {
        files++;
        byte[] bytes = read(path);
        if (!reader.read(file.path(), bytes).text().equals(file.text())) {
            throw changed(path);
        }
        Formatted formatted = formatter.format(file);
        if (formatted instanceof Formatted.Text canonical) {
            replace(path, bytes, canonical.text());
        } else if (formatted instanceof Formatted.Faulty faulty) {
            refused++;
            findings.addAll(faulty.findings());
        } else if (formatted instanceof Formatted.Ordered) {
            refused++;
            say("format.ordered", Map.of("path", Folders.shortest(path)));
        } else if (formatted instanceof Formatted.Unequal) {
            unequal++;
            say("format.unequal", Map.of("path", Folders.shortest(path)));
        }
    }

    /** What is to mend in the files formatted so far, and not yet taken. */
    List<Finding> findings() {
        return List.copyOf(findings);
    }

    List<Finding> takeFindings() {
        List<Finding> taken = findings();
        findings.clear();
        return taken;
    }

    /** Says what was done; the exit code. */
    int finish() {
        say(
                check ? "format.checked" : "format.done",
                Map.of("changed", changed, "kept", files - changed - refused - unequal, "refused", refused + unequal));
        terminal.out().flush();
        terminal.err().flush();
        if (unequal > 0) {
            return 2;
        }
        return refused > 0 || check && changed > 0 ? 1 : 0;
    }

    private void replace(Path path, byte[] before, String canonical) {
        byte[] after = canonical.getBytes(StandardCharsets.UTF_8);
        if (Arrays.equals(before, after)) {
            return;
        }
        changed++;
        String shown = Folders.shortest(path).toString().replace('\\', '/');
        if (check) {
            String text = new String(before, StandardCharsets.UTF_8);
            terminal.out().print(Patch.of(shown.replaceFirst("^/", ""), text, canonical));
            return;
        }
        try {
            if (!FileRewrite.replace(path, before, after)) {
                throw changed(path);
            }
        } catch (IOException e) {
            throw new CannotRun("write.failed", Map.of("path", shown, "reason", e.toString()));
        }
        terminal.out().println(shown);
    }

    private static byte[] read(Path path) {
        try {
            return FileRewrite.read(path);
        } catch (IOException e) {
            throw new CannotRun("read.failed", Map.of("path", Folders.shortest(path), "reason", e.toString()));
        }
    }

    private static CannotRun changed(Path path) {
        return new CannotRun("format.changed", Map.of("path", Folders.shortest(path)));
    }

    private void say(String key, Map<String, ?> arguments) {
        terminal.err().println(sayings.say(key, arguments));
    }
}

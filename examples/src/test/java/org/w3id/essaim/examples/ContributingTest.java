package org.w3id.essaim.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.essaim.loader.commands.CheckCommand;
import org.w3id.essaim.loader.commands.FormatCommand;
import org.w3id.essaim.loader.commands.NewCommand;
import org.w3id.essaim.loader.commands.Terminal;
import org.w3id.essaim.loader.commands.Workbench;
import picocli.CommandLine;

/**
 * What CONTRIBUTING shows of a contribution is what happens: its commands are run, one after the other, on a copy of the real graph, and say
 * what stands there. A block of Turtle that begins with the path of a file is what someone writes into it meanwhile.
 *
 * <p>With {@code -Dessaim.write=true} the page is written anew, to be read before it is committed.
 */
class ContributingTest {

    private static final Path PAGE = Checkout.root().resolve("CONTRIBUTING.md");
    private static final String GRAPH = "examples/graph";

    private static final Pattern BLOCK = Pattern.compile("```(console|turtle)\\n(.*?)```", Pattern.DOTALL);

    /** How long it took, which is never the same. */
    private static final Pattern SECONDS = Pattern.compile("\\([0-9]+[.,][0-9] s\\)");

    /** How large the real graph is, which is not the same for long. */
    private static final Pattern FILES = Pattern.compile("(?<=(sur|of) )[0-9][0-9,\\u00A0\\u202F]*");

    @TempDir
    private Path folder;

    private final Workbench workbench = new Workbench(Checkout.DAY);

    @Test
    void whatThePageShowsIsWhatHappens() throws IOException {
        copy(Checkout.examples().resolve("graph"), folder.resolve(GRAPH));
        String page = Files.readString(PAGE);
        StringBuilder real = new StringBuilder();
        Matcher block = BLOCK.matcher(page);
        int commands = 0;
        int end = 0;
        while (block.find()) {
            real.append(page, end, block.start(2));
            end = block.end(2);
            if (block.group(1).equals("console")) {
                List<String> typed =
                        block.group(2).lines().filter(l -> l.startsWith("$ ")).toList();
                commands += typed.size();
                typed.forEach(line -> real.append(line).append('\n').append(run(line.substring(2))));
            } else {
                write(block.group(2));
                real.append(block.group(2));
            }
        }
        real.append(page.substring(end));
        assertTrue(commands >= 8, commands + " commands");
        if (Boolean.getBoolean("essaim.write")) {
            Files.writeString(PAGE, real);
            return;
        }
        assertEquals(lasting(page), lasting(real.toString()));
    }

    private static String lasting(String text) {
        return FILES.matcher(SECONDS.matcher(text).replaceAll("(… s)")).replaceAll("…");
    }

    private void write(String block) throws IOException {
        String[] parts = block.split("\\n", 2);
        Path file = folder.resolve(parts[0].replaceFirst("^# ", ""));
        assertTrue(Files.exists(file), file + " is not there to be filled in");
        Files.writeString(file, parts[1]);
    }

    private String run(String line) {
        // A word, or several between quotation marks.
        List<String> words = Pattern.compile("\"([^\"]*)\"|(\\S+)")
                .matcher(line)
                .results()
                .map(ContributingTest::word)
                .map(word -> word.startsWith(GRAPH) ? folder.resolve(word).toString() : word)
                .toList();
        assertEquals("./essaim", words.get(0));
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said);
        Terminal terminal = new Terminal(out, out, false, Map.of("LANG", "fr_FR.UTF-8"));
        new CommandLine(command(words.get(1), terminal))
                .execute(words.subList(2, words.size()).toArray(String[]::new));
        out.flush();
        return said.toString().replace(System.lineSeparator(), "\n").replace(folder + "/", "");
    }

    private static String word(MatchResult found) {
        return found.group(1) == null ? found.group(2) : found.group(1);
    }

    private Object command(String name, Terminal terminal) {
        return switch (name) {
            case "new" ->
                new NewCommand(
                        terminal, () -> new BufferedReader(Reader.nullReader()), new SecureRandom(), Checkout.DAY);
            case "check" -> new CheckCommand(terminal, () -> workbench);
            case "format" -> new FormatCommand(terminal);
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copied = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copied.getParent());
                Files.copy(file, copied);
            }
        }
    }
}

package org.w3id.essaim.loader.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.w3id.essaim.loader.SharedFolder;
import org.w3id.essaim.loader.finding.Finding;

/** Every file of {@code faults} against what is told of it: line, column and length, code, arguments; then how many triples were kept. */
class FaultsTest {

    private static final Path FAULTS =
            SharedFolder.project("loader/src/test/resources/org/w3id/essaim/loader/source/faults");

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FAULTS)) {
            return files.filter(f -> f.toString().endsWith(".ttl")).sorted().toList();
        }
    }

    private static String told(SourceFile file) {
        return file.findings().stream().map(FaultsTest::line).collect(Collectors.joining())
                + file.triples().size() + " triples\n";
    }

    private static String line(Finding f) {
        return f.position().line() + ":" + f.position().column() + "+"
                + f.position().length() + " " + f.code().id() + " " + f.arguments() + "\n";
    }

    @TestFactory
    Stream<DynamicTest> tellsEachFaultAtItsPlace() throws IOException {
        return files().stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    Path expected =
                            file.resolveSibling(file.getFileName().toString().replace(".ttl", ".expected"));
                    if (Boolean.getBoolean("essaim.write")) {
                        Files.writeString(expected, told(Turtle.read(Files.readString(file))));
                    }
                    assertEquals(Files.readString(expected), told(Turtle.read(Files.readString(file))));
                }));
    }

    @Test
    void hasAFaultForEachCodeOfTheReader() throws IOException {
        Set<String> codes = new TreeSet<>();
        for (Path file : files()) {
            Turtle.read(Files.readString(file))
                    .findings()
                    .forEach(f -> codes.add(f.code().id()));
        }
        // syntax.encoding and syntax.limit cannot be shown in a small file of text: see HostileFilesTest and LimitsTest
        assertEquals(
                Set.of(
                        "syntax.character",
                        "syntax.conflict-marker",
                        "syntax.missing-semicolon",
                        "syntax.missing-dot",
                        "syntax.missing-object",
                        "syntax.unclosed",
                        "syntax.quote",
                        "syntax.unknown-prefix",
                        "syntax.iri",
                        "syntax.escape",
                        "syntax.literal",
                        "syntax.language",
                        "syntax.star",
                        "syntax.unexpected",
                        "policy.blank-node",
                        "policy.relative-iri",
                        "policy.scheme",
                        "policy.prefix"),
                codes);
    }

    @Test
    void givesEveryArgumentThatTheMessageNames() throws IOException {
        Properties messages = messages("fr");
        for (Path file : files()) {
            for (Finding finding : Turtle.read(Files.readString(file)).findings()) {
                Set<String> named = new TreeSet<>();
                Matcher matcher = Pattern.compile("\\{(\\w+)}")
                        .matcher(messages.getProperty(finding.code().id()));
                while (matcher.find()) {
                    named.add(matcher.group(1));
                }
                assertTrue(finding.arguments().keySet().containsAll(named), finding.toString());
            }
        }
    }

    @Test
    void hasEveryWordInBothLanguages() throws IOException {
        for (String language : List.of("fr", "en")) {
            Properties messages = messages(language);
            for (Word word : Word.values()) {
                assertTrue(messages.containsKey(word.key()), language + " " + word.key());
            }
        }
    }

    private static Properties messages(String language) throws IOException {
        Properties messages = new Properties();
        String file = "/org/w3id/essaim/loader/report/messages_" + language + ".properties";
        try (InputStream in = Objects.requireNonNull(FaultsTest.class.getResourceAsStream(file))) {
            messages.load(new java.io.InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return messages;
    }
}

package org.w3id.essaim.loader.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.w3id.essaim.loader.SharedFolder;
import org.w3id.essaim.loader.finding.FindingCode;

/**
 * The page to which every finding leads: what each code says, and one as it is told of a faulty corpus. It is written from the catalogue
 * and the examples; {@code -Dessaim.write=true} writes it anew.
 */
class FindingsPageTest {

    private static final Path PAGE = SharedFolder.project("docs/findings.md");

    private static final String HEAD = """
            # Constats / Findings

            Ce que `essaim check` peut dire : chaque code, ses mots, et un exemple pris dans [`examples/invalid`](../examples/invalid). Un code
            ne change jamais de sens. À la fin, [trente erreurs courantes](#mistakes), avant et après. Cette page est écrite à partir des
            messages par `FindingsPageTest` : corrigez les messages, pas la page.

            What `essaim check` can say: each code, its words, and an example from [`examples/invalid`](../examples/invalid). A code never
            changes its meaning. At the end, [thirty common mistakes](#mistakes), before and after. `FindingsPageTest` writes this page from
            the messages: correct the messages, not the page.
            """.replaceAll(" ([:;?!])(?= )", "\u00A0$1");

    @Test
    void saysOfEachCodeWhatIsSaidOfIt() throws IOException {
        Map<String, String> examples = new TreeMap<>();
        for (String language : List.of("fr", "en")) {
            for (Path told : told(language)) {
                for (String block : Files.readString(told).split("\n\n")) {
                    String first = block.lines().findFirst().orElse("");
                    String code = first.substring(first.lastIndexOf(' ') + 1);
                    examples.putIfAbsent(code + "." + language, block.stripTrailing());
                }
            }
        }
        StringBuilder page = new StringBuilder(HEAD);
        for (FindingCode code : FindingCode.values()) {
            page.append("\n<a id=\"").append(code.id()).append("\"></a>\n");
            page.append("## `").append(code.id()).append("`\n\n");
            for (String language : List.of("fr", "en")) {
                page.append(section(
                        code, Messages.in(language), Optional.ofNullable(examples.get(code.id() + "." + language))));
            }
        }
        page.append(MistakesSection.text());
        if (Boolean.getBoolean("essaim.write")) {
            Files.writeString(PAGE, page);
        }
        assertEquals(Files.readString(PAGE), page.toString());
    }

    private static List<Path> told(String language) throws IOException {
        try (Stream<Path> files = Files.list(SharedFolder.project("examples/invalid"))) {
            return files.filter(file -> file.toString().endsWith("." + language + ".txt"))
                    .sorted()
                    .toList();
        }
    }

    private static String section(FindingCode code, Messages messages, Optional<String> example) {
        String severity = messages.of("severity." + code.severity().name().toLowerCase(Locale.ROOT), Map.of());
        StringBuilder out = new StringBuilder();
        messages.keys().stream()
                .filter(key -> key.equals(code.id()) || key.startsWith(code.id() + "."))
                .forEach(key -> out.append("- *")
                        .append(severity)
                        .append("* ")
                        .append(MarkdownText.of(messages.of(
                                key,
                                messages.argumentsOf(key).stream()
                                        .collect(Collectors.toMap(name -> name, name -> "…")))))
                        .append('\n'));
        example.ifPresent(text -> {
            String fence = MarkdownText.fence(text);
            out.append('\n')
                    .append(fence)
                    .append("text\n")
                    .append(text)
                    .append('\n')
                    .append(fence)
                    .append('\n');
        });
        return out.append('\n').toString();
    }
}

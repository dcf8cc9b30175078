package org.w3id.essaim.loader.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.w3id.essaim.loader.SharedFolder;

/**
 * The thirty mistakes that people make most when they write a record, as the page of the findings shows them: what is wrong, what is said of
 * it, and the same lines mended. All of it comes from files: {@code examples/invalid}, where another test holds what is said, and
 * {@code examples/mended}.
 */
final class MistakesSection {

    private static final Path INVALID = SharedFolder.project("examples/invalid");
    private static final Path MENDED = SharedFolder.project("examples/mended");

    private static final String HEAD = """

            <a id="mistakes"></a>
            ## Trente erreurs courantes / Thirty common mistakes

            Personne n’a encore compté les erreurs de qui écrit une fiche. Ces trente viennent de ce que Turtle demande et que rien d’autre ne
            demande (1 à 10), de la façon dont on écrit chaque jour une langue, une date, un nombre, un nom (11 à 18), de mots pris pour ceux
            d’Essaim (19 à 22), des liens et des noms de fichiers (23 à 26), et de fiches copiées, fusionnées, envoyées trop tôt (27 à 30).
            Chacune se corrige à la seule lecture de son message : tout mot nouveau y est, ou n’est su que de qui écrit.

            Nobody has counted yet what goes wrong when a record is written. These thirty come from what Turtle asks for and nothing else does
            (1 to 10), from how a language, a day, a number, a name is written every day (11 to 18), from words taken for those of Essaim (19 to
            22), from links and names of files (23 to 26), and from records that were copied, merged or sent too soon (27 to 30). Each can be
            mended from its message alone: every new word stands in it, or only its writer knows it.
            """.replaceAll(" ([:;?!])(?= )", "\u00A0$1");

    private MistakesSection() {}

    static String text() throws IOException {
        StringBuilder section = new StringBuilder(HEAD);
        int number = 0;
        for (JsonNode mistake :
                new ObjectMapper().readTree(MENDED.resolve("mistakes.json").toFile())) {
            section.append(entry(++number, mistake));
        }
        return section.toString();
    }

    private static String entry(int number, JsonNode mistake) throws IOException {
        String name = mistake.required("case").textValue();
        Path file = INVALID.resolve(name).resolve(mistake.required("file").textValue());
        Path mended = onlyFile(MENDED.resolve(name));
        // As an editor shows it: one of these files is not UTF-8.
        List<String> before = new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                .lines()
                .toList();
        List<String> after = Files.readAllLines(mended);
        int head = sameStart(before, after);
        int tail = sameEnd(before, after, head);
        return "\n### " + number + ". " + MarkdownText.of(mistake.required("fr").textValue()) + " / "
                + MarkdownText.of(mistake.required("en").textValue()) + "\n\n"
                + block("Avant / Before", INVALID.resolve(name).relativize(file), shown(before, head, tail, name))
                + told(name, "fr")
                + told(name, "en")
                + block("Après / After", MENDED.resolve(name).relativize(mended), shown(after, head, tail, name))
                + (mistake.required("fix").booleanValue()
                        ? "`essaim check --fix` l’écrit lui-même / writes it by itself.\n"
                        : "");
    }

    private static Path onlyFile(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> found = files.filter(Files::isRegularFile).toList();
            if (found.size() != 1) {
                throw new IllegalStateException("one mended file is wanted: " + found);
            }
            return found.get(0);
        }
    }

    private static int sameStart(List<String> before, List<String> after) {
        int same = 0;
        while (same < Math.min(before.size(), after.size()) && before.get(same).equals(after.get(same))) {
            same++;
        }
        return same;
    }

    private static int sameEnd(List<String> before, List<String> after, int head) {
        int same = 0;
        while (same < Math.min(before.size(), after.size()) - head
                && before.get(before.size() - 1 - same).equals(after.get(after.size() - 1 - same))) {
            same++;
        }
        return same;
    }

    /** The lines that differ; where none does, or lines are only added, the line at which the mistake is told. */
    private static List<String> shown(List<String> lines, int head, int tail, String name) throws IOException {
        List<String> differing = lines.subList(head, lines.size() - tail);
        return differing.isEmpty() ? List.of(lines.get(line(name) - 1)) : differing;
    }

    private static int line(String name) throws IOException {
        return new ObjectMapper()
                .readTree(INVALID.resolve(name + ".json").toFile())
                .required(0)
                .required("line")
                .intValue();
    }

    private static String block(String title, Path file, List<String> lines) {
        return title + " (`" + file.toString().replace('\\', '/') + "`)\n\n```turtle\n" + String.join("\n", lines)
                + "\n```\n\n";
    }

    private static String told(String name, String language) throws IOException {
        String text = Files.readString(INVALID.resolve(name + "." + language + ".txt"))
                .stripTrailing();
        return "```text\n" + text + "\n```\n\n";
    }
}

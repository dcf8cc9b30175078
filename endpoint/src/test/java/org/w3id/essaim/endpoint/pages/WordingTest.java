package org.w3id.essaim.endpoint.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.w3id.essaim.endpoint.http.Lang;

class WordingTest {

    private final Properties french = Wording.load("pages_fr.properties");
    private final Properties english = Wording.load("pages_en.properties");

    /** Families whose last part is put together in code: the name of a kind, a state, a property, a number's form. */
    private static final List<String> FAMILIES = List.of(
            "api.q",
            "api.r",
            "feed.",
            "kind.",
            "kinds.",
            "menu.",
            "count.",
            "counted.",
            "search.in.",
            "in.",
            "fact.",
            "licence.",
            "ask.",
            "answer.",
            "adoption.",
            "date.",
            "visit.",
            "complete.",
            "relation.",
            "facet.",
            "problem.",
            "dumps.file.",
            "severity.",
            "contribute.",
            "privacy.",
            "accessibility.");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertEquals(new TreeSet<>(french.keySet()), new TreeSet<>(english.keySet()));
    }

    @Test
    void noKeyStandsTwice() throws IOException {
        for (Lang lang : Lang.values()) {
            String name =
                    "endpoint/src/main/resources/org/w3id/essaim/endpoint/pages/pages_" + lang.tag() + ".properties";
            Set<String> seen = new TreeSet<>();
            for (String line : Files.readAllLines(Shelf.root().resolve(name))) {
                if (line.contains("=") && !line.startsWith("#")) {
                    String key = line.substring(0, line.indexOf('='));
                    assertTrue(seen.add(key), key);
                }
            }
        }
    }

    @Test
    void bothLanguagesPutTheSameArgumentsIn() {
        Pattern argument = Pattern.compile("\\{\\d}");
        for (String key : french.stringPropertyNames()) {
            assertEquals(
                    argument.matcher(french.getProperty(key))
                            .results()
                            .map(m -> m.group())
                            .collect(Collectors.toSet()),
                    argument.matcher(english.getProperty(key))
                            .results()
                            .map(m -> m.group())
                            .collect(Collectors.toSet()),
                    key);
        }
    }

    @Test
    void noKeyIsUnused() throws IOException {
        String code = code();
        Set<String> unused = new TreeSet<>();
        for (String key : french.stringPropertyNames()) {
            String stem = key.replaceFirst("\\.[01n]$", "");
            boolean named = code.contains('"' + stem + '"');
            if (!named && FAMILIES.stream().noneMatch(key::startsWith)) {
                unused.add(key);
            }
        }
        assertEquals(Set.of(), unused);
    }

    @Test
    void noMemberOfAFamilyIsUnused() throws IOException {
        String code = code();
        Set<String> unused = new TreeSet<>();
        for (String family : List.of("fact.", "relation.", "ask.")) {
            for (String key : french.stringPropertyNames()) {
                String member =
                        key.substring(Math.min(key.length(), family.length())).replaceFirst("\\.ask$", "");
                if (key.startsWith(family) && !code.contains('"' + member + '"') && !code.contains('"' + key + '"')) {
                    unused.add(key);
                }
            }
        }
        assertEquals(Set.of(), unused);
    }

    @Test
    void frenchSpacesDoNotBreak() {
        Pattern wrong = Pattern.compile(" [:;?!»]|« |[^\\u202f\\u00a0]»|'");
        for (String key : french.stringPropertyNames()) {
            Matcher found = wrong.matcher(french.getProperty(key));
            assertTrue(!found.find(), () -> key + ": " + french.getProperty(key));
        }
    }

    @Test
    void noArgumentBecomesALink() {
        Sentence said = Wording.of(Lang.FR).sentence("quoted", "[ici]({0}) *fort* {0}");
        assertEquals("«\u00a0[ici]({0}) *fort* {0}\u00a0»", said.text());
        assertTrue(said.parts().stream().allMatch(p -> p.url().isEmpty()));
    }

    @Test
    void aLinkKeepsItsWordsAndItsTarget() {
        WebUrl target = new WebUrl("/fr/contribute");
        Part link = Wording.of(Lang.FR)
                .sentence("answer.needs.0", "x", target)
                .parts()
                .get(1);
        assertEquals("Exprimer un besoin", link.text());
        assertEquals(target, link.url().orElseThrow());
    }

    @Test
    void numbersAreSetApartAndTakeTheirPlural() {
        assertEquals(
                "1\u202f443 lieux",
                Wording.of(Lang.FR).count("count.place", 1443).text());
        assertEquals("1 lieu", Wording.of(Lang.FR).count("count.place", 1).text());
        assertEquals("Aucun lieu", Wording.of(Lang.FR).count("count.place", 0).text());
        assertEquals(
                "1,443 places", Wording.of(Lang.EN).count("count.place", 1443).text());
    }

    @Test
    void refusesAKeyThatHasNoWords() {
        assertThrows(IllegalArgumentException.class, () -> Wording.of(Lang.FR).text("no.such.key"));
    }

    private static String code() throws IOException {
        Path module = Shelf.root().resolve("endpoint/src/main");
        StringBuilder all = new StringBuilder();
        for (Path folder : List.of(module.resolve("jte"), module.resolve("java/org/w3id/essaim/endpoint/pages"))) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    all.append(Files.readString(file));
                }
            }
        }
        return all.toString();
    }
}

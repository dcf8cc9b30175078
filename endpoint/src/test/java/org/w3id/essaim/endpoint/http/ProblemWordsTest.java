package org.w3id.essaim.endpoint.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ProblemWordsTest {

    private static Properties catalogue(Lang lang) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = ProblemWords.class.getResourceAsStream("problems_" + lang.tag() + ".properties")) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return properties;
    }

    private static TreeSet<String> arguments(String text) {
        return Pattern.compile("\\{(\\w+)}")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void saysEverythingInBothLanguages() throws IOException {
        Properties french = catalogue(Lang.FR);
        Properties english = catalogue(Lang.EN);
        assertEquals(new TreeSet<>(french.stringPropertyNames()), new TreeSet<>(english.stringPropertyNames()));
        for (String key : french.stringPropertyNames()) {
            assertEquals(arguments(english.getProperty(key)), arguments(french.getProperty(key)), key);
            assertFalse(
                    french.getProperty(key).isBlank()
                            || english.getProperty(key).isBlank(),
                    key);
        }
    }

    @Test
    void writesTypographicFrench() throws IOException {
        for (Object text : catalogue(Lang.FR).values()) {
            String words = text.toString().replaceAll("[(\\s]\\?[a-z]+", ""); // ?thing is a variable
            assertFalse(words.matches(".*( [:;?!»]|« |').*"), words);
        }
        for (Object text : catalogue(Lang.EN).values()) {
            assertFalse(text.toString().contains("'"), text.toString());
        }
    }

    @Test
    void everyKindHasATitleAndADetail() throws IOException {
        Properties english = catalogue(Lang.EN);
        for (String key : english.stringPropertyNames()) {
            String slug = key.replaceFirst("\\..*", "");
            assertTrue(english.containsKey(slug + ".title") && english.containsKey(slug + ".detail"), slug);
        }
    }

    @Test
    void fillsArgumentsWithoutReadingThemAgain() {
        Problem problem = Problem.of("not-acceptable", 406, Map.of("types", "{types} $1 \\"));
        assertTrue(ProblemWords.load().detail(problem, Lang.EN).contains("{types} $1 \\"));
    }

    @Test
    void aKindWithoutWordsStillHasATitle() {
        assertEquals("Something failed here", ProblemWords.load().detail(Problem.of("unheard-of", 500), Lang.EN));
    }

    @Test
    void thePlainPageEscapesEverything() {
        ProblemPage.Told told = new ProblemPage.Told(
                Problem.of("not-found", 404), Lang.FR, "<script>", "a & \"b\" '{title}'", "/", "1");
        String html = ProblemPage.plain().html(told);
        assertTrue(html.contains("<h1>&lt;script&gt;</h1>"));
        assertTrue(html.contains("a &amp; &quot;b&quot; &#39;{title}&#39;"));
    }
}

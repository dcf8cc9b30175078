package org.w3id.essaim.endpoint.embed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.w3id.essaim.endpoint.pages.Assets;

class ComponentTest {

    private static final int MOST_COMPRESSED_BYTES = 12_000;

    private final Assets assets = new Assets();
    private final Component component = new Component(assets);
    private final String text = new String(component.bytes(), StandardCharsets.UTF_8);

    @Test
    void weighsLittle() throws IOException {
        ByteArrayOutputStream sink = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(sink)) {
            gzip.write(component.bytes());
        }
        assertTrue(sink.size() <= MOST_COMPRESSED_BYTES, "the component weighs " + sink.size() + " bytes");
    }

    @Test
    void namesFilesThatAreServed() {
        Matcher path = Pattern.compile("/assets/[a-z]+-[0-9a-f]{12}\\.[a-z]+").matcher(text);
        List<String> named = new ArrayList<>();
        while (path.find()) {
            named.add(path.group());
        }
        assertEquals(7, named.size(), named.toString());
        named.forEach(each -> assertTrue(assets.find(each).isPresent(), each));
    }

    @Test
    void leavesNothingToBeFilledIn() {
        assertFalse(Pattern.compile("\\{[a-z]+\\.(js|css|geojson)( integrity)?}|\\{words}")
                .matcher(text)
                .find());
    }

    @Test
    void putsNothingIntoAPageButText() {
        for (String way : List.of(
                "innerHTML",
                "outerHTML",
                "insertAdjacentHTML",
                "document.write",
                "eval(",
                "Function(",
                ".style",
                "localStorage",
                "cookie")) {
            assertFalse(text.contains(way), way);
        }
    }

    @Test
    void speaksBothLanguagesWithTheSameWords() throws IOException {
        JsonNode words =
                new ObjectMapper().readTree(text.substring(text.indexOf("const WORDS = ") + "const WORDS = ".length()));
        List<String> french = names(words.path("fr"));
        assertEquals(french, names(words.path("en")));
        french.forEach(name -> assertTrue(text.contains("ords." + name), () -> "nobody says " + name));
    }

    @Test
    void isNamedByItsHash() throws IOException {
        JsonNode about = new ObjectMapper().readTree(component.json("https://essaim.example"));
        assertEquals(
                "https://essaim.example" + component.path(), about.path("src").asText());
        assertEquals(component.integrity(), about.path("integrity").asText());
        assertTrue(component.path().matches("/embed/v1/essaim-[0-9a-f]{16}\\.js"), component.path());
        assertTrue(component.integrity().matches("sha384-[A-Za-z0-9+/]{64}"), component.integrity());
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}

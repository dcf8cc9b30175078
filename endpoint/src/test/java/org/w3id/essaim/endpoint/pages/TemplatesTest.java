package org.w3id.essaim.endpoint.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What templates may not do: the engine escapes text, but lets {@code data:} and other addresses pass. */
class TemplatesTest {

    private static final Pattern ADDRESS = Pattern.compile("(?:href|src|action)=\"\\$\\{(.*?)\\}\"(?=[ >])");

    private static final Pattern UNESCAPED = Pattern.compile("\\$unsafe\\{[^}]*\\}");

    @Test
    void everyAddressIsAWebUrl() throws IOException {
        int found = 0;
        for (Path template : templates()) {
            Matcher address = ADDRESS.matcher(Files.readString(template));
            while (address.find()) {
                found++;
                assertTrue(address.group(1).endsWith(".href()"), () -> template + ": " + address.group(1));
            }
        }
        assertTrue(found > 40, "too few were looked at: " + found);
    }

    /** The one place for what is written as it is takes a type that made it harmless. */
    @Test
    void nothingIsWrittenUnescapedButJsonForScripts() throws IOException {
        List<String> unescaped = new ArrayList<>();
        for (Path template : templates()) {
            Matcher found = UNESCAPED.matcher(Files.readString(template));
            while (found.find()) {
                unescaped.add(template.getFileName() + " " + found.group());
            }
        }
        assertEquals(List.of("layout.jte $unsafe{data.get().text()}"), unescaped);
    }

    @Test
    void jsonForScriptsEndsNoScriptAndSaysTheSame() throws IOException {
        String json = "{\"a\":\"</script><b>&amp;\"}";
        String text = ScriptJson.of(json).text();
        assertFalse(text.contains("<") || text.contains("&"), text);
        ObjectMapper reader = new ObjectMapper();
        assertEquals(reader.readTree(json), reader.readTree(text));
        assertThrows(IllegalArgumentException.class, () -> new ScriptJson(json));
    }

    /** A part of a sentence that ended with a line end would put a space before the full stop. */
    @Test
    void partsOfSentencesEndWithoutALineEnd() throws IOException {
        for (String inline : List.of("say", "part", "words", "tongue", "glyph", "mark", "entry")) {
            String text = Files.readString(folder().resolve(inline + ".jte"));
            assertFalse(text.endsWith("\n"), inline);
        }
    }

    private static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            return files.filter(f -> f.toString().endsWith(".jte")).toList();
        }
    }

    private static Path folder() {
        return Shelf.root().resolve("endpoint/src/main/jte");
    }
}

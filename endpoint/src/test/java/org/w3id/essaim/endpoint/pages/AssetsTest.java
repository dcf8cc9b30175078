package org.w3id.essaim.endpoint.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class AssetsTest {

    private final Assets assets = new Assets();

    @Test
    void servesAFileUnderTheHashOfItsBytes() {
        String url = assets.url("essaim.css");
        assertTrue(url.matches("/assets/essaim-[0-9a-f]{12}\\.css"), url);
        Asset asset = assets.find(url).orElseThrow();
        assertEquals("text/css; charset=utf-8", asset.contentType());
        assertEquals("\"" + url.replaceAll(".*-|\\..*", "") + "\"", asset.etag());
    }

    @Test
    void servesNothingThatIsNotInTheList() {
        for (String path : new String[] {
            "/assets/",
            "/assets/essaim.css",
            "/assets/../pages/pages_fr.properties",
            "/assets/essaim-000000000000.css",
            "/"
        }) {
            assertTrue(assets.find(path).isEmpty(), path);
        }
    }

    @Test
    void theStyleOfTheMapLibraryNamesPicturesThatAreServed() {
        Matcher urls = Pattern.compile("url\\(([^)]+)\\)").matcher(text("leaflet.css"));
        int found = 0;
        while (urls.find()) {
            found++;
            if (!urls.group(1).startsWith("#")) {
                assertTrue(assets.find(urls.group(1)).isPresent(), urls.group(1));
            }
        }
        assertTrue(found > 0);
    }

    @Test
    void noScriptNamesAFileThatIsNotServed() {
        for (String script : new String[] {"leaflet.js", "cluster.js", "map.js"}) {
            assertFalse(text(script).contains("sourceMappingURL"), script);
        }
    }

    @Test
    void weighsLittle() {
        assertTrue(assets.find(assets.url("map.js")).orElseThrow().bytes().length < 10_000);
        assertTrue(assets.find(assets.url("essaim.css")).orElseThrow().bytes().length < 40_000);
    }

    private String text(String name) {
        return new String(assets.find(assets.url(name)).orElseThrow().bytes(), StandardCharsets.UTF_8);
    }
}

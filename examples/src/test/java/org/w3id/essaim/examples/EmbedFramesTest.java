package org.w3id.essaim.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.w3id.essaim.examples.Embedding.STATED;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;

/** The frames that Essaim gives to other sites, on another site, in Chromium: with scripts, without them, and in a sandbox. */
@Tag("browser")
@ExtendWith(SharedDemonstration.class)
class EmbedFramesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static Embedding embedding;
    private static ServedDemonstration served;
    private static ForeignSite site;
    private static ChromeDriver browser;

    @BeforeAll
    static void open(ServedDemonstration shared) throws Exception {
        embedding = Embedding.open(shared);
        served = shared;
        site = embedding.site();
        browser = embedding.browser();
    }

    @AfterAll
    static void close() {
        if (embedding != null) {
            embedding.close();
        }
    }

    @BeforeEach
    void prepare() {
        embedding.prepare();
    }

    @AfterEach
    void isSound(TestInfo info) throws IOException {
        embedding.assertSound("embed-" + info.getTestMethod().orElseThrow().getName());
    }

    @Test
    void theFramesOfASiteShowWhatTheApiSays() throws Exception {
        browser.get(site.address("index.html"));
        List<WebElement> frames = browser.findElements(By.tagName("iframe"));
        assertEquals(3, frames.size());
        for (WebElement frame : frames) {
            assertFalse(frame.getDomAttribute("title").isBlank());
            embedding.until(d -> !STATED.contains(frame.getDomAttribute("height")));
        }
        embedding.in(frames.get(0), () -> embedding.assertList("api/v1/need?limit=5&lang=fr", "fr"));
        embedding.in(frames.get(1), () -> {
            embedding.awaitMarkers(browser);
            embedding.assertList("api/v1/place?territory=region-53&limit=5&lang=fr", "fr");
        });
        embedding.in(frames.get(2), () -> {
            assertEquals(
                    "La Roue des décisions (Exemple)",
                    browser.findElement(By.tagName("h1")).getText());
            assertFalse(browser.findElements(By.tagName("h2")).isEmpty());
        });
        // Landmarks of a frame are not those of the page around, but the best practices of axe count them together.
        embedding.assertAccessible(Embedding.WCAG);
    }

    @Test
    void theFramesOfASiteShowTheirListsWithoutScripts() throws Exception {
        embedding.scripts(false);
        browser.get(site.address("index.html"));
        List<WebElement> frames = browser.findElements(By.tagName("iframe"));
        embedding.in(frames.get(0), () -> embedding.assertList("api/v1/need?limit=5&lang=fr", "fr"));
        embedding.in(frames.get(1), () -> {
            embedding.assertList("api/v1/place?territory=region-53&limit=5&lang=fr", "fr");
            // The driver takes all that is folded for hidden, whatever the style says.
            WebElement item = browser.findElement(By.cssSelector(".rows li"));
            assertEquals(Boolean.TRUE, browser.executeScript("return arguments[0].checkVisibility()", item));
            assertFalse(browser.findElement(By.id("map")).isDisplayed());
            assertTrue(browser.findElement(By.cssSelector("footer a"))
                    .getDomAttribute("href")
                    .startsWith("/fr/place"));
        });
    }

    @Test
    void theSnippetsOfFramesRunInASandbox() throws Exception {
        String sandboxed = (embedding.snippets().get("frame")
                        + embedding.snippets().get("map"))
                .replace("<iframe ", "<iframe sandbox=\"allow-scripts\" ");
        site.script("follow.js", embedding.snippets().get("height"));
        browser.get(site.page("sandbox", sandboxed + "<script src=\"follow.js\"></script>"));
        List<WebElement> frames = browser.findElements(By.tagName("iframe"));
        embedding.in(frames.get(0), () -> {
            assertEquals("null", browser.executeScript("return window.origin"));
            embedding.assertList("api/v1/need?limit=5&lang=fr", "fr");
        });
        embedding.in(frames.get(1), () -> embedding.awaitMarkers(browser));
        embedding.until(d -> !STATED.contains(frames.get(1).getDomAttribute("height")));
    }

    @Test
    void wordPressShowsTheFrameOnceItIsToldItsHeight() throws Exception {
        String page = served.server().baseUrl() + "fr/need?status=ouvert";
        String html = JSON.readTree(served.get("oembed?url=" + URLEncoder.encode(page, StandardCharsets.UTF_8))
                        .body())
                .path("html")
                .asText();
        site.script("wordpress.js", ForeignSite.resource("wordpress.js"));
        browser.get(site.page("wordpress", html + "<script src=\"wordpress.js\"></script>"));
        WebElement frame = browser.findElement(By.tagName("iframe"));
        embedding.until(d -> frame.isDisplayed());
        assertFalse(browser.findElement(By.tagName("blockquote")).isDisplayed());
        int height = Integer.parseInt(frame.getDomAttribute("height"));
        assertTrue(height >= 200 && height <= 1000, "height " + height);
        embedding.in(
                frame, () -> browser.findElement(By.cssSelector("footer a")).sendKeys(Keys.ENTER));
        embedding.until(d -> browser.findElement(By.tagName("body")).getDomAttribute("data-followed") != null);
        assertEquals(page, browser.findElement(By.tagName("body")).getDomAttribute("data-followed"));
    }

    @Test
    void everyFormFitsIntoANarrowFrameInBothSchemes() throws Exception {
        browser.get(site.address("index.html"));
        embedding.wide(320);
        for (String path : List.of(
                "list?kind=intervention&limit=4&theme=light&lang=fr",
                "list?kind=actor&limit=4&theme=dark&lang=en&accent=be2a7b",
                "map?kind=place&territory=region-53&theme=dark&lang=en",
                "map?kind=place&list=open&theme=light&lang=fr&height=300&center=48.1,-1.7&zoom=8",
                "card?id=commons/fictif-roue-des-decisions&theme=dark&lang=fr",
                "search?q=facilitation&theme=light&lang=en")) {
            browser.get(served.server().baseUrl() + "embed/" + path);
            if (path.startsWith("map")) {
                embedding.awaitMarkers(browser);
            }
            assertEquals(
                    Boolean.FALSE,
                    browser.executeScript(
                            "return document.documentElement.scrollWidth > document.documentElement.clientWidth"),
                    path);
            embedding.assertAccessible();
        }
    }
}

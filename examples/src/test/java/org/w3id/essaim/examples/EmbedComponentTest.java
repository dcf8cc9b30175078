package org.w3id.essaim.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
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
import org.openqa.selenium.SearchContext;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;

/** The web component that Essaim gives to other sites, on another site, in Chromium: with scripts and without them. */
@Tag("browser")
@ExtendWith(SharedDemonstration.class)
class EmbedComponentTest {

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
    void theComponentShowsWhatTheApiSays() throws Exception {
        browser.get(site.page("component-snippet", embedding.snippets().get("component")));
        SearchContext list = embedding.ready("essaim-list");
        assertEquals(
                embedding.count("api/v1/need?limit=5&lang=fr"),
                list.findElements(By.cssSelector("li")).size());
        assertEquals(
                "Besoins dans les tiers-lieux",
                list.findElement(By.cssSelector("[role=heading]")).getText());
        assertEquals("fr", list.findElement(By.cssSelector("[part=box]")).getDomAttribute("lang"));
        assertEquals(
                "Peertube",
                embedding
                        .ready("essaim-card")
                        .findElement(By.cssSelector("[role=heading]"))
                        .getText());
        SearchContext map = embedding.ready("essaim-map");
        embedding.awaitMarkers(map);
        assertEquals(5, map.findElements(By.cssSelector("details li")).size());
        assertFalse(Boolean.TRUE.equals(browser.executeScript("return !!document.querySelector('[style]')")));
        SearchContext search = embedding.ready("essaim-search");
        search.findElement(By.cssSelector("input")).sendKeys("facilitation", Keys.ENTER);
        embedding.until(d -> !search.findElements(By.cssSelector(".found li")).isEmpty());
        embedding.assertAccessible();
    }

    @Test
    void theComponentTakesTheFontAndColoursOfThePage() {
        browser.get(site.address("component.html"));
        SearchContext list = embedding.ready("essaim-list");
        WebElement item = list.findElement(By.cssSelector("li"));
        WebElement body = browser.findElement(By.tagName("body"));
        assertEquals(body.getCssValue("font-family"), item.getCssValue("font-family"));
        assertEquals(body.getCssValue("color"), item.getCssValue("color"));
        embedding.ready("essaim-map");
    }

    @Test
    void theComponentIsALinkWithoutScripts() {
        embedding.scripts(false);
        browser.get(site.address("component.html"));
        for (String element : List.of("essaim-list", "essaim-map", "essaim-card", "essaim-search")) {
            assertTrue(browser.findElement(By.cssSelector(element + " > a")).isDisplayed(), element);
        }
        browser.get(served.server().baseUrl() + "embed/list?kind=need");
    }

    @Test
    void theComponentSaysThatItFailedAndLeavesTheLink() {
        String body = "<essaim-list><a href=\"" + served.server().baseUrl() + "fr/nothing\">Rien</a></essaim-list>"
                + "<script type=\"module\" src=\"" + served.server().baseUrl() + "embed/v1/essaim.js\"></script>";
        browser.get(site.page("failing", body));
        WebElement element = browser.findElement(By.tagName("essaim-list"));
        embedding.until(d -> !element.getShadowRoot()
                .findElements(By.cssSelector("[part=failed]"))
                .isEmpty());
        assertTrue(element.findElement(By.tagName("a")).isDisplayed());
        assertTrue(element.getShadowRoot().findElement(By.cssSelector("button")).isDisplayed());
    }

    @Test
    void theComponentRunsUnderItsIntegrityValueAndUnderNoOther() throws Exception {
        JsonNode about = JSON.readTree(served.get("embed/v1/essaim.json").body());
        String body = embedding
                .snippets()
                .get("integrity")
                .replace("{src}", about.path("src").asText())
                .replace("{integrity}", about.path("integrity").asText());
        browser.get(site.page("integrity", body));
        assertEquals(
                3,
                embedding
                        .ready("essaim-list")
                        .findElements(By.cssSelector("li"))
                        .size());
        assertEquals(
                "en",
                embedding
                        .ready("essaim-list")
                        .findElement(By.cssSelector("[part=box]"))
                        .getDomAttribute("lang"));
    }
}

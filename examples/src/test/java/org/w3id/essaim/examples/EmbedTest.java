package org.w3id.essaim.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.SearchContext;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * What Essaim gives to other sites, on another site, in Debian's Chromium: the snippets of {@code docs/embed.md} and the site of
 * {@code examples/embed}, with scripts, without them, and in a sandbox. After each test: nothing refused by a content security policy, no
 * cookie, no third host.
 *
 * <p>Where there is no Chromium the tests are skipped with that reason; in continuous integration ({@code CI=true}) that is a failure.
 */
@Tag("browser")
class EmbedTest {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int HEIGHT = 2400;

    /** The heights that the snippets and the site give their frames, until these tell theirs. */
    private static final Set<String> STATED = Set.of("520", "560", "400");

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final List<String> ALL =
            Stream.concat(WCAG.stream(), Stream.of("best-practice")).toList();

    private static ServedDemonstration served;
    private static ForeignSite site;
    private static EmbedSnippets snippets;
    private static ChromeDriver browser;

    private String name = "";

    @BeforeAll
    static void open() throws Exception {
        if (!Files.isExecutable(CHROMIUM) || !Files.isExecutable(DRIVER)) {
            String reason = "no " + CHROMIUM + " with " + DRIVER + " (Debian: chromium, chromium-driver)";
            if ("true".equals(System.getenv("CI"))) {
                Assertions.fail(reason);
            }
            Assumptions.abort(reason);
        }
        Files.createDirectories(SCREENSHOTS);
        served = ServedDemonstration.start();
        site = new ForeignSite(served.server().baseUrl());
        snippets = EmbedSnippets.read();
        browser = browser();
    }

    private static ChromeDriver browser() {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM.toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.toFile())
                .withEnvironment(Map.of("SE_OFFLINE", "true"))
                .build();
        return new ChromeDriver(service, options);
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.quit();
        }
        if (site != null) {
            site.close();
        }
        if (served != null) {
            served.close();
        }
    }

    @BeforeEach
    void prepare(TestInfo info) {
        name = "embed-" + info.getTestMethod().orElseThrow().getName();
        scripts(true);
        wide(1000);
    }

    private static void scripts(boolean run) {
        browser.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !run));
    }

    private static void wide(int pixels) {
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", pixels, "height", HEIGHT, "deviceScaleFactor", 1, "mobile", false));
    }

    /** Whatever was done, nothing was refused, kept or fetched from elsewhere. */
    @AfterEach
    void isSound() throws IOException {
        browser.switchTo().defaultContent();
        File shot = browser.getScreenshotAs(OutputType.FILE);
        Files.copy(shot.toPath(), SCREENSHOTS.resolve(name + ".png"), StandardCopyOption.REPLACE_EXISTING);
        List<String> said = browser.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::getMessage)
                .filter(message -> !message.contains("/api/v1/nothing"))
                .toList();
        assertEquals(List.of(), said);
        assertEquals(Set.of(authority(served.server().baseUrl()), authority(site.address(""))), asked());
        assertEquals(Set.of(), browser.manage().getCookies());
        browser.get("about:blank");
    }

    private static String authority(String address) {
        return URI.create(address).getAuthority();
    }

    /** The hosts that anything was asked of. */
    private static Set<String> asked() throws IOException {
        Set<String> hosts = new TreeSet<>();
        for (LogEntry entry : browser.manage().logs().get(LogType.PERFORMANCE).getAll()) {
            JsonNode message = JSON.readTree(entry.getMessage()).path("message");
            String url = message.path("params").path("request").path("url").asText();
            if (message.path("method").asText().equals("Network.requestWillBeSent") && url.startsWith("http")) {
                hosts.add(authority(url.replaceFirst("[?#].*", "")));
            }
        }
        return hosts;
    }

    @Test
    void theFramesOfASiteShowWhatTheApiSays() throws Exception {
        browser.get(site.address("index.html"));
        List<WebElement> frames = browser.findElements(By.tagName("iframe"));
        assertEquals(3, frames.size());
        for (WebElement frame : frames) {
            assertFalse(frame.getDomAttribute("title").isBlank());
            until(d -> !STATED.contains(frame.getDomAttribute("height")));
        }
        in(frames.get(0), () -> isList("api/v1/need?limit=5&lang=fr", "fr"));
        in(frames.get(1), () -> {
            markers(browser);
            isList("api/v1/place?territory=region-53&limit=5&lang=fr", "fr");
        });
        in(frames.get(2), () -> {
            assertEquals(
                    "La Roue des décisions (Exemple)",
                    browser.findElement(By.tagName("h1")).getText());
            assertFalse(browser.findElements(By.tagName("h2")).isEmpty());
        });
        // Landmarks of a frame are not those of the page around, but the best practices of axe count them together.
        accessible(WCAG);
    }

    @Test
    void theFramesOfASiteShowTheirListsWithoutScripts() throws Exception {
        scripts(false);
        browser.get(site.address("index.html"));
        List<WebElement> frames = browser.findElements(By.tagName("iframe"));
        in(frames.get(0), () -> isList("api/v1/need?limit=5&lang=fr", "fr"));
        in(frames.get(1), () -> {
            isList("api/v1/place?territory=region-53&limit=5&lang=fr", "fr");
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
        String sandboxed =
                (snippets.get("frame") + snippets.get("map")).replace("<iframe ", "<iframe sandbox=\"allow-scripts\" ");
        site.script("follow.js", snippets.get("height"));
        browser.get(site.page("sandbox", sandboxed + "<script src=\"follow.js\"></script>"));
        List<WebElement> frames = browser.findElements(By.tagName("iframe"));
        in(frames.get(0), () -> {
            assertEquals("null", browser.executeScript("return window.origin"));
            isList("api/v1/need?limit=5&lang=fr", "fr");
        });
        in(frames.get(1), () -> markers(browser));
        until(d -> !STATED.contains(frames.get(1).getDomAttribute("height")));
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
        until(d -> frame.isDisplayed());
        assertFalse(browser.findElement(By.tagName("blockquote")).isDisplayed());
        int height = Integer.parseInt(frame.getDomAttribute("height"));
        assertTrue(height >= 200 && height <= 1000, "height " + height);
        in(frame, () -> browser.findElement(By.cssSelector("footer a")).sendKeys(Keys.ENTER));
        until(d -> browser.findElement(By.tagName("body")).getDomAttribute("data-followed") != null);
        assertEquals(page, browser.findElement(By.tagName("body")).getDomAttribute("data-followed"));
    }

    @Test
    void theComponentShowsWhatTheApiSays() throws Exception {
        browser.get(site.page("component-snippet", snippets.get("component")));
        SearchContext list = ready("essaim-list");
        assertEquals(
                count("api/v1/need?limit=5&lang=fr"),
                list.findElements(By.cssSelector("li")).size());
        assertEquals(
                "Besoins dans les tiers-lieux",
                list.findElement(By.cssSelector("[role=heading]")).getText());
        assertEquals("fr", list.findElement(By.cssSelector("[part=box]")).getDomAttribute("lang"));
        assertEquals(
                "Peertube",
                ready("essaim-card")
                        .findElement(By.cssSelector("[role=heading]"))
                        .getText());
        SearchContext map = ready("essaim-map");
        markers(map);
        assertEquals(5, map.findElements(By.cssSelector("details li")).size());
        assertFalse(Boolean.TRUE.equals(browser.executeScript("return !!document.querySelector('[style]')")));
        SearchContext search = ready("essaim-search");
        search.findElement(By.cssSelector("input")).sendKeys("facilitation", Keys.ENTER);
        until(d -> !search.findElements(By.cssSelector(".found li")).isEmpty());
        accessible();
    }

    @Test
    void theComponentTakesTheFontAndColoursOfThePage() {
        browser.get(site.address("component.html"));
        SearchContext list = ready("essaim-list");
        WebElement item = list.findElement(By.cssSelector("li"));
        WebElement body = browser.findElement(By.tagName("body"));
        assertEquals(body.getCssValue("font-family"), item.getCssValue("font-family"));
        assertEquals(body.getCssValue("color"), item.getCssValue("color"));
        ready("essaim-map");
    }

    @Test
    void theComponentIsALinkWithoutScripts() {
        scripts(false);
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
        until(d -> !element.getShadowRoot()
                .findElements(By.cssSelector("[part=failed]"))
                .isEmpty());
        assertTrue(element.findElement(By.tagName("a")).isDisplayed());
        assertTrue(element.getShadowRoot().findElement(By.cssSelector("button")).isDisplayed());
    }

    @Test
    void theComponentRunsUnderItsIntegrityValueAndUnderNoOther() throws Exception {
        JsonNode about = JSON.readTree(served.get("embed/v1/essaim.json").body());
        String body = snippets.get("integrity")
                .replace("{src}", about.path("src").asText())
                .replace("{integrity}", about.path("integrity").asText());
        browser.get(site.page("integrity", body));
        assertEquals(3, ready("essaim-list").findElements(By.cssSelector("li")).size());
        assertEquals(
                "en",
                ready("essaim-list").findElement(By.cssSelector("[part=box]")).getDomAttribute("lang"));
    }

    @Test
    void everyFormFitsIntoANarrowFrameInBothSchemes() throws Exception {
        browser.get(site.address("index.html"));
        wide(320);
        for (String path : List.of(
                "list?kind=intervention&limit=4&theme=light&lang=fr",
                "list?kind=actor&limit=4&theme=dark&lang=en&accent=be2a7b",
                "map?kind=place&territory=region-53&theme=dark&lang=en",
                "map?kind=place&list=open&theme=light&lang=fr&height=300&center=48.1,-1.7&zoom=8",
                "card?id=commons/fictif-roue-des-decisions&theme=dark&lang=fr",
                "search?q=facilitation&theme=light&lang=en")) {
            browser.get(served.server().baseUrl() + "embed/" + path);
            if (path.startsWith("map")) {
                markers(browser);
            }
            assertEquals(
                    Boolean.FALSE,
                    browser.executeScript(
                            "return document.documentElement.scrollWidth > document.documentElement.clientWidth"),
                    path);
            accessible();
        }
    }

    /** A frame as the API has it: as many things, the whole number said, in its language. */
    private static void isList(String api, String lang) throws Exception {
        JsonNode list = JSON.readTree(served.get(api).body());
        assertEquals(lang, browser.findElement(By.tagName("html")).getDomAttribute("lang"));
        assertEquals(1, browser.findElements(By.tagName("h1")).size());
        assertEquals(
                list.path("items").size(),
                browser.findElements(By.cssSelector(".rows > li")).size());
        String said = browser.findElement(By.cssSelector(".embedhead .sub")).getText();
        assertTrue(said.startsWith(list.path("total").asText() + " "), said);
    }

    private static int count(String api) throws Exception {
        return JSON.readTree(served.get(api).body()).path("items").size();
    }

    /** Waits until the map is there; every marker and cluster has a name and is reached by keyboard. */
    private static void markers(SearchContext map) {
        until(d -> {
            List<WebElement> icons = map.findElements(By.cssSelector(".leaflet-marker-icon"));
            return !icons.isEmpty()
                    && icons.stream().allMatch(icon -> isNamed(icon) && "0".equals(icon.getDomAttribute("tabindex")));
        });
    }

    /** By its attributes: the driver computes no accessible name in a frame of another process. */
    private static boolean isNamed(WebElement icon) {
        return Stream.of("aria-label", "title")
                .map(icon::getDomAttribute)
                .anyMatch(name -> name != null && !name.isBlank());
    }

    private static SearchContext ready(String element) {
        WebElement host = browser.findElement(By.tagName(element));
        until(d -> Boolean.TRUE.equals(browser.executeScript(
                "return !!arguments[0].shadowRoot && !!arguments[0].shadowRoot.querySelector('[part=box]')"
                        + " && !arguments[0].hasAttribute('aria-busy')",
                host)));
        return host.getShadowRoot();
    }

    private static void accessible() {
        accessible(ALL);
    }

    private static void accessible(List<String> tags) {
        List<Rule> faults = new AxeBuilder().withTags(tags).analyze(browser).getViolations();
        assertEquals(
                "",
                faults.stream()
                        .map(rule -> rule.getId() + ": "
                                + rule.getNodes().stream()
                                        .map(node -> node.getTarget() + " " + node.getHtml())
                                        .limit(3)
                                        .collect(Collectors.joining(" | ")))
                        .collect(Collectors.joining("\n")));
    }

    /** Something done inside a frame. */
    @FunctionalInterface
    private interface Step {
        void run() throws Exception;
    }

    private static void in(WebElement frame, Step step) throws Exception {
        browser.switchTo().frame(frame);
        until(d -> !browser.findElements(By.tagName("footer")).isEmpty());
        step.run();
        browser.switchTo().defaultContent();
    }

    private static void until(Function<WebDriver, Boolean> condition) {
        new WebDriverWait(browser, PATIENCE)
                .ignoring(StaleElementReferenceException.class)
                .until(condition);
    }
}

package org.w3id.essaim.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.SearchContext;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * Another site that shows things of Essaim, and Debian's Chromium that looks at it: the snippets of {@code docs/embed.md} and the site of
 * {@code examples/embed}. After each test: nothing refused by a content security policy, no cookie, no third host.
 *
 * @param served Essaim; whoever started it closes it
 * @param site where things of it are shown
 * @param snippets what the guide gives
 */
record Embedding(ServedDemonstration served, ForeignSite site, EmbedSnippets snippets, ChromeDriver browser)
        implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int HEIGHT = 2400;

    /** The heights that the snippets and the site give their frames, until these tell theirs. */
    static final Set<String> STATED = Set.of("520", "560", "400");

    static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final List<String> ALL =
            Stream.concat(WCAG.stream(), Stream.of("best-practice")).toList();

    /** Skipped where there is no Chromium; fails in continuous integration. */
    static Embedding open(ServedDemonstration served) throws IOException {
        Chromium.require();
        ForeignSite site = new ForeignSite(served.server().baseUrl());
        ChromeDriver browser = Chromium.start(List.of(LogType.BROWSER, LogType.PERFORMANCE));
        return new Embedding(served, site, EmbedSnippets.read(), browser);
    }

    @Override
    public void close() {
        browser.quit();
        site.close();
    }

    /** Before each test. */
    void prepare() {
        scripts(true);
        wide(1000);
    }

    void scripts(boolean run) {
        browser.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !run));
    }

    void wide(int pixels) {
        Chromium.layOut(browser, pixels, HEIGHT);
    }

    /**
     * Whatever was done, nothing was refused, kept or fetched from elsewhere.
     *
     * @param name that of the picture of the page in {@code target/screenshots}
     */
    void assertSound(String name) throws IOException {
        browser.switchTo().defaultContent();
        Chromium.keepPicture(browser, name);
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
    private Set<String> asked() throws IOException {
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

    /** A frame as the API has it: as many things, the whole number said, in its language. */
    void assertList(String api, String lang) throws Exception {
        JsonNode list = JSON.readTree(served.get(api).body());
        assertEquals(lang, browser.findElement(By.tagName("html")).getDomAttribute("lang"));
        assertEquals(1, browser.findElements(By.tagName("h1")).size());
        assertEquals(
                list.path("items").size(),
                browser.findElements(By.cssSelector(".rows > li")).size());
        String said = browser.findElement(By.cssSelector(".embedhead .sub")).getText();
        assertTrue(said.startsWith(list.path("total").asText() + " "), said);
    }

    int count(String api) throws Exception {
        return JSON.readTree(served.get(api).body()).path("items").size();
    }

    /** Waits until the map is there; every marker and cluster has a name and is reached by keyboard. */
    void awaitMarkers(SearchContext map) {
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

    SearchContext ready(String element) {
        WebElement host = browser.findElement(By.tagName(element));
        until(d -> Boolean.TRUE.equals(browser.executeScript(
                "return !!arguments[0].shadowRoot && !!arguments[0].shadowRoot.querySelector('[part=box]')"
                        + " && !arguments[0].hasAttribute('aria-busy')",
                host)));
        return host.getShadowRoot();
    }

    void assertAccessible() {
        assertAccessible(ALL);
    }

    void assertAccessible(List<String> tags) {
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
    interface Step {
        void run() throws Exception;
    }

    void in(WebElement frame, Step step) throws Exception {
        browser.switchTo().frame(frame);
        until(d -> !browser.findElements(By.tagName("footer")).isEmpty());
        step.run();
        browser.switchTo().defaultContent();
    }

    void until(Function<WebDriver, Boolean> condition) {
        new WebDriverWait(browser, PATIENCE)
                .ignoring(StaleElementReferenceException.class)
                .until(condition);
    }
}

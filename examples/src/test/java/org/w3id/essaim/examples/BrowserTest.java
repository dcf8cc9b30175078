package org.w3id.essaim.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * The pages in Debian's Chromium: no accessibility fault that axe knows, nothing refused by the content security policy, nothing wider than
 * the window, in both languages, light and dark, at 320 and 1280 px; a thing of each kind, as the demonstration has them, is seen light and
 * narrow in French, dark and wide in English. Screenshots lie in {@code target/screenshots}.
 *
 * <p>Where there is no Chromium the tests are skipped with that reason; in continuous integration ({@code CI=true}) that is a failure.
 */
@Tag("browser")
@ExtendWith(SharedDemonstration.class)
class BrowserTest {

    private static final List<String> PAGES =
            List.of("", "place?territory=region-53", "commons/utilo", "sparql", "status", "search?q=facilitation");
    /** One of each kind: those that say most, so that every part of a page is there. */
    private static final List<String> THINGS = List.of(
            "commons/fictif-roue-des-decisions",
            "study/fictif-ce-que-change-utilo",
            "mooc/fictif-prendre-soin-d-un-commun",
            "session/fictif-prendre-soin-d-un-commun-2027-01",
            "learning/fictif-guide-quitter-un-tableur",
            "directory/fictif-annuaire-des-portes-entrouvertes",
            "actor/p-k7w2mqe4",
            "place/fictif-le-wagonnet-fleuri-62498",
            "intervention/fictif-2026-04-09-mieux-se-reunir",
            "adoption/fictif-calepin-de-quai-le-wagonnet-fleuri",
            "funding/fictif-venues-finistere-troisieme-tabouret",
            "need/fictif-financer-les-venues-en-finistere",
            "product/fictif-videos-fermees",
            "territory/department-29",
            "actor?serves=department-29",
            "intervention",
            "contribute?new=need",
            "nowhere");

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static ServedDemonstration served;

    @BeforeAll
    static void serve(ServedDemonstration shared) {
        Chromium.require();
        served = shared;
    }

    private static ChromeDriver browser(boolean dark, int width) {
        List<String> arguments = new ArrayList<>(List.of("--window-size=" + width + ",1400"));
        if (dark) {
            arguments.add("--blink-settings=preferredColorScheme=0");
        }
        ChromeDriver driver = Chromium.start(List.of(LogType.BROWSER), arguments.toArray(String[]::new));
        Chromium.layOut(driver, width, 1400);
        return driver;
    }

    @TestFactory
    Stream<DynamicTest> everyPageIsSoundInEveryGarb() {
        List<DynamicTest> tests = new ArrayList<>();
        for (boolean dark : new boolean[] {false, true}) {
            for (int width : new int[] {320, 1280}) {
                String garb = (dark ? "dark" : "light") + "-" + width;
                tests.add(DynamicTest.dynamicTest(garb, () -> everyPage(dark, width, garb)));
            }
        }
        return tests.stream();
    }

    private static void everyPage(boolean dark, int width, String garb) throws IOException {
        ChromeDriver driver = browser(dark, width);
        try {
            for (String lang : List.of("fr", "en")) {
                for (String page : PAGES) {
                    visit(driver, lang, page, garb);
                }
            }
            if (dark == (width == 1280)) {
                for (String page : THINGS) {
                    visit(driver, dark ? "en" : "fr", page, garb);
                }
            }
        } finally {
            driver.quit();
        }
    }

    private static void visit(ChromeDriver driver, String lang, String page, String garb) throws IOException {
        driver.get(served.server().baseUrl() + lang + "/" + page);
        waitForMap(driver);
        String name = lang + "-" + page.replaceAll("[^a-z0-9]+", "-") + "-" + garb;
        assertTrue(
                driver.findElement(By.cssSelector(".demo")).isDisplayed(),
                name + " does not say that it is a demonstration");
        look(driver, name, page.equals("nowhere"));
    }

    /** @param missing whether the browser is expected to say that the page is not there */
    private static void look(ChromeDriver driver, String name, boolean missing) throws IOException {
        Chromium.keepPicture(driver, name);
        List<String> said = driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::getMessage)
                .toList();
        assertEquals(missing ? 1 : 0, said.size(), name + ": " + said);
        Object wider = driver.executeScript(
                "return document.documentElement.scrollWidth > document.documentElement.clientWidth");
        assertEquals(Boolean.FALSE, wider, name + " is wider than its window");
        List<Rule> faults = new AxeBuilder()
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                .analyze(driver)
                .getViolations();
        assertEquals("", faults.stream().map(BrowserTest::told).collect(Collectors.joining("\n")), name);
    }

    private static String told(Rule rule) {
        return rule.getId() + ": "
                + rule.getNodes().stream().map(node -> node.getHtml()).limit(3).collect(Collectors.joining(" | "));
    }

    private static void waitForMap(ChromeDriver driver) {
        if (!driver.findElements(By.id("map")).isEmpty()) {
            new WebDriverWait(driver, PATIENCE)
                    .until(d -> !d.findElements(By.cssSelector(".leaflet-marker-icon"))
                            .isEmpty());
        }
    }

    @Test
    void theMapShowsTheLocatedPlacesOfTheListAndNamesItsClusters() {
        ChromeDriver driver = browser(false, 1280);
        try {
            driver.get(served.server().baseUrl() + "fr/place?territory=region-53");
            waitForMap(driver);
            List<String> names = driver.findElements(By.cssSelector(".leaflet-marker-icon")).stream()
                    .map(icon -> Optional.ofNullable(icon.getDomAttribute("aria-label"))
                            .or(() -> Optional.ofNullable(icon.getDomAttribute("title")))
                            .orElse(""))
                    .toList();
            assertFalse(names.stream().anyMatch(String::isBlank), names.toString());
            assertTrue(names.stream().anyMatch(name -> name.contains("Rennes")), names.toString());
        } finally {
            driver.quit();
        }
    }

    @Test
    void aQuestionIsAnsweredWithoutAScriptOfOurs() {
        ChromeDriver driver = browser(false, 1280);
        driver.manage().window().setSize(new Dimension(1280, 1400));
        try {
            driver.get(served.server().baseUrl() + "fr/sparql?query=SELECT%20(1%20AS%20%3Fun)%20%7B%7D");
            assertTrue(driver.findElements(By.cssSelector("table")).isEmpty(), "a shared link ran by itself");
            driver.findElement(By.cssSelector("button[name=run]")).click();
            new WebDriverWait(driver, PATIENCE)
                    .until(d -> !d.findElements(By.cssSelector("table")).isEmpty());
            assertTrue(driver.findElement(By.cssSelector("table")).getText().contains("un"));
        } finally {
            driver.quit();
        }
    }
}

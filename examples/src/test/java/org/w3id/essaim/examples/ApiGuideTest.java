package org.w3id.essaim.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.chrome.ChromeDriver;
import org.w3id.essaim.ontology.Kind;

/** What {@code docs/api.md} shows is what happens, and the reference on the site leads where it says. */
@ExtendWith(SharedDemonstration.class)
class ApiGuideTest {

    private static final String WRITTEN = "http://localhost:8080/";

    /** A third place of Villeurbanne, which the examples find. */
    private static final String FOUND = "La MYNE";

    private static final Pattern BLOCK = Pattern.compile("```(\\w+)\\n(.*?)```", Pattern.DOTALL);

    private static final Map<String, String> PROGRAMS = Map.of("python", "python3", "r", "Rscript");

    private record Example(String language, String text) {}

    private static ServedDemonstration served;

    @TempDir
    private Path folder;

    @BeforeAll
    static void serve(ServedDemonstration shared) {
        served = shared;
    }

    private static List<Example> examples(String from, String to) throws IOException {
        String guide = Files.readString(Checkout.root().resolve("docs/api.md")) + "\n## End";
        return BLOCK.matcher(guide.substring(guide.indexOf(from), guide.indexOf(to)))
                .results()
                .map(block -> new Example(block.group(1), block.group(2)))
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> whatItShowsIsWhatHappens() throws IOException {
        List<Example> examples = examples("## En français", "## In English");
        assertEquals(examples, examples("## In English", "## End"));
        assertEquals(
                List.of("sh", "python", "r", "js"),
                examples.stream().map(Example::language).toList());
        return examples.stream()
                .map(example -> DynamicTest.dynamicTest(example.language(), () -> {
                    String text =
                            example.text().replace(WRITTEN, served.server().baseUrl());
                    String printed = example.language().equals("js") ? inAPage(text) : run(example.language(), text);
                    assertTrue(printed.contains(FOUND), printed);
                }));
    }

    private String run(String language, String text) throws IOException {
        String program = PROGRAMS.getOrDefault(language, language);
        Shell.require(program, language.equals("sh") ? "curl" : program);
        Path script = Files.writeString(folder.resolve("example." + language), text);
        return new Shell(folder).must(folder, program, script.toString());
    }

    /** In a page of another site, which any answer must let read it. */
    private static String inAPage(String text) throws IOException {
        Chromium.require();
        HttpServer other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        other.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        other.start();
        try {
            return inAPage(text, "http://127.0.0.1:" + other.getAddress().getPort() + "/");
        } finally {
            other.stop(0);
        }
    }

    private static String inAPage(String text, String site) {
        ChromeDriver browser = Chromium.start(List.of());
        try {
            browser.get(site);
            return Optional.ofNullable(browser.executeAsyncScript(
                            "const done = arguments[1], said = [];"
                                    + "const console = { log: (...words) => said.push(words.join(' ')) };"
                                    + "const run = Object.getPrototypeOf(async function () {}).constructor;"
                                    + "new run('console', arguments[0])(console)"
                                    + ".then(() => done(said.join('\\n')), fault => done(String(fault)));",
                            text))
                    .map(Object::toString)
                    .orElse("");
        } finally {
            browser.quit();
        }
    }

    @Test
    void theReferenceLeadsWhereItSays() throws Exception {
        for (String lang : List.of("fr", "en")) {
            Document page = Jsoup.parse(
                    served.body(lang + "/api", "text/html"), served.server().baseUrl());
            assertEquals(6, page.select("h3[id~=^q\\d]").size(), "the questions of the demonstration");
            for (Element link : page.select(".terms h3 a, .terms p a")) {
                String address = link.attr("href").substring(1);
                assertEquals(200, served.get(address).statusCode(), address);
            }
            for (Kind kind : Kind.values()) {
                assertTrue(page.getElementById(kind.slug() + "-keys") != null, kind.slug());
            }
            assertTrue(page.select(".foot a[href=/" + lang + "/api]").size() == 1, "the foot leads here");
            assertTrue(
                    page.select("dt").eachText().containsAll(List.of("openLicense", "sort", "canAccompany", "themes")));
        }
    }
}

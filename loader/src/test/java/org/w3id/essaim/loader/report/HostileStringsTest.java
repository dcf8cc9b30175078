package org.w3id.essaim.loader.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3id.essaim.loader.SharedFolder;
import org.w3id.essaim.loader.SmallCorpus;
import org.w3id.essaim.loader.finding.Finding;
import org.w3id.essaim.loader.finding.FindingCode;
import org.w3id.essaim.loader.finding.Position;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Texts that break naive software, as values of findings, through every format. */
class HostileStringsTest {

    /** Ours beside the list's: commands of runners, markup of forges, ends of blocks, characters that play with terminals. */
    private static final List<String> OURS = List.of(
            "::error::stolen",
            "\n::error::stolen",
            "\r::set-output name=x::y",
            "##[error]stolen",
            "x\n##[add-mask]e",
            "::stop-commands::x",
            "@everyone #1 !1 ~bug owner/repo#3 GH-12 0123456789abcdef0123456789abcdef01234567",
            "[x](javascript:alert(1)) <img src=x onerror=alert(1)> <!-- ",
            "``` ```` </details>",
            "]]> <![CDATA[ & \" ' </failure>",
            "\u001b[31mred\u001b[0m \u0007 \u0000 \u0085 \u009b31m",
            "\u202Egnp.exe \u2066x\u2069 \uFEFF \uFFFE \uFFFF \uDBFF\uDFFF",
            "a%0Ab%25 100%");

    /** Control characters other than tab and line end, and characters that turn the order of others. */
    private static final Pattern RAW =
            Pattern.compile("[\\x00-\\x08\\x0B-\\x1F\\x7F-\\x9F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF\\uFFFE\\uFFFF]");

    @TempDir
    Path folder;

    private final ObjectMapper json = new ObjectMapper();
    private List<String> texts;
    private Run run;

    @BeforeEach
    void makeFindingsOfThem() throws IOException {
        texts = new ArrayList<>(OURS);
        for (JsonNode text :
                json.readTree(SharedFolder.path("data/naughty-strings.json").toFile())) {
            texts.add(text.asText());
        }
        assertTrue(texts.size() > 500);
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            findings.add(new Finding(
                    FindingCode.SHAPE_IN,
                    FindingCode.SHAPE_IN.severity(),
                    new Position("corpus.ttl", 1, i + 1, 1),
                    Optional.of(texts.get(i)),
                    Optional.of(texts.get(i)),
                    Map.of("value", texts.get(i), "property", texts.get(i), "message.fr", texts.get(i))));
        }
        run = SampleRun.of(SmallCorpus.in(folder.resolve("graph")), findings, Set.of(), true);
    }

    @Test
    void noneReachesAReaderAsAControlCharacter() {
        for (Map.Entry<String, Report> format : SampleRun.reports("fr").entrySet()) {
            String written = SampleRun.written(format.getValue(), run).replace("\r\n", "\n");
            assertFalse(RAW.matcher(written).find(), format.getKey());
        }
    }

    @Test
    void jsonGivesThemBackAsTheyAre() throws IOException {
        JsonNode findings =
                json.readTree(SampleRun.written(new JsonReport(1_000), run)).get("findings");
        assertEquals(texts.size(), findings.size());
        for (int i = 0; i < texts.size(); i++) {
            assertEquals(texts.get(i), findings.get(i).at("/arguments/value").asText());
        }
    }

    @Test
    void noTwoHaveOneFingerprint() throws IOException {
        JsonNode results =
                json.readTree(SampleRun.written(new SarifReport("fr"), run)).at("/runs/0/results");
        Set<String> prints = new HashSet<>();
        results.forEach(result ->
                prints.add(result.at("/partialFingerprints").iterator().next().asText()));
        assertEquals(texts.size(), prints.size());
    }

    @Test
    void junitIsReadAgainWithACaseForEach() throws Exception {
        Document document = xml(SampleRun.written(new JunitReport("fr"), run));
        assertEquals(texts.size(), document.getElementsByTagName("failure").getLength());
        Element suites = document.getDocumentElement();
        assertEquals(String.valueOf(texts.size()), suites.getAttribute("tests"));
        assertEquals(String.valueOf(texts.size()), suites.getAttribute("failures"));
        Wording wording = run.wording("fr");
        for (int i = 0; i < texts.size(); i++) {
            Element failure = (Element) document.getElementsByTagName("failure").item(i);
            assertEquals(wording.sentence(run.findings().get(i)), failure.getAttribute("message"));
        }
    }

    private static Document xml(String text) throws ParserConfigurationException, SAXException, IOException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
    }

    @Test
    void theRunnerObeysOurCommandsOnly() {
        List<Runner.Command> obeyed = Runner.obeyed(SampleRun.written(new GithubReport("fr"), run));
        assertEquals(11, obeyed.size());
        Wording wording = run.wording("fr");
        for (int i = 0; i < 10; i++) {
            Runner.Command command = obeyed.get(i);
            assertEquals("error", command.name());
            assertEquals(wording.sentence(run.findings().get(i)), command.data());
            assertEquals("graph/corpus.ttl", command.properties().get("file"));
            assertEquals(String.valueOf(i + 1), command.properties().get("col"));
        }
        assertEquals("notice", obeyed.get(10).name());
        assertTrue(obeyed.get(10).data().contains(String.valueOf(texts.size() - 10)), obeyed.get(10)::data);
    }

    @Test
    void theRunnerReadsAFileNameAsOneWhateverItIs() throws IOException {
        String name = "a,b:c%d=e.ttl";
        Finding finding = Finding.of(FindingCode.POLICY_FILE, Position.startOf(name), Map.of("path", name));
        Run one = SampleRun.of(SmallCorpus.in(folder.resolve("other")), List.of(finding), Set.of(), true);
        Runner.Command command =
                Runner.obeyed(SampleRun.written(new GithubReport("en"), one)).get(0);
        assertEquals("graph/" + name, command.properties().get("file"));
    }

    /** A file may be called anything; no format shows its name as a command of a terminal or a runner, nor as markup. */
    @Test
    void noFileNameReachesAReaderAsACommand() throws IOException {
        String name = "actor/b\n::error::stolen\u202e\u001b[2J$(x)`y`<img>.ttl";
        Finding finding = Finding.of(FindingCode.POLICY_FILE, Position.startOf(name), Map.of("path", name));
        Run one = SampleRun.of(SmallCorpus.in(folder.resolve("names")), List.of(finding), Set.of(), true);
        for (Map.Entry<String, Report> format : SampleRun.reports("fr").entrySet()) {
            String written = SampleRun.written(format.getValue(), one).replace("\r\n", "\n");
            assertFalse(RAW.matcher(written).find(), () -> format.getKey() + ": " + written);
            assertFalse(written.contains("\n::error::stolen"), format.getKey());
        }
        List<Runner.Command> obeyed = Runner.obeyed(SampleRun.written(new GithubReport("fr"), one));
        assertEquals(1, obeyed.size());
        String markdown = outsideCode(SampleRun.written(new MarkdownReport("fr"), one), false);
        assertFalse(markdown.contains("<img"), markdown);
    }

    /** The most that may be read, all of it one line, with as many findings as are told: each format is done with it in time. */
    @Test
    void aMegabyteOnOneLineIsToldInTime() throws IOException {
        SmallCorpus corpus = SmallCorpus.in(folder.resolve("wide"));
        String line = "actor:a a es:Organization ; es:b " + "\"\"@zz , ".repeat(1_000) + "\"\ud83d\ude00\" .";
        corpus.file("actor/a.ttl", " ".repeat((1 << 20) - line.length() - 4_000) + line);
        List<Finding> findings = corpus.read().allFindings();
        assertEquals(1_000, findings.size());
        Run wide = SampleRun.of(corpus, findings, Set.of(), true);
        for (Map.Entry<String, Report> format : SampleRun.reports("en").entrySet()) {
            assertTimeoutPreemptively(
                    Duration.ofSeconds(60), () -> SampleRun.written(format.getValue(), wide), format.getKey());
        }
    }

    @Test
    void markdownStaysShortAndMentionsNobody() {
        String page = SampleRun.written(new MarkdownReport("fr"), run);
        assertTrue(page.length() < MarkdownReport.LONGEST, () -> String.valueOf(page.length()));
        assertTrue(page.contains("de plus"), page);
        // What is shown outside code, where forges look for what to link; our own headline's ### aside.
        Matcher taken = Pattern.compile("[@#!~$&]\\w|(?i)gh-\\d|://|www\\.|\\b[0-9a-f]{40}\\b")
                .matcher(outsideCode(page, true));
        assertFalse(taken.find(), () -> taken.group());
        // What Markdown obeys: of HTML and links nothing that is not ours.
        Matcher markup = Pattern.compile("[<\\[\\]]").matcher(outsideCode(page, false));
        assertFalse(markup.find(), () -> page);
    }

    /**
     * The page without code spans and code blocks.
     *
     * @param escaped whether characters after a backslash, which are shown and not obeyed, are kept
     */
    private static String outsideCode(String page, boolean escaped) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (at < page.length()) {
            char c = page.charAt(at);
            if (c == '\\') {
                out.append(escaped ? page.substring(at + 1, at + 2) : "");
                at += 2;
            } else if (c == '`') {
                Matcher opening = Pattern.compile("`+").matcher(page).region(at, page.length());
                assertTrue(opening.lookingAt());
                Matcher closing =
                        Pattern.compile("(?<!`)" + opening.group() + "(?!`)").matcher(page);
                assertTrue(closing.find(opening.end()), () -> "code is not closed: " + page.substring(opening.start()));
                at = closing.end();
                out.append(' ');
            } else {
                out.append(c);
                at++;
            }
        }
        return out.toString();
    }

    @Test
    void theBytesAreThoseOfTheText() {
        for (Report report : SampleRun.reports("en").values()) {
            String written = SampleRun.written(report, run);
            assertEquals(written, new String(written.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
        }
    }
}

package org.w3id.essaim.shapes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** Every test of the W3C's suite that its manifests reach. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class W3cShaclTest {

    /** What the suite of 2024-01-17 holds: a manifest that shrank would make the figure look better than it is. */
    private static final int ENTRIES = 120;

    /** How the tests are called in reports to the working group. */
    private static final String TESTS = "urn:x-shacl-test:/";

    private static final Path REPORT = Path.of("target", "earl-shacl.ttl");

    private final Earl report = new Earl();
    private final AtomicInteger passed = new AtomicInteger();
    private int entries;

    @TestFactory
    Stream<DynamicTest> agreesWithTheSuite() {
        Optional<Path> root = ShaclSuite.root();
        assertTrue(root.isPresent() || !"true".equals(System.getenv("CI")), "the W3C suites must be there");
        assumeTrue(root.isPresent(), "the W3C suites are not there: -Dconformance.dir");
        List<ShaclSuite.Entry> suite = ShaclSuite.entries(root.get());
        entries = suite.size();
        Stream<DynamicTest> tests =
                suite.stream().map(entry -> DynamicTest.dynamicTest(entry.name(), () -> run(entry)));
        return Stream.concat(
                tests,
                Stream.of(
                        DynamicTest.dynamicTest("holds 120 tests", () -> assertEquals(ENTRIES, entries)),
                        DynamicTest.dynamicTest("is told in EARL", this::isToldInEarl)));
    }

    private void run(ShaclSuite.Entry entry) {
        boolean right = false;
        try {
            check(entry);
            right = true;
        } finally {
            report.add(TESTS + entry.name(), right);
        }
    }

    /** Comes last: the tests of a stream run in its order. */
    private void isToldInEarl() throws IOException {
        report.write(REPORT);

        Model told = RDFDataMgr.loadModel(REPORT.toString());

        assertEquals(
                ENTRIES,
                told.listObjectsOfProperty(told.createProperty(Earl.NS, "test"))
                        .toSet()
                        .size());
        assertEquals(
                passed.get(),
                told.listSubjectsWithProperty(
                                told.createProperty(Earl.NS, "outcome"), told.createResource(Earl.NS + "passed"))
                        .toList()
                        .size());
    }

    @AfterAll
    void tellHowMany() {
        if (entries > 0) {
            System.out.println("W3C SHACL: " + passed + "/" + entries);
        }
    }

    private void check(ShaclSuite.Entry entry) {
        TopBraid.Run run =
                Shapes.of(entry.shapes().getGraph()).report(entry.data().getGraph());
        if (entry.result().isEmpty()) {
            assertFalse(run.failures().isEmpty(), "a failure is wanted");
        } else {
            assertEquals(List.of(), run.failures());
            Graph wanted = ReportGraphs.comparable(entry.result().get());
            Graph given = ReportGraphs.comparable(run.report().orElseThrow());
            assertTrue(wanted.isIsomorphicWith(given), () -> "wanted:\n" + turtle(wanted) + "given:\n" + turtle(given));
        }
        passed.incrementAndGet();
    }

    private static String turtle(Graph graph) {
        StringWriter out = new StringWriter();
        RDFDataMgr.write(out, graph, Lang.TURTLE);
        return out.toString();
    }
}

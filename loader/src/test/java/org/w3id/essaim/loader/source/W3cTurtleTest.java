package org.w3id.essaim.loader.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.RDFList;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.w3id.essaim.loader.SharedFolder;

/** The <a href="https://w3c.github.io/rdf-tests/rdf/rdf11/rdf-turtle/">W3C suite for RDF 1.1 Turtle</a>, one test per entry. */
class W3cTurtleTest {

    private static final String MF = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#";
    private static final int ENTRIES = 313;

    private static final Path REPORT = Path.of("target", "earl-turtle.ttl");

    private static final AtomicInteger PASSED = new AtomicInteger();

    private final Earl report = new Earl();

    @AfterAll
    static void printHowManyPassed() {
        System.out.println("W3C Turtle: " + PASSED.get() + "/" + ENTRIES);
    }

    @TestFactory
    Stream<DynamicTest> readsTurtleAsW3cDefinesIt() {
        Path file = manifest();
        Model manifest = RDFDataMgr.loadModel(file.toUri().toString());
        Resource suite = manifest.listSubjectsWithProperty(RDF.type, manifest.createResource(MF + "Manifest"))
                .next();
        String base = suite.getProperty(manifest.createProperty(MF + "assumedTestBase"))
                .getResource()
                .getURI();
        List<Resource> entries = suite.getProperty(manifest.createProperty(MF + "entries"))
                .getObject()
                .as(RDFList.class)
                .mapWith(node -> node.asResource())
                .toList();
        assertEquals(ENTRIES, entries.size(), "entries of the suite");
        return Stream.concat(
                entries.stream()
                        .map(entry -> DynamicTest.dynamicTest(
                                entry.getLocalName() + " " + name(entry), () -> run(entry, base, file.getParent()))),
                Stream.of(DynamicTest.dynamicTest("is told in EARL", this::isToldInEarl)));
    }

    private void run(Resource entry, String base, Path folder) {
        boolean right = false;
        try {
            check(entry, base, folder);
            right = true;
            PASSED.incrementAndGet();
        } finally {
            report.add(base + "manifest#" + entry.getURI().replaceAll(".*#", ""), right);
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
                PASSED.get(),
                told.listSubjectsWithProperty(
                                told.createProperty(Earl.NS, "outcome"), told.createResource(Earl.NS + "passed"))
                        .toList()
                        .size());
    }

    private static Path manifest() {
        String path = "w3c-rdf/rdf/rdf11/rdf-turtle/manifest.ttl";
        String folder = System.getProperty("conformance.dir");
        return folder == null
                ? SharedFolder.path("conformance/" + path)
                : Path.of(folder).resolve(path);
    }

    private static String name(Resource entry) {
        return entry.getProperty(entry.getModel().createProperty(MF + "name")).getString();
    }

    private static Path local(Resource entry, String property, Path folder) {
        String uri = entry.getProperty(entry.getModel().createProperty(MF + property))
                .getResource()
                .getURI();
        return folder.resolve(uri.substring(uri.lastIndexOf('/') + 1));
    }

    private static void check(Resource entry, String base, Path folder) {
        String kind = entry.getPropertyResourceValue(RDF.type).getLocalName();
        Path action = local(entry, "action", folder);
        SourceFile read = read(action, base);
        switch (kind) {
            case "TestTurtlePositiveSyntax" -> assertEquals(List.of(), read.findings());
            case "TestTurtleNegativeSyntax", "TestTurtleNegativeEval" -> {
                assertFalse(read.findings().isEmpty(), "accepted what is no Turtle");
                assertTrue(
                        read.hasSyntaxErrors() || isAboutAValue(read),
                        read.findings().toString());
            }
            case "TestTurtleEval" -> {
                assertEquals(List.of(), read.findings());
                Graph expected = RDFDataMgr.loadGraph(
                        local(entry, "result", folder).toUri().toString());
                Graph actual = GraphFactory.createDefaultGraph();
                read.triples().forEach(t -> actual.add(t.triple()));
                assertTrue(expected.isIsomorphicWith(actual), () -> expected + "\n≠\n" + actual);
            }
            default -> throw new IllegalStateException("a kind of test unknown to this runner: " + kind);
        }
    }

    private static boolean isAboutAValue(SourceFile file) {
        return file.findings().stream().allMatch(f -> f.code().id().equals("syntax.language"));
    }

    private static SourceFile read(Path file, String base) {
        try {
            ReadPolicy policy = ReadPolicy.conformance(base + file.getFileName());
            return new TurtleReader(policy).read(file.getFileName().toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

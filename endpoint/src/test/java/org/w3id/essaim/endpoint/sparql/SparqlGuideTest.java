package org.w3id.essaim.endpoint.sparql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.ResultSet;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.http.QueryExecutionHTTP;
import org.apache.jena.sparql.graph.GraphFactory;
import org.eclipse.rdf4j.query.TupleQueryResult;
import org.eclipse.rdf4j.repository.RepositoryConnection;
import org.eclipse.rdf4j.repository.sparql.SPARQLRepository;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.essaim.endpoint.engine.SparqlEdition;
import org.w3id.essaim.endpoint.engine.SparqlLimits;
import org.w3id.essaim.endpoint.http.CannotListenException;

/** What {@code docs/sparql.md} shows is what happens: its examples are run, on the real data, in a folder that holds its query. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SparqlGuideTest {

    private static final Path ROOT = Path.of(System.getProperty("essaim.root", ".."));
    private static final String WRITTEN = "http://localhost:8080/sparql";

    /** A third place of Villeurbanne, which the examples find. */
    private static final String FOUND = "La MYNE";

    private static final Pattern BLOCK = Pattern.compile("```(\\w+)\\n(.*?)```", Pattern.DOTALL);

    private record Example(String language, String text) {}

    private final SparqlServer server;

    @TempDir
    private Path folder;

    SparqlGuideTest() throws CannotListenException {
        server = new SparqlServer(SparqlLimits.defaults());
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private static String half(String from, String to) throws IOException {
        String guide = Files.readString(ROOT.resolve("docs/sparql.md")) + "\n## End";
        return guide.substring(guide.indexOf(from), guide.indexOf(to));
    }

    private static List<Example> examples(String half) {
        return BLOCK.matcher(half)
                .results()
                .map(block -> new Example(block.group(1), block.group(2)))
                .toList();
    }

    private static List<Example> examples() throws IOException {
        return examples(half("## En français", "## In English"));
    }

    private static String query() throws IOException {
        return examples().get(0).text();
    }

    private String address() {
        return "http://127.0.0.1:" + server.port() + "/sparql";
    }

    private static Graph realGraph() throws IOException {
        Path corpus = ROOT.resolve("examples/graph");
        assertTrue(Files.isDirectory(corpus), "the examples belong to this repository: " + corpus);
        Graph union = GraphFactory.createDefaultGraph();
        try (Stream<Path> files = Files.walk(corpus.resolve("place/69"))) {
            files.filter(file -> file.toString().endsWith(".ttl"))
                    .forEach(file -> RDFDataMgr.read(union, file.toUri().toString()));
        }
        return union;
    }

    @Test
    void showsTheSameInBothLanguages() throws IOException {
        assertEquals(examples(), examples(half("## In English", "## End")));
    }

    @TestFactory
    Stream<DynamicTest> whatItShowsIsWhatHappens() throws IOException {
        server.edition.set(new SparqlEdition(DatasetGraphFactory.wrap(realGraph()), "1".repeat(64)));
        Files.writeString(folder.resolve("villeurbanne.rq"), query());
        List<Example> examples = examples();
        assertEquals(
                List.of("sparql", "sh", "python", "python", "python", "r", "text", "java", "java", "js"),
                examples.stream().map(Example::language).toList());
        return examples.stream().map(example -> DynamicTest.dynamicTest(title(example), () -> happens(example)));
    }

    private static String title(Example example) {
        return example.language() + ": " + example.text().lines().findFirst().orElse("");
    }

    private void happens(Example example) throws Exception {
        switch (example.language()) {
            case "sh" -> assertFinds(Interpreter.shell("curl"), example, "ask.sh");
            case "python" -> assertFinds(Interpreter.python(module(example)), example, "ask.py");
            case "r" -> assertFinds(Interpreter.r(), example, "ask.R");
            case "text" -> assertOpens(example);
            case "java" -> assertFindsInJava(example);
            case "sparql" -> assertTrue(server.get(query()).body().contains(FOUND));
            case "js" -> assertTrue(example.text().contains("comunica"), "only Comunica is not run");
            default -> throw new IllegalStateException("nobody runs " + example.language());
        }
    }

    private static String module(Example example) {
        return Stream.of("SPARQLWrapper", "rdflib", "requests")
                .filter(module -> example.text().contains("import " + module)
                        || example.text().contains("from " + module))
                .findFirst()
                .orElseThrow();
    }

    private void assertFinds(Interpreter interpreter, Example example, String name) throws Exception {
        Path script = folder.resolve(name);
        Files.writeString(script, example.text().replace(WRITTEN, address()));
        String printed = String.join("\n", interpreter.run(script));
        assertTrue(printed.contains(FOUND), printed);
    }

    private void assertOpens(Example example) throws Exception {
        String url = example.text().strip().replace(WRITTEN, address());
        HttpResponse<String> answer = server.send(HttpRequest.newBuilder(URI.create(url)));
        assertEquals(200, answer.statusCode(), answer.body());
        assertEquals("text/csv;charset=utf-8", SparqlServer.header(answer, "Content-Type"));
        assertTrue(answer.body().lines().count() > 10, answer.body());
    }

    /** An example in Java stands in this file too, word for word, with the address and the stream of the test. */
    private void assertFindsInJava(Example example) throws IOException {
        boolean jena = example.text().contains("QueryExecutionHTTP");
        BiConsumer<String, PrintStream> run = jena ? this::jena : this::rdf4j;
        Path source = ROOT.resolve("endpoint/src/test/java")
                .resolve(SparqlGuideTest.class.getName().replace('.', '/') + ".java");
        String shown =
                example.text().replace("\"" + WRITTEN + "\"", "address()").replace("System.out", "out");
        assertTrue(packed(Files.readString(source)).contains(packed(shown)), shown);
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        run.accept(query(), new PrintStream(printed, true, StandardCharsets.UTF_8));
        assertTrue(printed.toString(StandardCharsets.UTF_8).contains(FOUND), printed::toString);
    }

    private static String packed(String text) {
        return text.replaceAll("\\s+", "");
    }

    private void jena(String query, PrintStream out) {
        try (QueryExecution execution =
                QueryExecutionHTTP.service(address()).query(query).build()) {
            ResultSet rows = execution.execSelect();
            rows.forEachRemaining(row -> out.println(row.getLiteral("name").getString()));
        }
    }

    private void rdf4j(String query, PrintStream out) {
        SPARQLRepository repository = new SPARQLRepository(address());
        try (RepositoryConnection connection = repository.getConnection();
                TupleQueryResult rows = connection.prepareTupleQuery(query).evaluate()) {
            rows.forEach(row -> out.println(row.getValue("name").stringValue()));
        }
        repository.shutDown();
    }
}

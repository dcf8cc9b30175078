package org.w3id.essaim.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.apache.jena.query.ARQ;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetReaderRegistry;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.resultset.ResultsCompare;
import org.w3id.essaim.bench.http.Load;
import org.w3id.essaim.bench.http.ServerProcess;
import org.w3id.essaim.bench.measure.Machine;
import org.w3id.essaim.bench.measure.Table;

/** {@code /sparql} beside Fuseki as it comes, over HTTP: the same statements, the same questions; answers are compared first. */
final class AskCase {

    private static final String PREFIXES = "PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> ";
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;
    private static final int QUESTIONS = 20;

    private final Workspace workspace;
    private final int clients;
    private final Duration turn;
    private final PrintWriter out;
    private final List<String> things = new ArrayList<>();

    AskCase(Workspace workspace, int clients, Duration turn, PrintWriter out) {
        this.workspace = workspace;
        this.clients = clients;
        this.turn = turn;
        this.out = out;
    }

    /** @param graph a corpus without errors; the default graph of the peer holds the same statements, the words included */
    void run(Path graph, int rounds) throws Exception {
        int port = ServerProcess.freePort();
        try (ServerProcess essaim = essaim(graph, port)) {
            Path data = statements(essaim);
            try (ServerProcess fuseki = fuseki(data)) {
                compare(essaim, fuseki);
                measure(essaim, fuseki, rounds);
            }
        }
    }

    private ServerProcess essaim(Path graph, int port) throws IOException, InterruptedException {
        List<String> command = List.of(
                workspace.root().resolve("essaim").toString(),
                "serve",
                graph.toString(),
                "--limits",
                "off",
                "--base-url", // a server for others: with the thorough compiler
                "http://localhost:" + port + "/",
                "--port",
                String.valueOf(port));
        Map<String, String> environment = Map.of(
                "ESSAIM_JAVA_HOME", workspace.javaHome(), "ESSAIM_JAVA_OPTS", "-Xmx" + workspace.heap(), "CI", "true");
        return ServerProcess.start(command, environment, port, workspace.file("essaim-serve.log"));
    }

    private ServerProcess fuseki(Path data) throws IOException, InterruptedException {
        int port = ServerProcess.freePort();
        Path quiet = workspace.file("log4j2.properties");
        Files.writeString(quiet, "rootLogger.level = warn\n"); // a line for each query would count against it
        List<String> command = new ArrayList<>(workspace.java());
        command.addAll(List.of(
                "-Dlog4j2.configurationFile=" + quiet,
                "-cp",
                workspace.peer("fuseki"),
                "org.apache.jena.fuseki.main.cmds.FusekiMainCmd",
                "--port=" + port,
                "--localhost",
                "--file=" + data,
                "/sparql"));
        return ServerProcess.start(command, Map.of(), port, workspace.file("fuseki.log"));
    }

    /** All that Essaim serves, asked of it; so that both hold the same. */
    private Path statements(ServerProcess essaim) throws IOException {
        Load.Seen all = Load.once(essaim.port(), request("CONSTRUCT WHERE { ?s ?p ?o }", "application/n-triples", ""));
        if (all.status() != OK) {
            throw new IOException(all.status() + ": " + all.body());
        }
        things.addAll(Stream.of(all.body().split("\n"))
                .filter(line -> line.contains("/rdf-schema#label>"))
                .map(line -> line.substring(0, line.indexOf(' ')))
                .filter(subject -> subject.startsWith("<"))
                .distinct()
                .sorted()
                .toList());
        Path file = workspace.file("all.nt");
        Files.writeString(file, all.body());
        return file;
    }

    private static byte[] request(String query, String accept, String more) {
        String target = "/sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
        return ("GET " + target + " HTTP/1.1\r\nHost: localhost\r\nAccept: " + accept + "\r\n" + more + "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] asked(String query, String more) {
        return request(query, "application/sparql-results+json", more);
    }

    /** What one thing says, asked by the twentieth of a site’s visitors as by the first. */
    private String common(long number) {
        return "SELECT ?p ?o { " + things.get((int) (number % QUESTIONS) * (things.size() / QUESTIONS)) + " ?p ?o }";
    }

    /** The same of things in turn, each time another text: nobody can know its answer. */
    private String rare(long number) {
        return PREFIXES + "SELECT ?p ?o { " + things.get((int) (number % things.size())) + " ?p ?o FILTER(?o != "
                + number + ") }";
    }

    private void compare(ServerProcess essaim, ServerProcess fuseki) throws IOException {
        for (int number = 0; number < 10 * QUESTIONS; number++) {
            for (String query : List.of(common(number), rare(number))) {
                String ours = Load.once(essaim.port(), asked(query, "")).body();
                String theirs = Load.once(fuseki.port(), asked(query, "")).body();
                if (!ResultsCompare.equalsByTerm(rows(ours), rows(theirs))) {
                    throw new IllegalStateException("other answers to " + query + ":\n" + ours + "\n" + theirs);
                }
            }
        }
        out.println(10 * QUESTIONS * 2 + " answers of both were compared and are the same, over " + things.size()
                + " things.");
        out.println();
    }

    private static RowSet rows(String json) {
        return RowSetReaderRegistry.getFactory(ResultSetLang.RS_JSON)
                .create(ResultSetLang.RS_JSON)
                .read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), ARQ.getContext())
                .materialize();
    }

    /** One kind of question, put to one of the two. */
    private record Row(String name, int port, LongFunction<byte[]> requests, int status) {}

    private void measure(ServerProcess essaim, ServerProcess fuseki, int rounds) throws IOException {
        List<byte[]> tagged = new ArrayList<>();
        for (int i = 0; i < QUESTIONS; i++) {
            String tag = Load.once(essaim.port(), asked(common(i), "")).tag();
            tagged.add(asked(common(i), "If-None-Match: " + tag + "\r\n"));
        }
        List<Row> rows = List.of(
                new Row("twenty questions again and again, Fuseki", fuseki.port(), n -> asked(common(n), ""), OK),
                new Row("the same, Essaim", essaim.port(), n -> asked(common(n), ""), OK),
                new Row(
                        "the same, Essaim, by who has the answer: 304",
                        essaim.port(),
                        n -> tagged.get((int) (n % QUESTIONS)),
                        NOT_MODIFIED),
                new Row("always another small question, Fuseki", fuseki.port(), n -> asked(rare(n), ""), OK),
                new Row("the same, Essaim", essaim.port(), n -> asked(rare(n + 1_000_000), ""), OK));
        List<List<Double>> rates = new ArrayList<>();
        rows.forEach(row -> rates.add(new ArrayList<>()));
        for (int round = 0; round < rounds + 2; round++) { // two to warm up
            for (int i = 0; i < rows.size(); i++) {
                Row row = rows.get(i);
                long fresh = (long) round * 10_000_000;
                double rate =
                        new Load(row.port(), clients).run(n -> row.requests().apply(n + fresh), row.status(), turn);
                if (round >= 2) {
                    rates.get(i).add(rate);
                }
            }
        }
        print(rows, rates);
    }

    private void print(List<Row> rows, List<List<Double>> rates) {
        Table table = new Table(clients + " clients, each asks when it is answered", "answers a second", "÷ Fuseki");
        Map<Integer, Integer> beside = new LinkedHashMap<>(Map.of(0, 0, 1, 0, 2, 0, 3, 3, 4, 3));
        for (int i = 0; i < rows.size(); i++) {
            double median = median(rates.get(i));
            table.row(
                    rows.get(i).name(),
                    String.format(Locale.ROOT, "%.0f", median),
                    String.format(Locale.ROOT, "%.2f", median / median(rates.get(beside.get(i)))));
        }
        out.println(table);
        out.println("Median of " + rates.get(0).size() + " turns of " + turn.toSeconds()
                + " s, in turn; the clients on the same processors; load " + Machine.load() + " after.");
    }

    private static double median(List<Double> rates) {
        return rates.stream().sorted().toList().get(rates.size() / 2);
    }
}

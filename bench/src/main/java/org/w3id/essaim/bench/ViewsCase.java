package org.w3id.essaim.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongFunction;
import org.w3id.essaim.bench.corpus.CorpusFolder;
import org.w3id.essaim.bench.corpus.Plan;
import org.w3id.essaim.bench.http.Latencies;
import org.w3id.essaim.bench.http.Load;
import org.w3id.essaim.bench.http.ServerProcess;
import org.w3id.essaim.bench.measure.Machine;
import org.w3id.essaim.bench.measure.Table;

/** What embedding sites ask, each kind beside its budget; and things beside a plain Jetty that serves the same bytes as files. */
final class ViewsCase {

    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;
    private static final int ROUNDS = 3;

    /** How often each question is asked for a whole turn first: the compiler of a quiet server goes on for a minute or two. */
    private static final int WARM_UPS = 3;

    private static final List<Integer> CLIENTS = List.of(8, 64);

    private final Plan plan;
    private final Workspace workspace;
    private final Duration turn;
    private final PrintWriter out;

    ViewsCase(Plan plan, Workspace workspace, Duration turn, PrintWriter out) {
        this.plan = plan;
        this.workspace = workspace;
        this.turn = turn;
        this.out = out;
    }

    /** @return whether no latency with eight clients is beyond twice its budget, and no weight beyond its own */
    boolean run() throws Exception {
        Path corpus = CorpusFolder.of(plan, workspace.corpora());
        int port = ServerProcess.freePort();
        try (ServerProcess essaim = essaim(corpus, port)) {
            ViewQuestions questions = ViewQuestions.of(port);
            List<ViewQuestions.Question> all = questions.all();
            long before = essaim.heapInUse(workspace.javaHome());
            boolean within = latencies(port, all);
            within &= weights(port, all);
            out.println("Heap in use: " + megabytes(before) + " MB before, "
                    + megabytes(essaim.heapInUse(workspace.javaHome())) + " MB after, with the answers it keeps.");
            beside(essaim, questions);
            return within;
        }
    }

    private ServerProcess essaim(Path corpus, int port) throws IOException, InterruptedException {
        List<String> command = List.of(
                workspace.root().resolve("essaim").toString(),
                "serve",
                corpus.toString(),
                "--limits",
                "off",
                "--store",
                "none",
                "--base-url", // a server for others: with the thorough compiler
                "http://localhost:" + port + "/",
                "--port",
                String.valueOf(port));
        Map<String, String> environment = Map.of(
                "ESSAIM_JAVA_HOME", workspace.javaHome(), "ESSAIM_JAVA_OPTS", "-Xmx" + workspace.heap(), "CI", "true");
        return ServerProcess.start(command, environment, port, workspace.file("essaim-views.log"));
    }

    private boolean latencies(int port, List<ViewQuestions.Question> questions) throws IOException {
        boolean within = true;
        for (int i = 0; i < WARM_UPS; i++) { // budgets are those of a server that has run for a while
            for (ViewQuestions.Question question : questions) {
                long from = i * (ViewQuestions.FIRST_MEASURED / WARM_UPS);
                new Load(port, CLIENTS.get(0)).run(n -> question.requests().apply(n + from), question.status(), turn);
            }
        }
        for (int clients : CLIENTS) {
            long from = (1 + CLIENTS.indexOf(clients)) * ViewQuestions.FIRST_MEASURED;
            Table table = new Table(
                    clients + " clients, each asks when it is answered",
                    "budget p95 / p99",
                    "p50 ms",
                    "p95 ms",
                    "p99 ms",
                    "a second");
            for (ViewQuestions.Question question : questions) {
                Load load = new Load(port, clients);
                load.run(question.requests(), question.status(), turn.dividedBy(2)); // what it needs is at hand again
                Latencies took = load.measure(
                        n -> question.requests().apply(n + from), question.status(), turn, question.isFirstByte());
                within &= clients > CLIENTS.get(0)
                        || took.at(95) <= 2 * question.p95() && took.at(99) <= 2 * question.p99();
                table.row(
                        question.name(),
                        question.p95() + " / " + question.p99(),
                        ms(took.at(50)),
                        ms(took.at(95)),
                        ms(took.at(99)),
                        String.valueOf(Math.round(took.rate())));
            }
            out.println();
            out.println(table);
            out.println("Turns of " + turn.toSeconds() + " s, the clients on the same processors; load "
                    + Machine.load() + " after.");
        }
        return within;
    }

    private static long megabytes(long bytes) {
        return Math.round(bytes / 1e6);
    }

    private static String ms(double time) {
        return String.format(Locale.ROOT, time < 10 ? "%.1f" : "%.0f", time);
    }

    private boolean weights(int port, List<ViewQuestions.Question> questions) throws IOException {
        boolean within = true;
        Table table = new Table("as it is sent, gzip", "budget KB", "KB");
        for (ViewQuestions.Question question : questions) {
            if (question.kilobytes().isEmpty()) {
                continue;
            }
            byte[] asked = question.requests().apply(0);
            double kilobytes = Load.once(port, asked).size() / 1_000.0;
            within &= kilobytes <= question.kilobytes().get();
            table.row(question.name(), String.valueOf(question.kilobytes().get()), ms(kilobytes));
        }
        out.println();
        out.println(table);
        return within;
    }

    /** A way of asking for things, of one of the two servers. */
    private record Row(String name, int port, LongFunction<byte[]> requests, int status) {}

    private void beside(ServerProcess essaim, ViewQuestions questions) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(workspace.file("static"));
        List<String> paths = questions.things();
        for (int i = 0; i < paths.size(); i++) {
            Load.Seen seen = Load.once(essaim.port(), ViewQuestions.get(paths.get(i), ""));
            Files.write(folder.resolve(i + ".json"), seen.body().getBytes(StandardCharsets.UTF_8));
        }
        int port = ServerProcess.freePort();
        List<String> command = new ArrayList<>(workspace.java());
        command.addAll(List.of(
                "-cp",
                workspace.jar() + java.io.File.pathSeparator + workspace.peer("fuseki"),
                "org.w3id.essaim.bench.peers.StaticServer",
                String.valueOf(port),
                folder.toString()));
        try (ServerProcess jetty = ServerProcess.start(command, Map.of(), port, workspace.file("static.log"))) {
            List<String> files = new ArrayList<>();
            for (int i = 0; i < paths.size(); i++) {
                files.add("/" + i + ".json");
            }
            print(rows(essaim.port(), paths, jetty.port(), files));
        }
    }

    private static List<Row> rows(int ours, List<String> things, int theirs, List<String> files) throws IOException {
        LongFunction<byte[]> known = ViewQuestions.known(ours, things);
        LongFunction<byte[]> knownFiles = ViewQuestions.known(theirs, files);
        return List.of(
                new Row("things, Jetty alone", theirs, n -> ViewQuestions.get(of(files, n), ""), OK),
                new Row("things, Essaim", ours, n -> ViewQuestions.get(of(things, n), ""), OK),
                new Row("304, Jetty alone", theirs, knownFiles, NOT_MODIFIED),
                new Row("304, Essaim", ours, known, NOT_MODIFIED));
    }

    private static String of(List<String> all, long number) {
        return all.get((int) (number % all.size()));
    }

    private void print(List<Row> rows) throws IOException {
        Table table = new Table(
                "8 clients, " + Math.round(turn.toMillis() / 1_000.0) + " s each, median of three in turn",
                "answers a second",
                "÷ Jetty");
        double[][] rates = new double[rows.size()][ROUNDS];
        for (int round = -1; round < ROUNDS; round++) { // the first warms up
            for (int i = 0; i < rows.size(); i++) {
                double rate = new Load(rows.get(i).port(), 8)
                        .run(rows.get(i).requests(), rows.get(i).status(), turn);
                if (round >= 0) {
                    rates[i][round] = rate;
                }
            }
        }
        for (double[] each : rates) {
            Arrays.sort(each);
        }
        for (int i = 0; i < rows.size(); i++) {
            double median = rates[i][ROUNDS / 2];
            table.row(
                    rows.get(i).name(),
                    String.valueOf(Math.round(median)),
                    String.format(Locale.ROOT, "%.2f", median / rates[i / 2 * 2][ROUNDS / 2]));
        }
        out.println();
        out.println(table);
        out.println("Goal: 0.7. Load " + Machine.load() + " after.");
    }
}

package org.w3id.essaim.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.w3id.essaim.bench.corpus.CorpusFolder;
import org.w3id.essaim.bench.corpus.Plan;
import org.w3id.essaim.loader.source.Corpus;
import org.w3id.essaim.loader.source.CorpusReader;

/**
 * The reader beside RIOT: the same files of a folder, on as many threads, each file's triples kept. RIOT sets out anew for each file, so it
 * is also given all of them as one, which one thread reads.
 */
final class ReadCase {

    private static final String RIOT = "RIOT";

    private final Plan plan;
    private final Workspace workspace;
    private final PrintWriter out;

    ReadCase(Plan plan, Workspace workspace, PrintWriter out) {
        this.plan = plan;
        this.workspace = workspace;
        this.out = out;
    }

    void run(int rounds) throws Exception {
        Path folder = CorpusFolder.of(plan, workspace.corpora());
        Path whole = whole(folder);
        long ours = triples(new CorpusReader().read(folder));
        long theirs = triples(riot(folder));
        if (ours != theirs) {
            throw new IllegalStateException("Essaim reads " + ours + " triples, RIOT " + theirs);
        }
        Rounds work = new Rounds()
                .with("Essaim, with positions and the checks of reading", () -> new CorpusReader().read(folder))
                .with(RIOT, () -> riot(folder))
                .with("RIOT, all files as one", () -> triples(whole));
        Ratios.print(out, plan.things() + " files, " + ours + " triples read alike", work.run(rounds), RIOT);
    }

    private static long triples(Corpus corpus) {
        return corpus.files().stream().mapToLong(file -> file.triples().size()).sum()
                + corpus.manifest().file().triples().size();
    }

    private static long triples(List<List<Triple>> files) {
        return files.stream().mapToLong(List::size).sum();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(".ttl")).sorted().toList();
        }
    }

    /** One file after the other: each declares its prefixes again, which Turtle allows. */
    private Path whole(Path folder) throws IOException {
        Path whole = workspace.file("whole.ttl");
        try (OutputStream out = Files.newOutputStream(whole)) {
            for (Path file : files(folder)) {
                Files.copy(file, out);
            }
        }
        return whole;
    }

    private static List<List<Triple>> riot(Path folder) throws IOException, InterruptedException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(file -> file.toString().endsWith(".ttl"))
                    .sorted()
                    .toList();
        }
        AtomicInteger next = new AtomicInteger();
        List<List<Triple>> read = Collections.synchronizedList(new ArrayList<>());
        Runnable work = () -> {
            for (int file = next.getAndIncrement(); file < files.size(); file = next.getAndIncrement()) {
                read.add(triples(files.get(file)));
            }
        };
        List<Thread> threads = IntStream.range(0, Runtime.getRuntime().availableProcessors())
                .mapToObj(i -> new Thread(work))
                .toList();
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        return read;
    }

    private static List<Triple> triples(Path file) {
        try {
            List<Triple> triples = new ArrayList<>();
            RDFParser.source(new ByteArrayInputStream(Files.readAllBytes(file)))
                    .lang(Lang.TURTLE)
                    .base("urn:x-bench:")
                    .parse(new StreamRDFBase() {
                        @Override
                        public void triple(Triple triple) {
                            triples.add(triple);
                        }
                    });
            return triples;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

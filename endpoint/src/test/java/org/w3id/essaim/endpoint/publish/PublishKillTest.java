package org.w3id.essaim.endpoint.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.essaim.endpoint.store.HistoryLine;
import org.w3id.essaim.endpoint.store.Piece;
import org.w3id.essaim.endpoint.store.SmallCorpus;
import org.w3id.essaim.endpoint.store.Stamp;
import org.w3id.essaim.endpoint.store.Store;
import org.w3id.essaim.endpoint.store.StoreLimits;
import org.w3id.essaim.endpoint.store.StoreOpening;
import org.w3id.essaim.endpoint.store.StoredSnapshot;
import org.w3id.essaim.loader.snapshot.Origins;
import org.w3id.essaim.loader.snapshot.Snapshot;
import org.w3id.essaim.loader.snapshot.SnapshotId;
import org.w3id.essaim.loader.source.Corpus;
import org.w3id.essaim.loader.source.CorpusReader;
import org.w3id.essaim.loader.source.NotACorpus;
import org.w3id.essaim.loader.words.WordGraphs;

/**
 * A process that publishes again and again is killed in the midst of it. Whatever it had acknowledged is there afterwards, whole. This shows
 * nothing about a loss of power, for the memory of the system outlives a process.
 */
class PublishKillTest {

    private static final int KILLS = 10;
    private static final long SEED = 20_261_127;
    private static final String ACKNOWLEDGED = "published ";

    @TempDir
    private Path folder;

    /** The process that is killed: publishes until then, and says each publication once it is acknowledged. */
    public static void main(String[] arguments) throws IOException, NotACorpus {
        Path folder = Path.of(arguments[0]);
        WordGraphs words = WordGraphs.read();
        Store store = Store.open(folder.resolve("store"), new StoreLimits(2, 2_000_000, 0), Clock.systemUTC())
                .store();
        SmallCorpus corpus = SmallCorpus.in(folder.resolve("corpus"));
        for (int i = 0; ; i++) {
            corpus.actor("asso", "Nom " + arguments[1] + " " + i);
            Corpus read = new CorpusReader().read(corpus.folder());
            Snapshot snapshot = Snapshot.build(read, words);
            Stamp stamp = new Stamp(Instant.now(), "c0de", "50", "", Optional.empty());
            Piece piece = new Piece("csv/actor.csv", out -> out.write(new byte[200_000]));
            store.keep(
                    new StoredSnapshot(snapshot, Origins.of(read), stamp, List.of()),
                    Instant.now(),
                    List.of(piece),
                    commit -> false);
            System.out.println(ACKNOWLEDGED + snapshot.id().hex());
        }
    }

    @Test
    void leavesAWholeStoreHoweverOftenItIsKilled() throws IOException, InterruptedException {
        Random random = new Random(SEED);
        int publications = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            List<String> acknowledged = killed(kill, random);
            publications += acknowledged.size();
            check(acknowledged);
        }
        assertTrue(publications >= KILLS, "publications before the kills: " + publications);
    }

    /** @return the ids that were acknowledged */
    private List<String> killed(int run, Random random) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PublishKillTest.class.getName(),
                        folder.toString(),
                        String.valueOf(run))
                .redirectError(folder.resolve("errors-" + run).toFile())
                .start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String first = out.readLine();
            assertTrue(first != null, () -> errors(run));
            assertFalse(process.waitFor(random.nextInt(400), TimeUnit.MILLISECONDS), () -> errors(run));
            process.toHandle().destroyForcibly(); // that of the process would close what it still has to say
            assertTrue(process.waitFor(1, TimeUnit.MINUTES));
            List<String> lines = new java.util.ArrayList<>(List.of(first));
            out.lines().forEach(lines::add);
            return lines.stream()
                    .filter(line -> line.matches(ACKNOWLEDGED + "[0-9a-f]{64}"))
                    .map(line -> line.substring(ACKNOWLEDGED.length()))
                    .toList();
        }
    }

    private String errors(int run) {
        try {
            return Files.readString(folder.resolve("errors-" + run));
        } catch (IOException e) {
            return e.getMessage();
        }
    }

    private void check(List<String> acknowledged) throws IOException {
        StoreOpening opening = Store.open(folder.resolve("store"), new StoreLimits(2, 2_000_000, 0), Clock.systemUTC());
        try (Store store = assertInstanceOf(StoreOpening.Owned.class, opening).store()) {
            SnapshotId current = store.current().orElseThrow();
            List<SnapshotId> published =
                    store.history().stream().map(HistoryLine::id).toList();
            assertEquals(current, store.read(current).snapshot().id());
            assertTrue(published.contains(current));
            for (String id : acknowledged) {
                assertTrue(published.contains(new SnapshotId(id)), "lost: " + id);
            }
            SnapshotId last = new SnapshotId(acknowledged.get(acknowledged.size() - 1));
            assertTrue(
                    published.lastIndexOf(current) >= published.lastIndexOf(last),
                    "what was acknowledged last is no more current than what came before it");
            for (SnapshotId id : published) {
                if (store.directory(id).isPresent()) {
                    assertEquals(id, store.read(id).snapshot().id());
                }
            }
        }
    }
}

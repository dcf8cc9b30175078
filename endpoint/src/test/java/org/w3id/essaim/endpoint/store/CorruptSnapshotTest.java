package org.w3id.essaim.endpoint.store;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.essaim.loader.snapshot.Origins;
import org.w3id.essaim.loader.snapshot.Snapshot;
import org.w3id.essaim.loader.source.Corpus;
import org.w3id.essaim.loader.source.CorpusReader;
import org.w3id.essaim.loader.source.NotACorpus;
import org.w3id.essaim.loader.words.WordGraphs;

/** What is not, to the bit, what was written, is never given out. */
class CorruptSnapshotTest {

    private static final Instant TIME = Instant.parse("2026-11-24T12:00:00Z");

    @TempDir
    private Path folder;

    private Store store;
    private Snapshot snapshot;
    private Path directory;

    @BeforeEach
    void keep() throws IOException, NotACorpus {
        Corpus corpus =
                new CorpusReader().read(SmallCorpus.in(folder.resolve("corpus")).folder());
        snapshot = Snapshot.build(corpus, WordGraphs.read());
        store = assertInstanceOf(
                        StoreOpening.Owned.class,
                        Store.open(folder.resolve("store"), StoreLimits.standard(), Clock.systemUTC()))
                .store();
        Stamp stamp = new Stamp(TIME, "c0de", "50", "", Optional.empty());
        Piece piece = new Piece("csv/actor.csv", out -> out.write("id\n".getBytes()));
        store.keep(
                new StoredSnapshot(snapshot, Origins.of(corpus), stamp, List.of()),
                TIME,
                List.of(piece),
                commit -> false);
        directory = store.directory(snapshot.id()).orElseThrow();
    }

    @AfterEach
    void close() throws IOException {
        store.close();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @Test
    void givesBackWhatWasKept() throws IOException {
        StoredSnapshot back = store.read(snapshot.id());
        assertEquals(snapshot.id(), back.snapshot().id());
        assertEquals(snapshot.size(), back.snapshot().size());
        assertEquals(snapshot.files(), back.snapshot().files());
        assertEquals(snapshot.manifest().title(), back.snapshot().manifest().title());
        String graph = snapshot.things().base() + "graph/actor/asso";
        assertEquals(
                "actor/asso.ttl", back.snapshot().fileOf(graph).orElseThrow().path());
        assertEquals(TIME, back.stamp().publishedAt());
        assertEquals(Optional.of(snapshot.id()), store.current());
        assertEquals(5, files().size());
    }

    /** In every file, at its beginning, in its middle and at its end. */
    @TestFactory
    Stream<DynamicTest> refusesAFlippedBit() throws IOException {
        return files().stream()
                .flatMap(file -> Stream.of(0.0, 0.3, 0.6, 1.0).map(part -> {
                    String name = directory.relativize(file) + " at " + part;
                    return DynamicTest.dynamicTest(name, () -> {
                        byte[] whole = Files.readAllBytes(file);
                        byte[] flipped = whole.clone();
                        flipped[(int) (part * (flipped.length - 1))] ^= 4;
                        Files.write(file, flipped);
                        assertThrows(IOException.class, () -> store.read(snapshot.id()));
                        Files.write(file, whole);
                        assertDoesNotThrow(() -> store.read(snapshot.id()));
                    });
                }));
    }

    @TestFactory
    Stream<DynamicTest> refusesAFileThatIsCut() throws IOException {
        return files().stream()
                .map(file -> DynamicTest.dynamicTest(directory.relativize(file).toString(), () -> {
                    byte[] whole = Files.readAllBytes(file);
                    Files.write(file, java.util.Arrays.copyOf(whole, whole.length - 1));
                    assertThrows(IOException.class, () -> store.read(snapshot.id()));
                    Files.write(file, whole);
                }));
    }

    @TestFactory
    Stream<DynamicTest> refusesADirectoryThatLacksAFile() throws IOException {
        return files().stream()
                .map(file -> DynamicTest.dynamicTest(directory.relativize(file).toString(), () -> {
                    byte[] whole = Files.readAllBytes(file);
                    Files.delete(file);
                    assertThrows(IOException.class, () -> store.read(snapshot.id()));
                    Files.write(file, whole);
                }));
    }

    @Test
    void refusesADirectoryWithAFileMore() throws IOException {
        Files.writeString(directory.resolve("more.txt"), "?");
        assertThrows(IOException.class, () -> store.read(snapshot.id()));
    }

    @Test
    void refusesAnotherFormat() throws IOException {
        Path list = directory.resolve(PackingList.FILE);
        String text = Files.readString(list).replaceFirst("essaim-snapshot 1", "essaim-snapshot 2");
        String lines = text.substring(0, text.indexOf("sum "));
        Files.writeString(list, lines + "sum " + Sha256.of(lines) + "\n");
        assertThrows(IOException.class, () -> store.read(snapshot.id()));
        assertTrue(store.stamp(snapshot.id()).isEmpty());
    }

    @Test
    void refusesASnapshotUnderTheNameOfAnother() throws IOException {
        Path other = directory.resolveSibling("0".repeat(64));
        Files.move(directory, other);
        assertThrows(
                IOException.class, () -> store.read(new org.w3id.essaim.loader.snapshot.SnapshotId("0".repeat(64))));
    }
}

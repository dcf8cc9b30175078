package org.w3id.essaim.endpoint.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.essaim.loader.snapshot.Origins;
import org.w3id.essaim.loader.snapshot.Snapshot;
import org.w3id.essaim.loader.snapshot.SnapshotId;
import org.w3id.essaim.loader.source.Corpus;
import org.w3id.essaim.loader.source.CorpusReader;
import org.w3id.essaim.loader.source.NotACorpus;
import org.w3id.essaim.loader.words.WordGraphs;

class StoreTest {

    private static final Instant TIME = Instant.parse("2026-11-24T12:00:00Z");
    private static final String COMMIT = "5fb1".repeat(10);

    private static WordGraphs words;

    @TempDir
    private Path folder;

    private SmallCorpus corpus;

    @BeforeAll
    static void readTheWords() {
        words = WordGraphs.read();
    }

    @BeforeEach
    void write() throws IOException {
        corpus = SmallCorpus.in(folder.resolve("corpus"));
    }

    private Store open(StoreLimits limits) throws IOException {
        return assertInstanceOf(
                        StoreOpening.Owned.class, Store.open(folder.resolve("store"), limits, Clock.systemUTC()))
                .store();
    }

    private Store open() throws IOException {
        return open(StoreLimits.standard());
    }

    private SnapshotId keep(Store store, String name, Optional<String> commit) throws IOException, NotACorpus {
        corpus.actor("asso", name);
        Corpus read = new CorpusReader().read(corpus.folder());
        Snapshot snapshot = Snapshot.build(read, words);
        Stamp stamp = new Stamp(TIME, "c0de", "50", "", commit);
        store.keep(
                new StoredSnapshot(snapshot, Origins.of(read), stamp, List.of()),
                TIME,
                List.of(),
                tagged -> tagged.equals(COMMIT));
        return snapshot.id();
    }

    @Test
    void givesItsSnapshotsToTheNextProcess() throws IOException, NotACorpus {
        SnapshotId id;
        try (Store first = open()) {
            id = keep(first, "Un", Optional.empty());
        }
        try (Store second = open()) {
            assertEquals(Optional.of(id), second.current());
            assertEquals(id, second.read(id).snapshot().id());
            assertEquals(List.of(new HistoryLine(TIME, id, Optional.empty())), second.history());
        }
    }

    @Test
    void aSecondPublisherReadsAndDoesNotWrite() throws IOException, NotACorpus {
        try (Store first = open()) {
            SnapshotId id = keep(first, "Un", Optional.empty());
            StoreOpening.Taken taken = assertInstanceOf(
                    StoreOpening.Taken.class,
                    Store.open(folder.resolve("store"), StoreLimits.standard(), Clock.systemUTC()));
            assertTrue(taken.holder().startsWith(ProcessHandle.current().pid() + " "), taken.holder());
            assertEquals(id, taken.store().read(id).snapshot().id());
            assertThrows(IllegalStateException.class, () -> keep(taken.store(), "Deux", Optional.empty()));
        }
    }

    @Test
    void keepsFiveAtHandAndOlderOnesAsDumps() throws IOException, NotACorpus {
        List<SnapshotId> ids = new ArrayList<>();
        try (Store store = open()) {
            for (int i = 0; i < 7; i++) {
                ids.add(keep(store, "Nom " + i, Optional.empty()));
            }
            assertEquals(2, Listing.of(folder.resolve("store/dumps")).size());
            assertEquals(5, Listing.of(folder.resolve("store/snap")).size());
            for (SnapshotId id : ids) {
                assertEquals(id, store.read(id).snapshot().id());
            }
        }
    }

    @Test
    void givesUpTheOldestDumpsBeyondItsLimitButNoTaggedOne() throws IOException, NotACorpus {
        try (Store store = open(new StoreLimits(1, 0, 0))) {
            SnapshotId tagged = keep(store, "Un", Optional.of(COMMIT));
            SnapshotId plain = keep(store, "Deux", Optional.empty());
            keep(store, "Trois", Optional.empty());
            assertTrue(store.directory(tagged).isPresent());
            assertFalse(store.directory(plain).isPresent());
            assertEquals(3, store.history().size());
        }
    }

    @Test
    void refusesToWriteOnADiskWithoutRoomAndKeepsWhatItHas() throws IOException, NotACorpus {
        SnapshotId id;
        try (Store store = open()) {
            id = keep(store, "Un", Optional.empty());
        }
        try (Store store = open(new StoreLimits(5, 0, Long.MAX_VALUE / 4))) {
            assertThrows(StoreFull.class, () -> keep(store, "Deux", Optional.empty()));
            assertEquals(Optional.of(id), store.current());
            assertEquals(id, store.read(id).snapshot().id());
        }
    }

    @Test
    void clearsAwayWhatACrashLeft() throws IOException, NotACorpus {
        SnapshotId id;
        try (Store store = open()) {
            id = keep(store, "Un", Optional.empty());
        }
        Path root = folder.resolve("store");
        Files.createDirectories(root.resolve("tmp-1-2/csv"));
        Files.writeString(root.resolve("tmp-1-2/data.nq.gz"), "?");
        Files.createDirectories(root.resolve("trash-x"));
        Files.createDirectories(root.resolve("snap/" + "0".repeat(64)));
        try (Store store = open()) {
            assertEquals(id, store.read(id).snapshot().id());
            List<String> names = Listing.of(root).stream()
                    .map(path -> path.getFileName().toString())
                    .sorted()
                    .toList();
            assertEquals(List.of("current", "dumps", "history", "lock", "snap"), names);
            assertEquals(1, Listing.of(root.resolve("snap")).size());
        }
    }

    @Test
    void writesDownAPublicationWhoseProcessDiedBeforeItCould() throws IOException, NotACorpus {
        SnapshotId id;
        try (Store store = open()) {
            id = keep(store, "Un", Optional.of(COMMIT));
        }
        Files.delete(folder.resolve("store/history"));
        try (Store store = open()) {
            assertEquals(List.of(new HistoryLine(TIME, id, Optional.of(COMMIT))), store.history());
        }
    }

    @Test
    void aTornLineOfTheHistorySpoilsNoOther() throws IOException, NotACorpus {
        try (Store store = open()) {
            SnapshotId first = keep(store, "Un", Optional.empty());
            Files.writeString(folder.resolve("store/history"), "2026-11-24T12:00:00Z 9c4", StandardOpenOption.APPEND);
            SnapshotId second = keep(store, "Deux", Optional.empty());
            assertEquals(
                    List.of(first, second),
                    store.history().stream().map(HistoryLine::id).toList());
        }
    }

    @Test
    void aFileInPlaceOfTheFolderIsNoStore() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThrows(IOException.class, () -> Store.open(file, StoreLimits.standard(), Clock.systemUTC()));
    }
}

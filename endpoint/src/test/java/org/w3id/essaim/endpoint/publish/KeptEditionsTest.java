package org.w3id.essaim.endpoint.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.essaim.endpoint.store.SmallCorpus;
import org.w3id.essaim.endpoint.store.Store;
import org.w3id.essaim.endpoint.store.StoreLimits;
import org.w3id.essaim.loader.commands.Workbench;
import org.w3id.essaim.loader.git.Commit;
import org.w3id.essaim.loader.snapshot.SnapshotId;
import org.w3id.essaim.loader.source.NotACorpus;

/** One publisher after another on the same store. */
class KeptEditionsTest {

    private static final Instant FIRST_DAY = Instant.parse("2026-11-24T12:00:00Z");
    private static final Instant SECOND_DAY = Instant.parse("2026-11-25T12:00:00Z");

    private static Workbench workbench;

    @TempDir
    private Path folder;

    private SmallCorpus corpus;

    @BeforeAll
    static void readTheWordsAndTheRules() {
        workbench = new Workbench();
    }

    @BeforeEach
    void write() throws IOException {
        corpus = SmallCorpus.in(folder.resolve("corpus"));
    }

    private Publisher.Opening.Open open(Instant now, String code, StoreLimits limits) throws IOException, NotACorpus {
        Store store =
                Store.open(folder.resolve("store"), limits, Clock.systemUTC()).store();
        return assertInstanceOf(
                Publisher.Opening.Open.class,
                Publisher.open(
                        corpus.folder(),
                        () -> workbench,
                        Clock.fixed(now, ZoneOffset.UTC),
                        new Keeping(Optional.of(store), code)));
    }

    private Publisher.Opening.Open open(Instant now, String code) throws IOException, NotACorpus {
        return open(now, code, StoreLimits.standard());
    }

    /** Twice: a change is taken up once two looks agree. */
    private static SnapshotId changed(Publisher publisher) {
        publisher.look(edition -> {});
        publisher.look(edition -> {});
        assertEquals(Optional.empty(), publisher.refusal());
        return publisher.current().snapshot().id();
    }

    @Test
    void unchangedFilesAreNotCheckedAgain() throws IOException, NotACorpus {
        Publisher.Opening.Open first = open(FIRST_DAY, "c0de");
        first.publisher().close();
        Publisher.Opening.Open second = open(SECOND_DAY, "c0de");
        try (Publisher again = second.publisher()) {
            assertFalse(first.unchanged());
            assertTrue(second.unchanged());
            assertEquals(
                    first.publisher().current().snapshot().id(),
                    again.current().snapshot().id());
            assertEquals(FIRST_DAY, again.current().publishedAt());
            assertEquals(1, again.editions().versions().size());
        }
    }

    @Test
    void whatAnotherCodeCheckedIsCheckedAgain() throws IOException, NotACorpus {
        open(FIRST_DAY, "c0de").publisher().close();
        Publisher.Opening.Open second = open(SECOND_DAY, "c0de2");
        second.publisher().close();
        assertFalse(second.unchanged());
        assertEquals(FIRST_DAY, second.publisher().current().publishedAt());
    }

    @Test
    void changedFilesAreCheckedAgain() throws IOException, NotACorpus {
        open(FIRST_DAY, "c0de").publisher().close();
        corpus.actor("asso", "Autre");
        Publisher.Opening.Open second = open(SECOND_DAY, "c0de");
        second.publisher().close();
        assertFalse(second.unchanged());
        assertEquals(SECOND_DAY, second.publisher().current().publishedAt());
        assertEquals(2, second.publisher().editions().versions().size());
    }

    @Test
    void aDamagedSnapshotIsBuiltAgain() throws IOException, NotACorpus {
        Publisher.Opening.Open first = open(FIRST_DAY, "c0de");
        first.publisher().close();
        SnapshotId id = first.publisher().current().snapshot().id();
        Path data = folder.resolve("store/snap/" + id.hex() + "/data.nq.gz");
        byte[] bytes = Files.readAllBytes(data);
        bytes[bytes.length / 2] ^= 1;
        Files.write(data, bytes);
        Publisher.Opening.Open second = open(SECOND_DAY, "c0de");
        second.publisher().close();
        assertFalse(second.unchanged());
        assertEquals(id, second.publisher().current().snapshot().id());
        Publisher.Opening.Open third = open(SECOND_DAY, "c0de");
        third.publisher().close();
        assertTrue(third.unchanged());
    }

    @Test
    void unchangedFilesThatWereCommittedSinceTellTheirCommit() throws IOException, NotACorpus, GitAPIException {
        open(FIRST_DAY, "c0de").publisher().close();
        String commit = corpus.commit();
        Publisher.Opening.Open second = open(SECOND_DAY, "c0de");
        second.publisher().close();
        Publisher.Opening.Open third = open(SECOND_DAY, "c0de");
        third.publisher().close();
        for (Publisher.Opening.Open each : List.of(second, third)) {
            assertTrue(each.unchanged());
            Edition edition = each.publisher().current();
            assertEquals(
                    Optional.of(commit),
                    edition.origins()
                            .commit("https://w3id.org/essaim/graph/actor/asso")
                            .map(Commit::id));
            assertEquals(
                    Optional.of(commit),
                    each.publisher().editions().versions().get(0).commit());
        }
    }

    @Test
    void sixVersionsAnswerAndOlderOnesAreOpenedWhenAskedFor() throws IOException, NotACorpus {
        List<SnapshotId> ids = new ArrayList<>();
        try (Publisher publisher = open(FIRST_DAY, "c0de").publisher()) {
            ids.add(publisher.current().snapshot().id());
            for (int i = 1; i < 7; i++) {
                corpus.actor("asso", "Nom " + i);
                ids.add(changed(publisher));
            }
        }
        try (Publisher publisher = open(SECOND_DAY, "c0de").publisher()) {
            for (SnapshotId id : ids) {
                Lookup.Found found = assertInstanceOf(
                        Lookup.Found.class, publisher.editions().find(id));
                assertEquals(id, found.edition().snapshot().id());
            }
            assertEquals(7, publisher.editions().kept().size());
        }
    }

    @Test
    void whatIsNotKeptAnyMoreIsGoneAndWhatNeverWasIsUnknown() throws IOException, NotACorpus {
        try (Publisher publisher =
                open(FIRST_DAY, "c0de", new StoreLimits(1, 0, 0)).publisher()) {
            SnapshotId first = publisher.current().snapshot().id();
            for (int i = 1; i < 7; i++) {
                corpus.actor("asso", "Nom " + i);
                changed(publisher);
            }
            Lookup.Gone gone =
                    assertInstanceOf(Lookup.Gone.class, publisher.editions().find(first));
            assertEquals(FIRST_DAY, gone.version().at());
            assertInstanceOf(Lookup.Unknown.class, publisher.editions().find(new SnapshotId("0".repeat(64))));
        }
    }

    @Test
    void aDamagedOldVersionIsNotServed() throws IOException, NotACorpus {
        SnapshotId first;
        try (Publisher publisher = open(FIRST_DAY, "c0de").publisher()) {
            first = publisher.current().snapshot().id();
            corpus.actor("asso", "Autre");
            changed(publisher);
        }
        Files.writeString(folder.resolve("store/snap/" + first.hex() + "/more"), "?");
        try (Publisher publisher = open(SECOND_DAY, "c0de").publisher()) {
            assertInstanceOf(Lookup.Gone.class, publisher.editions().find(first));
        }
    }

    @Test
    void aChangeThatIsTakenBackLeadsToTheFirstVersionAgain() throws IOException, NotACorpus {
        try (Publisher publisher = open(FIRST_DAY, "c0de").publisher()) {
            SnapshotId first = publisher.current().snapshot().id();
            corpus.actor("asso", "Autre");
            changed(publisher);
            corpus.actor("asso", "Asso");
            assertEquals(first, changed(publisher));
            assertEquals(2, publisher.editions().versions().size());
        }
    }

    @Test
    void aPublicationThatCannotBeKeptIsRefusedAndTheOldOneServes() throws IOException, NotACorpus {
        try (Publisher publisher = open(FIRST_DAY, "c0de").publisher()) {
            SnapshotId first = publisher.current().snapshot().id();
            try (Stream<Path> all = Files.walk(folder.resolve("store/snap"))) {
                for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
            corpus.actor("asso", "Autre");
            publisher.look(edition -> {});
            publisher.look(edition -> {});
            assertEquals(
                    "publish.store.failed", publisher.refusal().orElseThrow().reason());
            assertEquals(first, publisher.current().snapshot().id());
        }
    }

    @Test
    void aVersionIsFoundByItsTime() throws IOException, NotACorpus {
        open(FIRST_DAY, "c0de").publisher().close();
        corpus.actor("asso", "Autre");
        try (Publisher publisher = open(SECOND_DAY, "c0de").publisher()) {
            List<PublishedVersion> versions = publisher.editions().versions();
            Editions editions = publisher.editions();
            assertEquals(Optional.empty(), editions.at(FIRST_DAY.minusSeconds(1)));
            assertEquals(Optional.of(versions.get(0).id()), editions.at(FIRST_DAY));
            assertEquals(Optional.of(versions.get(0).id()), editions.at(SECOND_DAY.minusSeconds(1)));
            assertEquals(Optional.of(versions.get(1).id()), editions.at(SECOND_DAY.plusSeconds(1)));
        }
    }
}

package org.w3id.essaim.endpoint.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.essaim.endpoint.http.Lang;
import org.w3id.essaim.loader.commands.Workbench;
import org.w3id.essaim.loader.finding.FindingCode;
import org.w3id.essaim.loader.git.Commit;
import org.w3id.essaim.loader.source.NotACorpus;
import org.w3id.essaim.ontology.Kind;

class PublisherTest {

    private static final String MANIFEST = """
            @prefix dcat: <http://www.w3.org/ns/dcat#> .
            @prefix dcterms: <http://purl.org/dc/terms/> .
            @prefix void: <http://rdfs.org/ns/void#> .

            <https://w3id.org/essaim/dataset> a dcat:Dataset ;
              dcterms:title "Essai"@fr , "Trial"@en ;
              dcterms:description "Un corpus d’essai."@fr , "A trial corpus."@en ;
              dcterms:language "fr" , "en" ;
              dcterms:license <http://spdx.org/licenses/etalab-2.0> ;
              dcterms:publisher "Essaim" ;
              dcterms:bibliographicCitation "Essai, 2026."@fr , "Trial, 2026."@en ;
              void:uriSpace "https://w3id.org/essaim/" .
            """;

    private static final String ACTOR = """
            @prefix actor: <https://w3id.org/essaim/id/actor/> .
            @prefix dcterms: <http://purl.org/dc/terms/> .
            @prefix es: <https://w3id.org/essaim/ns#> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

            actor:%s a es:Organization ;
              rdfs:label "%s"@fr ;
              dcterms:type <https://w3id.org/essaim/voc/type-organisation/association> ;
              es:checkedOn "2026-11-23"^^xsd:date ;
              dcterms:source <https://exemple.example/> .
            """;

    private static Workbench workbench;

    @TempDir
    private Path folder;

    private final List<Edition> told = new ArrayList<>();
    private Publisher publisher;

    @BeforeAll
    static void readTheWordsAndTheRules() {
        workbench = new Workbench();
    }

    @BeforeEach
    void publish() throws IOException, NotACorpus {
        Files.writeString(folder.resolve("corpus.ttl"), MANIFEST);
        write("asso", "Asso");
        Clock clock = Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);
        Publisher.Opening opening = Publisher.open(folder, () -> workbench, clock);
        publisher = assertInstanceOf(Publisher.Opening.Open.class, opening).publisher();
    }

    @AfterEach
    void close() {
        publisher.close();
    }

    private void write(String slug, String name) throws IOException {
        Path file = folder.resolve("actor/" + slug + ".ttl");
        Files.createDirectories(file.getParent());
        Files.writeString(file, ACTOR.formatted(slug, name));
    }

    /** Twice: a change is taken up once two looks agree. */
    private void look() {
        publisher.look(told::add);
        publisher.look(told::add);
    }

    @Test
    void keepsTheEditionWhileNothingChanges() {
        Edition first = publisher.current();
        look();
        assertSame(first, publisher.current());
        assertEquals(List.of(), told);
    }

    @Test
    void looksLessOftenWhereALookTakesLong() {
        Duration second = Duration.ofSeconds(1);
        assertEquals(second, Publisher.pause(second, Duration.ofMillis(50)));
        assertEquals(Duration.ofSeconds(4), Publisher.pause(second, Duration.ofMillis(200)));
    }

    @Test
    void takesUpAChangeOnceItHasComeToRest() throws IOException {
        Edition first = publisher.current();
        write("collectif", "Collectif");
        publisher.look(told::add);
        assertSame(first, publisher.current());
        publisher.look(told::add);
        assertNotEquals(first.snapshot().id(), publisher.current().snapshot().id());
        assertEquals(List.of(publisher.current()), told);
    }

    @Test
    void tellsTheCommitOfARecordOnceItIsCommitted() throws IOException, GitAPIException {
        String graph = "https://w3id.org/essaim/graph/actor/asso";
        Edition first = publisher.current();
        assertEquals(Optional.empty(), first.origins().commit(graph));
        String commit;
        try (Git git = Git.init().setDirectory(folder.toFile()).call()) {
            git.add().addFilepattern(".").call();
            commit = git.commit()
                    .setSign(false)
                    .setAuthor("Essai", "essai@localhost")
                    .setCommitter("Essai", "essai@localhost")
                    .setMessage("Essai")
                    .call()
                    .name();
        }
        look();
        assertEquals(
                Optional.of(commit), publisher.current().origins().commit(graph).map(Commit::id));
        assertEquals(first.snapshot().id(), publisher.current().snapshot().id());
        assertNotEquals(first.origins().digest(), publisher.current().origins().digest());
        assertEquals(List.of(), told);
    }

    @Test
    void aBrokenFileChangesNothingAndIsExplained() throws IOException {
        Edition first = publisher.current();
        Files.writeString(folder.resolve("actor/casse.ttl"), "actor:casse a es:Organization .\n");
        look();
        assertSame(first, publisher.current());
        Refusal refusal = publisher.refusal().orElseThrow();
        assertEquals(
                FindingCode.SYNTAX_UNKNOWN_PREFIX, refusal.findings().get(0).code());
        assertEquals("actor/casse.ttl:1:1", refusal.findings().get(0).position().toString());
        assertEquals(Instant.parse("2026-11-24T12:00:00Z"), refusal.at());
    }

    @Test
    void forgetsTheRefusalWhenTheFileIsMended() throws IOException {
        Edition first = publisher.current();
        Path broken = folder.resolve("actor/casse.ttl");
        Files.writeString(broken, "?");
        look();
        assertTrue(publisher.refusal().isPresent());
        Files.delete(broken);
        look();
        assertTrue(publisher.refusal().isEmpty());
        assertSame(first, publisher.current());
    }

    @Test
    void aFolderWithoutItsManifestIsRefusedWithTheReason() throws IOException {
        Edition first = publisher.current();
        Files.delete(folder.resolve("corpus.ttl"));
        look();
        assertSame(first, publisher.current());
        assertEquals("corpus.absent", publisher.refusal().orElseThrow().reason());
    }

    @Test
    void doesNotOpenAFolderWithErrors() throws IOException, NotACorpus {
        Files.writeString(folder.resolve("actor/casse.ttl"), "?");
        Publisher.Opening opening = Publisher.open(folder, () -> workbench, Clock.systemUTC());
        assertInstanceOf(Publisher.Opening.Refused.class, opening);
    }

    @Test
    void takesUpAChangeOfWhatItsCorpusStandsOn(@TempDir Path both) throws IOException, NotACorpus {
        Path below = Files.createDirectories(both.resolve("graph/actor"));
        Files.writeString(both.resolve("graph/corpus.ttl"), MANIFEST);
        Files.createDirectories(both.resolve("demo"));
        Files.writeString(
                both.resolve("demo/corpus.ttl"),
                MANIFEST.replace(
                        "<https://w3id.org/essaim/dataset> a dcat:Dataset ;",
                        "<https://w3id.org/essaim/demo/dataset> a dcat:Dataset ;"
                                + " dcterms:source <urn:x-essaim:fictif> ;"
                                + " dcterms:requires <https://w3id.org/essaim/dataset> ;"));
        Publisher.Opening opening = Publisher.open(both.resolve("demo"), () -> workbench, Clock.systemUTC());
        try (Publisher upper =
                assertInstanceOf(Publisher.Opening.Open.class, opening).publisher()) {
            assertTrue(upper.current().isDemonstration());
            assertEquals(0, upper.current().catalogue().things(Kind.ACTOR).size());
            Files.writeString(below.resolve("asso.ttl"), ACTOR.formatted("asso", "Asso"));
            upper.look(told::add);
            upper.look(told::add);
            assertEquals(1, upper.current().catalogue().things(Kind.ACTOR).size());
        }
        assertFalse(publisher.current().isDemonstration());
    }

    /** A record is written again and again, in place, under one of two names: what is served has one of them, whole. */
    @Test
    void neverServesHalfOfARecordThatIsBeingWritten() throws IOException, InterruptedException {
        String start = ACTOR.formatted("asso", "Asso");
        String other = "# more\n".repeat(3_000) + ACTOR.formatted("asso", "Autre");
        Path file = folder.resolve("actor/asso.ttl");
        AtomicBoolean enough = new AtomicBoolean();
        List<IOException> failures = new CopyOnWriteArrayList<>();
        Thread writer = new Thread(() -> {
            try {
                while (!enough.get()) {
                    Files.writeString(file, other);
                    Files.writeString(file, start);
                }
            } catch (IOException e) {
                failures.add(e);
            }
        });
        writer.start();
        try {
            for (int i = 0; i < 30; i++) {
                publisher.look(told::add);
                long statements = publisher.current().catalogue().things(Kind.ACTOR).stream()
                        .filter(thing -> Set.of("Asso", "Autre")
                                .contains(thing.name(Lang.FR).value()))
                        .count();
                assertEquals(1, statements);
            }
        } finally {
            enough.set(true);
            writer.join();
        }
        assertEquals(List.of(), failures);
        look();
        assertTrue(publisher.refusal().isEmpty());
    }
}

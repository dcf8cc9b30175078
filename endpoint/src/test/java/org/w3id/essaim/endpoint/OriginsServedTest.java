package org.w3id.essaim.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.essaim.endpoint.http.CannotListenException;
import org.w3id.essaim.endpoint.publish.Publisher;
import org.w3id.essaim.loader.commands.Workbench;
import org.w3id.essaim.loader.snapshot.Snapshot;
import org.w3id.essaim.loader.source.CorpusReader;
import org.w3id.essaim.loader.source.NotACorpus;

/** Which commit wrote a record: on its page, in its JSON, in a graph of its own. Over a small corpus in a repository. */
class OriginsServedTest {

    private static final String PREFIXES = """
            @prefix actor: <https://w3id.org/essaim/id/actor/> .
            @prefix dcterms: <http://purl.org/dc/terms/> .
            @prefix es: <https://w3id.org/essaim/ns#> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
            """;

    private static final String ACTOR = PREFIXES + """
            actor:%s a es:Organization ; rdfs:label "%s"@fr ;
              dcterms:type <https://w3id.org/essaim/voc/type-organisation/association> ;
              es:checkedOn "2026-11-23"^^xsd:date ; dcterms:source <https://exemple.example/> .
            """;

    private static final String ABOUT = "https://w3id.org/essaim/graph/.about";

    private static EndpointServer server;
    private static Path folder;
    private static String commit;

    @BeforeAll
    static void serve(@TempDir Path top) throws IOException, NotACorpus, CannotListenException, GitAPIException {
        folder = Files.createDirectories(top.resolve("graphe"));
        Files.writeString(folder.resolve("corpus.ttl"), """
                @prefix dcat: <http://www.w3.org/ns/dcat#> .
                @prefix dcterms: <http://purl.org/dc/terms/> .
                @prefix schema: <https://schema.org/> .
                @prefix spdx: <http://spdx.org/licenses/> .
                @prefix void: <http://rdfs.org/ns/void#> .
                <https://w3id.org/essaim/dataset> a dcat:Dataset ;
                  dcterms:title "Essai"@fr , "Trial"@en ;
                  dcterms:description "Trois fiches."@fr , "Three records."@en ;
                  dcterms:language "en" , "fr" ;
                  dcterms:license spdx:etalab-2.0 ;
                  dcterms:publisher "Essaim" ;
                  dcterms:bibliographicCitation "Essai, 2026."@fr , "Trial, 2026."@en ;
                  schema:target <https://w3id.org/essaim/dataset#commit> ;
                  void:uriSpace "https://w3id.org/essaim/" .
                <https://w3id.org/essaim/dataset#commit> a schema:EntryPoint ;
                  schema:urlTemplate "https://forge.example/reseau/graphe/commit/{commit}" .
                """);
        Path actors = Files.createDirectories(folder.resolve("actor"));
        Files.writeString(actors.resolve("asso.ttl"), ACTOR.formatted("asso", "Asso"));
        Files.writeString(actors.resolve("club.ttl"), ACTOR.formatted("club", "Club"));
        Files.writeString(
                actors.resolve("partie.ttl"),
                PREFIXES + "actor:partie a es:Tombstone ; dcterms:modified \"2026-06-15\"^^xsd:date .\n");
        try (Git git = Git.init().setDirectory(top.toFile()).call()) {
            PersonIdent who = new PersonIdent(
                    "Camille Exemple", "camille@localhost", Instant.parse("2026-11-24T23:30:00Z"), ZoneOffset.UTC);
            git.add().addFilepattern(".").call();
            commit = git.commit()
                    .setSign(false)
                    .setAuthor(who)
                    .setCommitter(who)
                    .setMessage("Essai")
                    .call()
                    .name();
        }
        Files.writeString(actors.resolve("club.ttl"), ACTOR.formatted("club", "Club, pas encore enregistré"));
        Workbench workbench = new Workbench();
        Clock clock = Clock.fixed(Instant.parse("2026-11-26T12:00:00Z"), ZoneOffset.UTC);
        Publisher publisher = assertInstanceOf(
                        Publisher.Opening.Open.class, Publisher.open(folder, () -> workbench, clock))
                .publisher();
        server = EndpointServer.start(
                publisher, workbench.words(), folder.resolve("queries"), "localhost", 0, Optional.empty());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static HttpResponse<String> get(String path, String accept) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.baseUrl() + path))
                .header("Accept", accept)
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertEquals(200, answer.statusCode(), answer.body());
        return answer;
    }

    private static JsonNode json(String path) throws IOException, InterruptedException {
        return new ObjectMapper().readTree(get(path, "application/json").body());
    }

    private static boolean ask(String query) throws IOException, InterruptedException {
        String path = "sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
        return new ObjectMapper()
                .readTree(get(path, "application/sparql-results+json").body())
                .get("boolean")
                .asBoolean();
    }

    /** Each fact of a page, by its label. */
    private static Element fact(String path, String label) throws IOException, InterruptedException {
        return Jsoup.parse(get(path, "text/html").body()).select("dt").stream()
                .filter(term -> term.text().equals(label))
                .findFirst()
                .map(Element::nextElementSibling)
                .orElse(new Element("none"));
    }

    @Test
    void thePageSaysWhichCommitWroteTheRecordAndLeadsToIt() throws IOException, InterruptedException {
        Element french = fact("fr/actor/asso", "Dernier changement");
        assertEquals("25 novembre 2026, commit " + commit.substring(0, 7), french.text());
        assertEquals(
                "https://forge.example/reseau/graphe/commit/" + commit,
                french.select("a").attr("href"));
        assertEquals(
                "25 November 2026, commit " + commit.substring(0, 7),
                fact("en/actor/asso", "Last change").text());
    }

    @Test
    void theJsonSaysItToo() throws IOException, InterruptedException {
        JsonNode asso = json("api/v1/actor/asso");
        assertEquals(commit, asso.at("/provenance/commit").asText());
        assertEquals("2026-11-24T23:30:00Z", asso.at("/provenance/modified").asText());
        assertEquals("actor/asso.ttl", asso.at("/provenance/file").asText());
        assertEquals(
                "https://forge.example/reseau/graphe/commit/" + commit,
                asso.at("/links/commit").asText());
    }

    @Test
    void nothingIsSaidOfARecordThatIsNotAsItWasCommitted() throws IOException, InterruptedException {
        JsonNode club = json("api/v1/actor/club");
        assertEquals("actor/club.ttl", club.at("/provenance/file").asText());
        assertTrue(club.at("/provenance/commit").isMissingNode());
        assertTrue(club.at("/links/commit").isMissingNode());
        assertEquals("", fact("fr/actor/club", "Dernier changement").text());
    }

    @Test
    void aGraphOfItsOwnSaysItOfEachGraph() throws IOException, InterruptedException {
        String turtle = get("graph/.about", "application/n-triples").body();
        String asso = "<https://w3id.org/essaim/graph/actor/asso> ";
        assertTrue(
                turtle.contains(
                        asso + "<http://xmlns.com/foaf/0.1/primaryTopic> <https://w3id.org/essaim/id/actor/asso> ."),
                turtle);
        assertTrue(
                turtle.contains(
                        asso
                                + "<http://www.w3.org/ns/prov#generatedAtTime> \"2026-11-24T23:30:00Z\"^^<http://www.w3.org/2001/XMLSchema#dateTime> ."),
                turtle);
        assertTrue(turtle.contains(asso + "<http://purl.org/dc/terms/identifier> \"" + commit + "\" ."), turtle);
        assertTrue(
                turtle.contains(
                        asso + "<http://www.w3.org/ns/prov#wasDerivedFrom> <https://forge.example/reseau/graphe/commit/"
                                + commit + "> ."),
                turtle);
        assertFalse(turtle.contains("graph/actor/club"), turtle);
        assertFalse(turtle.contains("Camille"), turtle);
        assertFalse(turtle.contains("localhost"), turtle);
        assertFalse(turtle.contains("id/actor/partie"), turtle);
        assertTrue(turtle.contains("graph/actor/partie"), turtle);
    }

    @Test
    void queriesSeeThatGraphByItsNameAndNotInTheUnion() throws IOException, InterruptedException {
        String identifier = "?g <http://purl.org/dc/terms/identifier> \"" + commit + "\"";
        assertTrue(ask("ASK { GRAPH <" + ABOUT + "> { " + identifier + " } }"));
        assertTrue(ask("ASK { GRAPH ?name { " + identifier + " } FILTER (?name = <" + ABOUT + ">) }"));
        assertTrue(ask("ASK FROM <" + ABOUT + "> { " + identifier + " }"));
        assertFalse(ask("ASK { " + identifier + " }"));
    }

    @Test
    void theSnapshotIsTheSameWithoutARepository(@TempDir Path elsewhere)
            throws IOException, NotACorpus, InterruptedException {
        Path actors = Files.createDirectories(elsewhere.resolve("actor"));
        for (String file : new String[] {"corpus.ttl", "actor/asso.ttl", "actor/club.ttl", "actor/partie.ttl"}) {
            Files.copy(folder.resolve(file), elsewhere.resolve(file));
        }
        assertTrue(Files.isDirectory(actors));
        Snapshot plain = Snapshot.build(new CorpusReader().read(elsewhere), new Workbench().words());
        assertEquals(
                plain.id().hex(),
                get("graph/.about", "text/turtle")
                        .headers()
                        .firstValue("Essaim-Snapshot")
                        .orElseThrow());
    }

    @Test
    void aGraphSaysWhenItsFileWasCommittedAndOthersDoNot() throws IOException, InterruptedException {
        HttpResponse<String> asso = get("graph/actor/asso", "text/turtle");
        assertEquals(
                "Tue, 24 Nov 2026 23:30:00 GMT",
                asso.headers().firstValue("Last-Modified").orElseThrow());
        assertTrue(asso.headers()
                .allValues("Link")
                .contains("<https://forge.example/reseau/graphe/commit/" + commit
                        + ">; rel=\"http://www.w3.org/ns/prov#wasDerivedFrom\"; title=\"" + commit + "\""));
        assertTrue(get("graph/actor/club", "text/turtle")
                .headers()
                .firstValue("Last-Modified")
                .isEmpty());
    }

    @Test
    void theCatalogueNamesTheNewestCommit() throws IOException, InterruptedException {
        String triples = get("catalog", "application/n-triples").body();
        String dataset = "<https://w3id.org/essaim/dataset> ";
        assertTrue(
                triples.contains(dataset
                        + "<http://www.w3.org/ns/prov#wasDerivedFrom> <https://forge.example/reseau/graphe/commit/"
                        + commit
                        + "> ."),
                triples);
        assertTrue(triples.contains(dataset + "<http://purl.org/dc/terms/modified> \"2026-11-24T23:30:00Z\""), triples);
        assertTrue(triples.contains(dataset + "<http://purl.org/dc/terms/issued> \"2026-11-26T12:00:00Z\""), triples);
        assertFalse(get("graph/.about", "application/n-triples").body().contains("terms/issued> \"2026-11-26"));
    }
}

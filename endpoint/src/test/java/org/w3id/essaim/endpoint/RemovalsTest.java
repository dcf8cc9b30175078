package org.w3id.essaim.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.essaim.endpoint.http.CannotListenException;
import org.w3id.essaim.endpoint.publish.Publisher;
import org.w3id.essaim.loader.commands.Workbench;
import org.w3id.essaim.loader.source.NotACorpus;

/** What is answered where a record was removed, over a small corpus with one that is replaced and one that is not. */
class RemovalsTest {

    private static final String PREFIXES = """
            @prefix actor: <https://w3id.org/essaim/id/actor/> .
            @prefix dcterms: <http://purl.org/dc/terms/> .
            @prefix es: <https://w3id.org/essaim/ns#> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
            """;

    private static EndpointServer server;

    @BeforeAll
    static void serve(@TempDir Path folder) throws IOException, NotACorpus, CannotListenException {
        Files.writeString(folder.resolve("corpus.ttl"), """
                @prefix dcat: <http://www.w3.org/ns/dcat#> .
                @prefix dcterms: <http://purl.org/dc/terms/> .
                @prefix spdx: <http://spdx.org/licenses/> .
                @prefix void: <http://rdfs.org/ns/void#> .
                <https://w3id.org/essaim/dataset> a dcat:Dataset ;
                  dcterms:title "Essai"@fr , "Trial"@en ;
                  dcterms:description "Trois fiches."@fr , "Three records."@en ;
                  dcterms:language "en" , "fr" ;
                  dcterms:license spdx:etalab-2.0 ;
                  dcterms:publisher "Essaim" ;
                  dcterms:bibliographicCitation "Essai, 2026."@fr , "Trial, 2026."@en ;
                  void:uriSpace "https://w3id.org/essaim/" .
                """);
        Path actors = Files.createDirectories(folder.resolve("actor"));
        Files.writeString(actors.resolve("asso.ttl"), PREFIXES + """
                actor:asso a es:Organization ; rdfs:label "Asso"@fr ;
                  dcterms:type <https://w3id.org/essaim/voc/type-organisation/association> ;
                  es:checkedOn "2026-11-23"^^xsd:date ; dcterms:source <https://exemple.example/> .
                """);
        Files.writeString(actors.resolve("ancienne-asso.ttl"), PREFIXES + """
                actor:ancienne-asso a es:Tombstone ; dcterms:modified "2026-06-15"^^xsd:date ;
                  dcterms:isReplacedBy actor:asso ; rdfs:comment "Deux fiches pour une association."@fr .
                """);
        Files.writeString(actors.resolve("p-k7w2mqe4.ttl"), PREFIXES + """
                actor:p-k7w2mqe4 a es:Tombstone ; dcterms:modified "2026-11-20"^^xsd:date .
                """);
        Workbench workbench = new Workbench();
        Clock clock = Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);
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
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static void leads(String from, String to) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(from, "*/*");
        assertEquals(301, answer.statusCode(), from);
        assertEquals(
                server.baseUrl() + to, answer.headers().firstValue("Location").orElseThrow());
    }

    @Test
    void aReplacedRecordLeadsToItsReplacementInTheSameForm() throws Exception {
        leads("fr/actor/ancienne-asso", "fr/actor/asso");
        leads("en/actor/ancienne-asso", "en/actor/asso");
        leads("api/v1/actor/ancienne-asso?lang=en", "api/v1/actor/asso?lang=en");
        leads("api/v1/actor/ancienne-asso.ttl", "api/v1/actor/asso.ttl");
        leads("id/actor/ancienne-asso", "id/actor/asso");
    }

    @Test
    void dataOfARemovedPersonIsTheDayAndNothingElse() throws Exception {
        HttpResponse<String> answer = get("api/v1/actor/p-k7w2mqe4", "application/json");
        assertEquals(410, answer.statusCode());
        assertEquals(
                "{\"id\":\"https://w3id.org/essaim/id/actor/p-k7w2mqe4\",\"type\":\"Tombstone\",\"removed\":\"2026-11-20\"}",
                answer.body());
        assertEquals(
                "*", answer.headers().firstValue("Access-Control-Allow-Origin").orElseThrow());
    }

    @Test
    void thePageOfARemovedPersonSaysThatItIsGone() throws Exception {
        HttpResponse<String> answer = get("fr/actor/p-k7w2mqe4", "text/html");
        assertEquals(410, answer.statusCode());
        assertTrue(answer.body().contains("Cette chose a été retirée"), answer.body());
        assertEquals(410, get("id/actor/p-k7w2mqe4", "text/html").statusCode());
    }

    @Test
    void whatNeverWasIsNotGone() throws Exception {
        assertEquals(404, get("fr/actor/personne", "text/html").statusCode());
        assertEquals(404, get("api/v1/actor/personne", "application/json").statusCode());
    }

    @Test
    void aRemovedRecordIsInNoList() throws Exception {
        assertFalse(get("api/v1/actor", "application/json").body().contains("ancienne-asso"));
    }
}

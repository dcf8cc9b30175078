package org.w3id.essaim.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.essaim.endpoint.http.CannotListenException;
import org.w3id.essaim.endpoint.store.SmallCorpus;
import org.w3id.essaim.loader.source.NotACorpus;

/** What a spreadsheet must not run, and what it must be able to add up. */
class SpreadsheetServedTest {

    /** Names that a spreadsheet would take for formulas. */
    private static final List<String> FORMULAS = List.of("=1+1", "+33 associations", "-moins", "@rrosoir");

    private static EndpointServer server;

    @BeforeAll
    static void serve(@TempDir Path folder) throws IOException, NotACorpus, CannotListenException {
        SmallCorpus corpus = SmallCorpus.in(folder.resolve("corpus"));
        for (int i = 0; i < FORMULAS.size(); i++) {
            corpus.actor("formule-" + i, FORMULAS.get(i));
        }
        Files.writeString(
                Files.createDirectories(corpus.folder().resolve("funding")).resolve("don.ttl"), """
                @prefix actor: <https://w3id.org/essaim/id/actor/> .
                @prefix dcterms: <http://purl.org/dc/terms/> .
                @prefix es: <https://w3id.org/essaim/ns#> .
                @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
                @prefix schema: <https://schema.org/> .
                @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
                <https://w3id.org/essaim/id/funding/don> a es:Funding ; rdfs:label "Don"@fr ;
                  dcterms:type <https://w3id.org/essaim/voc/forme-financement/don> ;
                  schema:funder actor:asso ; schema:fundedItem actor:formule-0 ; schema:amount "500.00"^^xsd:decimal ;
                  es:checkedOn "2026-11-23"^^xsd:date ; dcterms:source <https://exemple.example/> .
                """);
        Path actor = corpus.folder().resolve("actor/formule-0.ttl");
        Files.writeString(
                actor,
                Files.readString(actor).replace("es:checkedOn", "dcterms:description \"\\n=1+1\"@fr ; es:checkedOn"));
        server = SmallServer.of(corpus, folder.resolve("queries"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void noCellIsAFormulaForASpreadsheet() throws IOException, InterruptedException {
        String table = get("api/v1/actor.csv?dialect=excel-fr&fields=name");
        for (String formula : FORMULAS) {
            assertTrue(table.contains(";'" + formula + "\r\n"), table);
        }
        String texts = get("api/v1/actor.csv?dialect=excel-fr&fields=summary");
        assertTrue(texts.contains(";\"'\n=1+1\""), texts);
        assertTrue(get("api/v1/actor.csv?fields=name").contains(",=1+1\r\n"), "for programs a text is as it is");
    }

    @Test
    void anAmountHasItsCurrencyBesideIt() throws IOException, InterruptedException {
        assertTrue(get("api/v1/funding.csv?fields=amount")
                .endsWith("id,amount,currency\r\n" + "https://w3id.org/essaim/id/funding/don,500.00,EUR\r\n"));
        assertTrue(get("api/v1/funding.csv?dialect=excel-fr&fields=amount").endsWith(";500,00;EUR\r\n"));
    }

    private static String get(String path) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(server.baseUrl() + path)).build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertEquals(200, answer.statusCode(), answer.body());
        return answer.body();
    }
}

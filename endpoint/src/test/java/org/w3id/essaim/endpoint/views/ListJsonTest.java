package org.w3id.essaim.endpoint.views;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3id.essaim.endpoint.http.Lang;
import org.w3id.essaim.endpoint.lists.ListResult;
import org.w3id.essaim.endpoint.lists.ViewQuery;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.ontology.Kind;

class ListJsonTest {

    private static final Fixture FIXTURE = Fixture.read();

    @Test
    void repeatsItsLinksInTheHeader() {
        ViewQuery query = ViewQuery.all(Kind.PLACE).withLimit(1).withPage(2);
        ListResult page = FIXTURE.lists().run(query);
        String header = json().linkHeader(page);
        String cursor = page.following(Fixture.SNAPSHOT)
                .flatMap(ViewQuery::cursor)
                .orElseThrow()
                .toString();
        assertEquals(
                "<https://essaim.example/api/v1/place?limit=1>; rel=\"first\", "
                        + "<https://essaim.example/api/v1/place?limit=1>; rel=\"prev\", "
                        + "<https://essaim.example/api/v1/place?limit=1&cursor=" + cursor + ">; rel=\"next\", "
                        + "<https://essaim.example/api/v1/place?limit=1&page=3>; rel=\"last\"",
                header);
    }

    @Test
    void keepsEntriesLight() {
        for (Kind kind : Kind.values()) {
            for (Thing thing : FIXTURE.catalogue().things(kind)) {
                int bytes = ThingJson.bytes(json().entry(thing)).length;
                assertTrue(bytes <= ListJson.MAX_ENTRY_BYTES, thing + " takes " + bytes + " bytes");
            }
        }
    }

    @Test
    void hasNoNull() {
        for (Kind kind : Kind.values()) {
            assertNoNull(json().json(FIXTURE.lists().run(ViewQuery.all(kind))));
        }
    }

    private static void assertNoNull(JsonNode node) {
        assertFalse(node.isNull());
        node.forEach(ListJsonTest::assertNoNull);
    }

    @Test
    void echoesWhatWasAskedAndWhatWasSearched() {
        ObjectNode list =
                json().json(FIXTURE.lists().run(ViewQuery.all(Kind.PLACE).withWords("remize")));
        assertEquals("remize", list.at("/query/q").asText());
        assertEquals("remise", list.at("/query/searched").asText());
        assertEquals(1, list.path("total").asInt());
    }

    @Test
    void givesFacetsTheirLabelAndLink() {
        ObjectNode list =
                json().json(FIXTURE.lists().run(ViewQuery.all(Kind.PLACE).withFacets(List.of("nature"))));
        JsonNode first = list.at("/facets/nature/0");
        assertEquals("coworking", first.path("value").asText());
        assertEquals("Coworking", first.path("label").asText());
        assertEquals(
                "https://essaim.example/api/v1/place?nature=coworking&facets=nature",
                first.path("href").asText());
    }

    private static ListJson json() {
        return new ListJson(FIXTURE.context(Lang.EN));
    }
}

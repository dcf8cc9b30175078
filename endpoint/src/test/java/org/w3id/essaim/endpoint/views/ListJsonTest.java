package org.w3id.essaim.endpoint.views;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.w3id.essaim.endpoint.http.Lang;
import org.w3id.essaim.endpoint.lists.Includes;
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

    @Test
    void hasABlockForEveryKeyThatMayBeIncluded() {
        for (Kind kind : Kind.values()) {
            assertEquals(
                    Includes.of(kind).size(),
                    KindParts.blocks(kind, Includes.of(kind)).size());
        }
    }

    @Test
    void saysTheLanguageOfTheFieldsThatAreKept() {
        ObjectNode whole = first("");
        assertEquals("fr", whole.at("/langs/summary").asText(), "the fixture has a French summary only");
        ObjectNode kept = first("fields=summary");
        assertEquals(whole.path("summary"), kept.path("summary"));
        assertEquals("fr", kept.at("/langs/summary").asText());
        assertEquals(1, kept.path("langs").size());
        assertFalse(kept.has("name"));
    }

    @Test
    void keepsTheDistanceThatIsAsked() {
        assertEquals(
                0, first("lat=48.11&lon=-1.68&fields=distance").path("distance").asDouble(-1), 0.1);
        assertFalse(first("lat=48.11&lon=-1.68&fields=name").has("distance"));
    }

    private static ObjectNode first(String query) {
        Map<String, List<String>> asked = new TreeMap<>();
        for (String part : ("territory=region-53" + (query.isEmpty() ? "" : "&" + query)).split("&")) {
            asked.put(part.split("=")[0], List.of(part.split("=")[1]));
        }
        ViewQuery parsed = ViewQuery.parse(Kind.PLACE, asked, FIXTURE.catalogue());
        return (ObjectNode)
                json().json(FIXTURE.lists().run(parsed)).path("items").get(0);
    }

    private static ListJson json() {
        return new ListJson(FIXTURE.context(Lang.EN));
    }
}

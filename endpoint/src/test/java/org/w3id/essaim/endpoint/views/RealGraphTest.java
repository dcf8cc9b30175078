package org.w3id.essaim.endpoint.views;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3id.essaim.endpoint.http.Lang;
import org.w3id.essaim.endpoint.lists.FacetValue;
import org.w3id.essaim.endpoint.lists.ViewQuery;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.ontology.Kind;

/** The views of what is really served. */
class RealGraphTest {

    private static Fixture real = Fixture.read();

    @BeforeAll
    static void readTheExampleGraph() {
        real = RealGraph.read();
    }

    @Test
    void everyFileHasItsThing() {
        Set<String> without = new TreeSet<>(real.files().keySet());
        without.removeIf(iri -> real.catalogue().thing(iri).isPresent());
        assertEquals(Set.of(), without);
    }

    @Test
    void jsonLdSaysAllThatTheFilesSayAndNothingThatNoFileSays() {
        Graph linked = RoundTripTest.linked(real, real.files().keySet());
        Set<String> lost = new TreeSet<>();
        real.files().values().forEach(file -> lost.addAll(RoundTripTest.triples(file, t -> !linked.contains(t))));
        Set<String> invented = RoundTripTest.triples(linked, t -> !real.union().contains(t));
        assertEquals(Set.of(), lost);
        assertEquals(Set.of(), invented);
    }

    @Test
    void keepsEntriesLight() {
        ListJson lists = new ListJson(real.context(Lang.EN));
        for (Kind kind : Kind.values()) {
            if (kind != Kind.TERRITORY) {
                real.catalogue().things(kind).forEach(thing -> {
                    int bytes = ThingJson.bytes(lists.entry(thing)).length;
                    assertTrue(bytes <= ListJson.MAX_ENTRY_BYTES, thing + " takes " + bytes + " bytes");
                });
            }
        }
    }

    @Test
    void countsThePlacesByRegion() {
        Map<String, Long> counts =
                real.lists().run(ViewQuery.all(Kind.PLACE), List.of("territory")).facets().get("territory").stream()
                        .collect(Collectors.toMap(FacetValue::value, FacetValue::count));
        assertEquals(316, counts.get("region-11"));
        assertEquals(87, counts.get("region-53"));
    }

    @Test
    void showsEveryLocatedPlaceOnTheMap() throws IOException {
        ViewQuery all = ViewQuery.all(Kind.PLACE);
        JsonNode map = new ObjectMapper()
                .readTree(Features.collection(
                        real.context(Lang.FR), all, real.lists().all(all)));
        assertEquals(1443, map.path("numberMatched").asInt());
        assertEquals(1170, map.path("numberReturned").asInt());
    }

    @Test
    void findsWhatPeopleType() {
        assertEquals("utilo", first(Kind.COMMONS, "utilo"));
        assertEquals("framasoft", first(Kind.ACTOR, "framasoft"));
        assertTrue(slugs(Kind.PLACE, "fablabs rennes").size() > 0);
        assertTrue(slugs(Kind.PLACE, "coworking à Roubaix").size() > 0);
    }

    private static String first(Kind kind, String words) {
        return slugs(kind, words).get(0);
    }

    private static List<String> slugs(Kind kind, String words) {
        return real.lists().run(ViewQuery.all(kind).withWords(words)).items().stream()
                .map(Thing::slug)
                .toList();
    }
}

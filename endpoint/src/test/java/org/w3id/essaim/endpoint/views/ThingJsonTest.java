package org.w3id.essaim.endpoint.views;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.w3id.essaim.endpoint.http.Lang;
import org.w3id.essaim.endpoint.things.JsonLdContext;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.ontology.Kind;

class ThingJsonTest {

    private static final Fixture FIXTURE = Fixture.read();

    @TestFactory
    Stream<DynamicTest> payloadsStayAsTheyAre() {
        return Stream.of(
                        "commons/utilo-exemple",
                        "place/la-remise-35238",
                        "adoption/utilo-exemple-la-remise-35238",
                        "need/hebergement-exemple",
                        "product/suite-fermee")
                .map(name ->
                        DynamicTest.dynamicTest(name, () -> assertEquals(golden(name), pretty(json(name, Lang.EN)))));
    }

    @Test
    void tellsInWhichLanguageATextReallyIs() {
        assertEquals(
                "fr", json("place/la-remise-35238", Lang.EN).at("/langs/name").asText());
        assertFalse(json("place/la-remise-35238", Lang.FR).has("langs"));
        assertEquals(
                "Example School",
                json("place/ecole-exemple", Lang.EN).path("name").asText());
    }

    @Test
    void namesAnAdoptionByWhatItJoins() {
        assertEquals(
                "Utilo Exemple, guide de la facilitation · La Remise Exemple",
                json("adoption/utilo-exemple-la-remise-35238", Lang.FR)
                        .path("name")
                        .asText());
    }

    @Test
    void namesASessionByItsCourseAndItsFirstDay() {
        assertEquals(
                "Cours Exemple · 2027-01-12",
                json("session/cours-exemple-2027-01", Lang.FR).path("name").asText());
    }

    @Test
    void showsTheTerritoryFromTheTownToTheRegion() {
        List<String> names = new ArrayList<>();
        json("place/la-remise-35238", Lang.FR)
                .path("territory")
                .forEach(t -> names.add(t.path("name").asText()));
        assertEquals(List.of("Rennes", "Ille-et-Vilaine", "Bretagne"), names);
    }

    @Test
    void addsUpWhatIsPublishedAndCountsWhatIsNot() {
        JsonNode funding = json("commons/utilo-exemple", Lang.FR).path("funding");
        assertEquals("500.00", funding.path("published").asText());
        assertEquals(1, funding.path("unpublished").asInt());
    }

    @Test
    void saysWhatWouldCompleteACommons() {
        JsonNode completeness = json("commons/voisin-exemple", Lang.FR).path("completeness");
        assertFalse(completeness.path("resource").asBoolean());
        assertTrue(completeness.path("toAdd").toString().contains("licensedUnder"));
    }

    @Test
    void keepsAnAddressThatIsNoThingOfOurs() {
        assertTrue(json("study/etude-exemple", Lang.FR)
                .path("about")
                .toString()
                .contains("https://ailleurs.example/chose"));
    }

    @Test
    void pointsToAContextThatIsNamedByItsContent() {
        assertEquals(
                "<https://essaim.example/context/" + JsonLdContext.SHIPPED.hash()
                        + ".jsonld>; rel=\"http://www.w3.org/ns/json-ld#context\"; type=\"application/ld+json\"",
                new ThingJson(FIXTURE.context(Lang.EN)).contextLink());
    }

    @Test
    void hasNoNullAndNoAtSign() {
        all().forEach(body -> walk("", body, (path, node) -> {
            assertFalse(node.isNull(), path);
            assertFalse(path.contains("@"), path);
        }));
    }

    /** The three answers of {@code completeness} are named like keys, and are yes or no. */
    @Test
    void givesEachKeyOneShape() {
        Map<String, Set<JsonNodeType>> shapes = new TreeMap<>();
        all().forEach(body -> walk("", body, (path, node) -> {
            if (!path.isEmpty() && !path.endsWith("[]") && !path.startsWith("/completeness/")) {
                shapes.computeIfAbsent(path.substring(path.lastIndexOf('/') + 1), k -> new TreeSet<>())
                        .add(node.getNodeType());
            }
        }));
        shapes.keySet().removeAll(Set.of("fr", "en"));
        shapes.forEach((key, types) -> assertEquals(1, types.size(), key + " is " + types));
    }

    @Test
    void hasNoKeyThatTheContextDoesNotKnow() {
        Set<String> unknown = new TreeSet<>();
        all().forEach(body -> body.fieldNames().forEachRemaining(key -> {
            if (!JsonLdContext.SHIPPED.knows(key)) {
                unknown.add(key);
            }
        }));
        assertEquals(Set.of(), unknown);
    }

    @Test
    void showsEveryKeyThatTheContextGivesAPropertyTo() {
        Set<String> never = new TreeSet<>(JsonLdContext.SHIPPED.terms().keySet());
        all().forEach(body -> walk("", body, (path, node) -> never.remove(path.substring(path.lastIndexOf('/') + 1))));
        assertEquals(Set.of("comments", "removed", "replacedBy"), never, "only tombstones have these");
    }

    @Test
    void givesTheSameBytesForTheSameSnapshot() {
        Fixture again = Fixture.read();
        for (Kind kind : Kind.values()) {
            for (Thing thing : FIXTURE.catalogue().things(kind)) {
                Thing other = again.catalogue().thing(thing.iri()).orElseThrow();
                assertEquals(
                        new ThingJson(FIXTURE.context(Lang.FR)).json(thing).toString(),
                        new ThingJson(again.context(Lang.FR)).json(other).toString());
            }
        }
    }

    private interface Visitor {
        void visit(String path, JsonNode node);
    }

    private static void walk(String path, JsonNode node, Visitor visitor) {
        visitor.visit(path, node);
        node.properties().forEach(e -> walk(path + "/" + e.getKey(), e.getValue(), visitor));
        if (node.isArray()) {
            node.forEach(item -> walk(path + "[]", item, visitor));
        }
    }

    private static List<ObjectNode> all() {
        List<ObjectNode> all = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            FIXTURE.catalogue().things(kind).forEach(t -> all.add(new ThingJson(FIXTURE.context(Lang.EN)).json(t)));
        }
        return all;
    }

    private static ObjectNode json(String name, Lang lang) {
        return new ThingJson(FIXTURE.context(lang)).json(FIXTURE.thing(name));
    }

    private static String pretty(JsonNode node) throws IOException {
        return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(node);
    }

    /** With {@code -Dgolden.write=folder}, the payloads are written there to be reviewed and put in place. */
    private static String golden(String name) throws IOException {
        String file = name.replace('/', '-') + ".json";
        String folder = System.getProperty("golden.write", "");
        if (!folder.isEmpty()) {
            Files.writeString(Path.of(folder, file), pretty(json(name, Lang.EN)) + "\n");
        }
        try (InputStream in = ThingJsonTest.class.getResourceAsStream("golden/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }
}

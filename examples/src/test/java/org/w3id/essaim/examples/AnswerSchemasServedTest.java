package org.w3id.essaim.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.w3id.essaim.endpoint.action.Ask;
import org.w3id.essaim.endpoint.contract.Schemas;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.ontology.Kind;

/** Answers that are neither a record nor a list of one kind are as their schemas say, and the schemas would see if they were not. */
@ExtendWith(SharedDemonstration.class)
class AnswerSchemasServedTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Of so many records of each kind every question is asked that can be. */
    private static final int RECORDS = 25;

    /** What is asked of each schema, the questions apart. */
    private static final Map<String, List<String>> ASKED = new TreeMap<>(Map.ofEntries(
            Map.entry("search", List.of("search?q=commun", "search?q=coopertive&lang=fr", "search?q=utilo&kind=place")),
            Map.entry("suggest", List.of("suggest?q=util", "suggest?q=a&lang=en", "suggest?q=zzzz")),
            Map.entry("facets", List.of("facets?kind=place&facets=nature,territory", "facets?kind=need&facets=theme")),
            Map.entry("stats", List.of("stats?lang=en", "stats?lang=fr")),
            Map.entry("changes", List.of("changes")),
            Map.entry("status", List.of("status")),
            Map.entry(
                    "feature",
                    List.of("place/fictif-le-cormoran-bricoleur-29232.geojson", "place/la-cantine-83137.geojson")),
            Map.entry("feature-collection", List.of("place.geojson", "place.geojson?territory=region-53")),
            Map.entry(
                    "schemaorg",
                    List.of(
                            "place/fictif-le-wagonnet-fleuri-62498?profile=schemaorg",
                            "mooc/fictif-prendre-soin-d-un-commun.jsonld?profile=schemaorg")),
            Map.entry("schemaorg-list", List.of("need?profile=schemaorg&limit=3&page=2&lang=en")),
            Map.entry("schemaorg-dataset", List.of("stats?profile=schemaorg", "stats?profile=schemaorg&lang=en")),
            Map.entry(
                    "gogocarto",
                    List.of("place?profile=gogocarto&territory=region-53", "intervention?profile=gogocarto")),
            Map.entry("feed", List.of("need.feed.json", "commons.feed.json?lang=en", "adoption.feed.json")),
            Map.entry(
                    "problem",
                    List.of(
                            "place?bbox=1",
                            "place?teritory=region-53",
                            "no-such-kind",
                            "place/no-such-place",
                            "place?cursor=made-up",
                            "changes?since=yesterday",
                            "place?format=pdf",
                            "schemas/none.json",
                            "queries/map-of-adopter"))));

    private static ServedDemonstration served;
    private static ServedSchemas schemas;

    @BeforeAll
    static void serve(ServedDemonstration shared) {
        served = shared;
        schemas = new ServedSchemas(shared);
    }

    private static Map<String, List<String>> asked() {
        Map<String, List<String>> all = new TreeMap<>(ASKED);
        for (Ask ask : Ask.values()) {
            List<String> paths = new ArrayList<>();
            Arrays.stream(Kind.values())
                    .filter(ask::isFor)
                    .flatMap(kind -> served.edition().catalogue().things(kind).stream()
                            .map(Thing::slug)
                            .limit(RECORDS)
                            .map(slug -> kind.slug() + "/" + slug + "/" + ask.slug()))
                    .forEach(paths::add);
            all.put(ask.slug(), paths);
        }
        all.get(Ask.COFUNDING.slug()).add(Ask.COFUNDING.slug());
        all.get(Ask.WHO_CAN_COME.slug()).add("commons/utilo/who-can-come?near=territory/department-29");
        return all;
    }

    @TestFactory
    Stream<DynamicTest> answersAreAsTheirSchemasSay() {
        assertEquals(
                List.copyOf(asked().keySet()),
                Schemas.answers().stream().sorted().toList());
        return asked().entrySet().stream()
                .map(schema -> DynamicTest.dynamicTest(schema.getKey(), () -> {
                    for (String path : schema.getValue()) {
                        assertEquals(List.of(), schemas.faults(schema.getKey(), answer(path)), path);
                    }
                }));
    }

    /** Every key that a schema demands is missed when it is gone and when it is something else, at the top and in the first item. */
    @TestFactory
    Stream<DynamicTest> schemasSeeFaults() {
        return asked().entrySet().stream()
                .map(schema -> DynamicTest.dynamicTest(schema.getKey(), () -> {
                    JsonNode answer = JSON.readTree(answer(schema.getValue().get(0)));
                    int mutated = mutate(schema.getKey(), answer, "");
                    for (String items : List.of("/items", "/groups", "/features", "/errors", "/groups/0/items")) {
                        if (answer.at(items).has(0)) {
                            mutated += mutate(schema.getKey(), answer, items + "/0");
                        }
                    }
                    assertTrue(mutated > 2, "hardly anything is demanded");
                }));
    }

    private static int mutate(String name, JsonNode answer, String place) throws IOException, InterruptedException {
        List<String> demanded = new ArrayList<>();
        for (String key : keys(answer.at(place))) {
            JsonNode without = answer.deepCopy();
            ((ObjectNode) without.at(place)).remove(key);
            if (!schemas.faults(name, without.toString()).isEmpty()) {
                demanded.add(key);
            }
            ObjectNode other = answer.deepCopy();
            JsonNode value = answer.at(place).get(key);
            ((ObjectNode) other.at(place)).set(key, value.isBoolean() ? other.numberNode(7) : other.booleanNode(true));
            assertFalse(
                    schemas.faults(name, other.toString()).isEmpty(),
                    () -> name + place + "/" + key + " may be anything");
        }
        assertFalse(demanded.isEmpty(), () -> name + place + " demands nothing");
        return demanded.size();
    }

    @Test
    void everyKeyIsToldInBothLanguages() throws IOException, InterruptedException {
        for (String name : Schemas.answers()) {
            JsonNode schema = JSON.readTree(served.body("api/v1/schemas/" + name + ".json?lang=en", "*/*"));
            assertEquals(schema.path("title"), schema.at("/x-title/en"), name);
            assertFalse(schema.at("/x-title/fr").asText().isEmpty(), name);
            for (String key : keys(schema.path("properties"))) {
                JsonNode told = schema.path("properties").path(key);
                assertEquals(told.path("description"), told.at("/x-description/en"), () -> name + ": " + key);
                assertFalse(told.at("/x-description/fr").asText().isEmpty(), () -> name + ": " + key);
            }
        }
    }

    private static List<String> keys(JsonNode object) {
        List<String> keys = new ArrayList<>();
        object.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    private static String answer(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = served.get("api/v1/" + path, "Accept", "*/*");
        return answer.body();
    }
}

package org.w3id.essaim.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.ontology.Kind;

/** All that is told in the words of others is as its schema says, without a key that no schema tells. */
@ExtendWith(SharedDemonstration.class)
class ProfileSchemasServedTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PAGE = 100;
    private static final int RECORDS = 5;

    /** Told, for whoever writes it; nothing in the graph or the demonstration is called otherwise. */
    private static final Set<String> UNUSED = Set.of("alternateName");

    private static final Set<String> USED = new ConcurrentSkipListSet<>();

    private static ServedDemonstration served;
    private static ServedSchemas schemas;
    private static Set<String> told;

    @BeforeAll
    static void serve(ServedDemonstration shared) throws IOException, InterruptedException {
        served = shared;
        schemas = new ServedSchemas(shared);
        told = told("schemaorg", "schemaorg-list", "schemaorg-dataset");
    }

    @TestFactory
    Stream<DynamicTest> everyThingInTheWordsOfSchemaOrg() {
        return Arrays.stream(Kind.values())
                .map(kind -> DynamicTest.dynamicTest(kind.slug(), () -> {
                    List<Thing> things = served.edition().catalogue().things(kind);
                    for (int page = 1; (page - 1) * PAGE < things.size(); page++) {
                        String list = kind.slug() + "?profile=schemaorg&limit=" + PAGE + "&page=" + page;
                        JsonNode answer = check("schemaorg-list", list, told);
                        assertEquals(
                                Math.min(PAGE, things.size() - (page - 1) * PAGE),
                                answer.path("itemListElement").size());
                    }
                    for (Thing thing : things.subList(0, Math.min(RECORDS, things.size()))) {
                        check("schemaorg", kind.slug() + "/" + thing.slug() + "?profile=schemaorg&lang=en", told);
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> theWholeGraphInTheWordsOfSchemaOrg() {
        return Stream.of("fr", "en")
                .map(lang -> DynamicTest.dynamicTest(
                        lang, () -> check("schemaorg-dataset", "stats?profile=schemaorg&lang=" + lang, told)));
    }

    @TestFactory
    Stream<DynamicTest> everyMapOfGogocarto() {
        return Stream.of("place", "intervention")
                .map(kind -> DynamicTest.dynamicTest(kind, () -> {
                    Set<String> keys = told("gogocarto");
                    JsonNode answer = check("gogocarto", kind + "?profile=gogocarto", keys);
                    assertFalse(answer.path("data").isEmpty());
                }));
    }

    @AfterAll
    static void nothingIsToldThatNoAnswerHas() {
        Set<String> unused = new TreeSet<>(told);
        unused.removeAll(USED);
        assertEquals(UNUSED, unused);
    }

    @Test
    void seesFaultsBelowTheTop() throws IOException, InterruptedException {
        JsonNode adoption = read("adoption?profile=schemaorg&limit=1&adopter=place/fictif-le-wagonnet-fleuri-62498")
                .at("/itemListElement/0/item");
        ObjectNode begun = ((ObjectNode) adoption.deepCopy()).put("@context", "https://schema.org");
        assertEquals(List.of(), schemas.faults("schemaorg", begun.toString()));
        ObjectNode several = begun.deepCopy();
        several.putArray("location").add(begun.path("location"));
        assertFalse(schemas.faults("schemaorg", several.toString()).isEmpty(), "it happens in one place");
        ObjectNode nameless = begun.deepCopy();
        ((ObjectNode) nameless.path("object")).remove("name");
        assertFalse(schemas.faults("schemaorg", nameless.toString()).isEmpty(), "what is adopted has a name");
        ObjectNode point = (ObjectNode) read("place?profile=gogocarto&territory=region-53");
        assertEquals(List.of(), schemas.faults("gogocarto", point.toString()));
        ((ObjectNode) point.at("/data/0/geo")).put("latitude", "48.1");
        assertFalse(schemas.faults("gogocarto", point.toString()).isEmpty(), "a latitude is a number");
    }

    private static JsonNode check(String schema, String path, Set<String> known)
            throws IOException, InterruptedException {
        JsonNode answer = read(path);
        assertEquals(List.of(), schemas.faults(schema, answer.toString()), path);
        Set<String> keys = new TreeSet<>();
        keys(answer, keys);
        USED.addAll(keys);
        keys.removeAll(known);
        assertEquals(Set.of(), keys, path);
        return answer;
    }

    private static void keys(JsonNode node, Set<String> keys) {
        node.fieldNames().forEachRemaining(keys::add);
        node.forEach(child -> keys(child, keys));
    }

    /** All keys for which these schemas have a word. */
    private static Set<String> told(String... names) throws IOException, InterruptedException {
        Set<String> keys = new TreeSet<>();
        for (String name : names) {
            JSON.readTree(served.body("api/v1/schemas/" + name + ".json", "*/*"))
                    .findValues("properties")
                    .forEach(properties -> inside(properties, keys));
        }
        return keys;
    }

    /** The keys of an object, and those of the objects that its values are told to be. */
    private static void inside(JsonNode properties, Set<String> keys) {
        properties.fieldNames().forEachRemaining(keys::add);
        properties.findValues("properties").forEach(inner -> inside(inner, keys));
    }

    private static JsonNode read(String path) throws IOException, InterruptedException {
        return JSON.readTree(served.body("api/v1/" + path, "*/*"));
    }
}

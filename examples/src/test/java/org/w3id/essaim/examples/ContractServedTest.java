package org.w3id.essaim.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.w3id.essaim.ontology.Kind;

/** What the API says of itself is what it answers: every record of every kind, every list, every example. */
@Tag("once")
@ExtendWith(SharedDemonstration.class)
class ContractServedTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Map<String, JsonNode> TEXTS = new ConcurrentHashMap<>();

    private static ServedDemonstration served;

    @BeforeAll
    static void serve(ServedDemonstration shared) {
        served = shared;
    }

    @TestFactory
    Stream<DynamicTest> everyRecordAndEveryListOfAKindIsAsItsSchemaSays() {
        return Arrays.stream(Kind.values())
                .map(kind -> DynamicTest.dynamicTest(kind.slug(), () -> {
                    Schema thing = schema(kind.slug());
                    Schema list = schema(kind.slug() + "-list");
                    Set<String> known = keys(TEXTS.get(kind.slug()).path("properties"));
                    Set<String> listed = keys(TEXTS.get(kind.slug() + "-list").at("/$defs/entry/properties"));
                    int seen = 0;
                    String next = "api/v1/" + kind.slug() + "?limit=100&facets=" + facets(kind);
                    while (!next.isEmpty()) {
                        JsonNode page = read(next);
                        assertEquals(List.of(), list.validate(page.toString(), InputFormat.JSON), next);
                        for (JsonNode item : page.path("items")) {
                            assertTrue(listed.containsAll(keys(item)), () -> "no schema for " + keys(item));
                            String path = "api/v1/" + item.path("id").asText().replaceFirst(".*/id/", "");
                            JsonNode whole = read(path);
                            assertEquals(List.of(), thing.validate(whole.toString(), InputFormat.JSON), path);
                            assertTrue(
                                    known.containsAll(keys(whole)),
                                    () -> path + ": no schema for " + missing(whole, known));
                            seen++;
                        }
                        next = page.at("/links/next").asText().replaceFirst("^https?://[^/]+/", "");
                    }
                    assertTrue(seen > 0, "none of this kind");
                }));
    }

    @Test
    void everyExampleIsWhatItsAddressAnswersAndAsItsSchemaSays() throws IOException, InterruptedException {
        JsonNode document = References.resolved(read("api/v1/openapi.json"));
        Map<String, JsonNode> examples = new TreeMap<>();
        document.path("paths").properties().forEach(path -> {
            JsonNode content = path.getValue().at("/get/responses/200/content/application~1json");
            content.path("examples")
                    .forEach(example -> examples.put(example.path("summary").asText(), content));
        });
        assertEquals(2 * Kind.values().length, examples.size());
        for (Map.Entry<String, JsonNode> example : examples.entrySet()) {
            JsonNode answer = read(path(example.getKey()));
            assertEquals(example.getValue().at("/examples/now/value"), answer, example.getKey());
            String name = example.getValue()
                    .path("schema")
                    .findValuesAsText("$ref")
                    .get(0)
                    .replaceFirst(".*/schemas/(.*)[.]json", "$1");
            assertEquals(List.of(), schema(name).validate(answer.toString(), InputFormat.JSON), example.getKey());
        }
    }

    @Test
    void everyParameterThatIsToldIsTakenAndNoOther() throws IOException, InterruptedException {
        JsonNode document = References.resolved(read("api/v1/openapi.json"));
        for (Kind kind : Kind.values()) {
            Set<String> told = new TreeSet<>();
            document.path("paths")
                    .path("/api/v1/" + kind.slug())
                    .at("/get/parameters")
                    .forEach(parameter -> told.add(parameter.path("name").asText()));
            JsonNode problem = JSON.readTree(
                    served.get("api/v1/" + kind.slug() + "?no-such-parameter=1").body());
            assertEquals(
                    told,
                    new TreeSet<>(Arrays.asList(
                            problem.at("/errors/0/expected").asText().split(" \\| "))));
        }
    }

    @Test
    void aSchemaSeesFaults() throws IOException, InterruptedException {
        String place = read("api/v1/place/fictif-le-cormoran-bricoleur-29232").toString();
        Schema schema = schema("place");
        assertEquals(List.of(), schema.validate(place, InputFormat.JSON));
        assertFalse(schema.validate(place.replace("\"lat\":", "\"lat\":\"north\",\"l\":"), InputFormat.JSON)
                .isEmpty());
        assertFalse(schema.validate(place.replace("\"themes\":[", "\"themes\":{},\"t\":["), InputFormat.JSON)
                .isEmpty());
        assertFalse(schema.validate(place.replace("\"id\":", "\"no\":"), InputFormat.JSON)
                .isEmpty());
    }

    private static String facets(Kind kind) {
        return kind == Kind.PLACE ? "territory,nature" : "";
    }

    private static Schema schema(String name) throws IOException, InterruptedException {
        JsonNode text = read("api/v1/schemas/" + name + ".json");
        TEXTS.put(name, text);
        return SCHEMAS.getSchema(text.toString(), InputFormat.JSON);
    }

    private static Set<String> keys(JsonNode object) {
        Set<String> keys = new TreeSet<>();
        object.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    private static Set<String> missing(JsonNode whole, Set<String> known) {
        Set<String> keys = keys(whole);
        keys.removeAll(known);
        return keys;
    }

    private static JsonNode read(String path) throws IOException, InterruptedException {
        return JSON.readTree(served.body(path, "*/*"));
    }

    private static String path(String url) {
        return url.replaceFirst("^https?://[^/]+/", "");
    }
}

package org.w3id.essaim.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.w3id.essaim.ontology.Kind;

/**
 * Version 1 of the API only grows. A record of each kind is kept as it is answered, and {@code docs/api/openapi.json} keeps the description
 * and the schemas of the last release; {@code -Dessaim.write=true} writes both anew, the latter only if nothing was taken back.
 */
@ExtendWith(SharedDemonstration.class)
class PromisedApiTest {

    private static final boolean WRITE = Boolean.getBoolean("essaim.write");
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final Path PROMISE = Checkout.root().resolve("docs/api/openapi.json");
    private static final Path GOLDEN =
            Checkout.examples().resolve("src/test/resources/org/w3id/essaim/examples/golden");
    private static final String ADDRESS = "https://essaim.example/";
    private static final String SCHEMA = "/api/v1/schemas/{name}.json";

    /** What another commit or another day changes; the address of the server besides. */
    private static final List<String> VOLATILE = List.of("modified", "commit");

    /** Of each kind one of the demonstration, or of the words, that says much. */
    private static final Map<Kind, String> RECORDS = records(
            "commons/fictif-roue-des-decisions",
            "study/fictif-ce-que-change-utilo",
            "mooc/fictif-prendre-soin-d-un-commun",
            "session/fictif-prendre-soin-d-un-commun-2027-01",
            "learning/fictif-guide-quitter-un-tableur",
            "directory/fictif-annuaire-des-portes-entrouvertes",
            "actor/p-k7w2mqe4",
            "place/fictif-le-wagonnet-fleuri-62498",
            "intervention/fictif-2026-04-09-mieux-se-reunir",
            "adoption/fictif-calepin-de-quai-le-wagonnet-fleuri",
            "funding/fictif-venues-finistere-troisieme-tabouret",
            "need/fictif-financer-les-venues-en-finistere",
            "product/fictif-videos-fermees",
            "territory/department-29");

    private static ServedDemonstration served;

    @BeforeAll
    static void serve(ServedDemonstration shared) {
        served = shared;
    }

    private static Map<Kind, String> records(String... paths) {
        return Arrays.stream(paths)
                .collect(Collectors.toMap(
                        path -> Kind.ofSlug(path.substring(0, path.indexOf('/')))
                                .orElseThrow(),
                        path -> path,
                        (one, other) -> one,
                        TreeMap::new));
    }

    private static JsonNode json(String path) throws IOException, InterruptedException {
        String body = served.body(path, "*/*");
        return JSON.readTree(body.replace(served.server().baseUrl(), ADDRESS));
    }

    @TestFactory
    Stream<DynamicTest> aRecordOfEachKindIsAnsweredAsItWas() {
        assertEquals(List.of(Kind.values()), List.copyOf(RECORDS.keySet()));
        return RECORDS.entrySet().stream()
                .map(record -> DynamicTest.dynamicTest(record.getValue(), () -> {
                    JsonNode answer = json("api/v1/" + record.getValue() + "?lang=fr");
                    steady(answer);
                    String text = JSON.writeValueAsString(answer) + "\n";
                    Path file = GOLDEN.resolve(record.getKey().slug() + ".json");
                    if (WRITE) {
                        Files.createDirectories(GOLDEN);
                        Files.writeString(file, text);
                    }
                    assertEquals(Files.readString(file), text, "if it is meant so: -Dessaim.write=true");
                }));
    }

    private static void steady(JsonNode node) {
        if (node instanceof ObjectNode object) {
            VOLATILE.stream().filter(object::has).forEach(key -> object.put(key, "…"));
        }
        node.forEach(PromisedApiTest::steady);
    }

    @Test
    void onlyGrows() throws Exception {
        JsonNode now = promise();
        assertTrue(now.path("paths").size() > 10, now.path("paths")::toString);
        boolean first = WRITE && !Files.exists(PROMISE);
        JsonNode before = first ? now : JSON.readTree(Files.readString(PROMISE));
        assertEquals(List.of(), Growth.takenBack(before, now), "/api/v1 takes nothing back: see docs/api.md");
        if (WRITE) {
            Files.createDirectories(PROMISE.getParent());
            Files.writeString(PROMISE, JSON.writeValueAsString(now) + "\n");
        }
        assertEquals(
                JSON.readTree(Files.readString(PROMISE)),
                now,
                "it grew: -Dessaim.write=true writes what is promised from now on");
    }

    /** What the description says by reference is promised as well: what vanishes from a component is missed wherever it is referred to. */
    @TestFactory
    Stream<DynamicTest> seesWhatVanishesFromComponents() {
        return Stream.of(
                        "parameters/schema/enum",
                        "parameters/schema/items/enum",
                        "parameters/schema/type",
                        "responses/content",
                        "responses/headers")
                .map(part -> DynamicTest.dynamicTest(part, () -> {
                    String section = part.substring(0, part.indexOf('/'));
                    ObjectNode promised = (ObjectNode) JSON.readTree(Files.readString(PROMISE));
                    promised.remove("schemas");
                    ObjectNode less = promised.deepCopy();
                    Set<String> changed = new HashSet<>();
                    less.path("components").path(section).properties().forEach(component -> {
                        if (remove(component.getValue(), part.substring(section.length()))) {
                            changed.add("#/components/" + section + "/" + component.getKey());
                        }
                    });
                    long uses = promised.path("paths").findValuesAsText("$ref").stream()
                            .filter(changed::contains)
                            .count();
                    assertTrue(uses > 10, () -> uses + " are few");
                    assertEquals(uses, Growth.takenBack(promised, less).size());
                }));
    }

    /** @param part of a component whose last value or member goes, or whose text becomes another */
    private static boolean remove(JsonNode component, String part) {
        JsonNode found = component.at(part);
        if (found instanceof ArrayNode values) {
            values.remove(values.size() - 1);
        } else if (found instanceof ObjectNode object) {
            List<String> keys = keys(object);
            object.remove(keys.get(keys.size() - 1));
        } else if (found.isTextual()) {
            ((ObjectNode) component.path("schema")).put("type", "null");
        }
        return !found.isMissingNode();
    }

    private static List<String> keys(JsonNode object) {
        List<String> keys = new ArrayList<>();
        object.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    /** The description, and beside it each schema that it names. */
    private static JsonNode promise() throws IOException, InterruptedException {
        ObjectNode description = (ObjectNode) Growth.promise(json("api/v1/openapi.json?lang=en"));
        ObjectNode schemas = description.putObject("schemas");
        JsonNode told = References.resolved(description);
        for (JsonNode parameter : told.path("paths").path(SCHEMA).path("get").path("parameters")) {
            for (JsonNode name : parameter.path("schema").path("enum")) {
                schemas.set(name.asText(), Growth.promise(json("api/v1/schemas/" + name.asText() + ".json?lang=en")));
            }
        }
        return description;
    }
}

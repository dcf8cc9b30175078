package org.w3id.essaim.endpoint.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What operations have alike stands among the components, once, by a name that says whose it is. */
class SharingTest {

    private static final String LIST = """
            {"operationId":"list-%1$s","parameters":[
               {"name":"q","in":"query"},{"name":"sort","in":"query","schema":{"enum":[%2$s]}}],
             "responses":{
               "200":{"content":{"application/json":{"schema":{"$ref":"https://e.example/schemas/%1$s-list.json"}},"text/csv":{}}},
               "304":{"description":"known"},
               "400":{"$ref":"#/components/responses/Problem"}}}""";

    private static JsonNode shared() throws JsonProcessingException {
        ObjectMapper json = new ObjectMapper();
        ObjectNode document = json.createObjectNode();
        document.putObject("components").putObject("responses").putObject("Problem");
        ObjectNode paths = document.putObject("paths");
        for (String kind : List.of("commons", "study", "place")) {
            String order = kind.equals("place") ? "\"name\",\"distance\"" : "\"name\"";
            for (String ending : List.of("", ".{ending}")) {
                ObjectNode operation = (ObjectNode) json.readTree(LIST.formatted(kind, order));
                operation.put("operationId", operation.path("operationId").asText() + ending.length());
                paths.putObject("/api/v1/" + kind + ending).set("get", operation);
            }
        }
        ObjectNode search = paths.putObject("/api/v1/search").putObject("get").put("operationId", "search");
        search.putArray("parameters").addObject().put("name", "literal").put("in", "query");
        search.putObject("responses").putObject("200").put("description", "found");
        Sharing.in(document);
        return document;
    }

    private static List<String> keys(JsonNode object) {
        List<String> keys = new ArrayList<>();
        object.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    @Test
    void aNameAloneIsForWhatMostMeanByIt() throws JsonProcessingException {
        assertEquals(List.of("place-list.sort", "q", "sort"), keys(shared().at("/components/parameters")));
        assertEquals(
                List.of("Problem", "NotModified", "commons-list", "place-list", "study-list"),
                keys(shared().at("/components/responses")));
    }

    @Test
    void eachReferenceLeadsToWhatStoodThere() throws JsonProcessingException {
        JsonNode shared = shared();
        JsonNode place = shared.path("paths").path("/api/v1/place").path("get");
        assertEquals(
                "#/components/parameters/place-list.sort",
                place.at("/parameters/1/$ref").asText());
        assertEquals(
                2,
                shared.at("/components/parameters/place-list.sort/schema/enum").size());
        assertEquals(1, shared.at("/components/parameters/sort/schema/enum").size());
        assertEquals(
                "#/components/responses/place-list",
                place.at("/responses/200/$ref").asText());
        assertEquals(
                "known",
                shared.at("/components/responses/NotModified/description").asText());
        assertEquals(
                "#/components/responses/Problem",
                place.at("/responses/400/$ref").asText());
    }

    @Test
    void whatStandsOnceStaysWhereItIs() throws JsonProcessingException {
        JsonNode search = shared().path("paths").path("/api/v1/search").path("get");
        assertEquals("literal", search.at("/parameters/0/name").asText());
        assertEquals("found", search.at("/responses/200/description").asText());
    }
}

package org.w3id.essaim.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What counts as taken back, and what does not. */
class GrowthTest {

    private static final String BEFORE = """
            {"paths":{"/a":{"get":{"summary":"One","parameters":[
               {"name":"q","in":"query","schema":{"type":"string"}},
               {"name":"sort","in":"query","schema":{"enum":["name","start"]}}]}}},
             "schemas":{"x":{"required":["id"],"properties":{"id":{"type":"string"},"title":{"type":"string"}}}}}""";

    private static List<String> takenBack(String from, String to) throws Exception {
        ObjectMapper json = new ObjectMapper();
        if (!BEFORE.contains(from)) {
            throw new IllegalArgumentException("nothing to change: " + from);
        }
        JsonNode before = Growth.promise(json.readTree(BEFORE));
        return Growth.takenBack(before, Growth.promise(json.readTree(BEFORE.replace(from, to))));
    }

    @Test
    void additionsAndOtherWordsAreWelcome() throws Exception {
        assertEquals(List.of(), takenBack("\"One\"", "\"Another\""));
        assertEquals(List.of(), takenBack("[\"name\",\"start\"]", "[\"distance\",\"start\",\"name\"]"));
        assertEquals(List.of(), takenBack("\"properties\":{", "\"properties\":{\"new\":{\"type\":\"number\"},"));
        assertEquals(List.of(), takenBack("{\"name\":\"q\"", "{\"name\":\"near\",\"in\":\"query\"},{\"name\":\"q\""));
    }

    @Test
    void whatVanishesIsSeen() throws Exception {
        assertEquals(List.of("/paths/~1a vanished"), takenBack("\"/a\"", "\"/b\""));
        assertEquals(
                List.of("/paths/~1a/get/parameters/query:q vanished"),
                takenBack("\"name\":\"q\"", "\"name\":\"words\""));
        assertEquals(
                List.of("/paths/~1a/get/parameters/query:sort/schema/enum/start vanished"),
                takenBack("\"name\",\"start\"", "\"name\""));
        assertEquals(List.of("/schemas/x/required/id vanished"), takenBack("[\"id\"]", "[]"));
    }

    /** The same promise, told by references. */
    private static final String SHARED = """
            {"paths":{"/a":{"get":{"parameters":[
               {"$ref":"#/components/parameters/q"},{"$ref":"#/components/parameters/list.sort"}],
               "responses":{"200":{"$ref":"#/components/responses/list"},"304":{"$ref":"#/components/responses/same"}}}}},
             "components":{
               "headers":{"ETag":{"schema":{"type":"string"}}},
               "parameters":{
                 "list.sort":{"name":"sort","in":"query","schema":{"enum":["name","start"]}},
                 "q":{"name":"q","in":"query","schema":{"type":"string"}}},
               "responses":{
                 "list":{"headers":{"ETag":{"$ref":"#/components/headers/ETag"}},"content":{"text/csv":{}}},
                 "same":{"description":"no more"}}},
             "schemas":{"x":{"properties":{"of":{"$ref":"#/$defs/stub"}},"$defs":{"stub":{"required":["id"]}}}}}""";

    private static List<String> lost(String from, String to) throws Exception {
        ObjectMapper json = new ObjectMapper();
        if (!SHARED.contains(from)) {
            throw new IllegalArgumentException("nothing to change: " + from);
        }
        JsonNode before = Growth.promise(json.readTree(SHARED));
        return Growth.takenBack(before, Growth.promise(json.readTree(SHARED.replace(from, to))));
    }

    @Test
    void whatVanishesFromAComponentIsSeenWhereItIsReferredTo() throws Exception {
        assertEquals(
                List.of("/paths/~1a/get/parameters/query:sort/schema/enum/start vanished"),
                lost("\"name\",\"start\"", "\"name\""));
        assertEquals(
                List.of("/paths/~1a/get/parameters/query:q vanished"), lost("\"name\":\"q\"", "\"name\":\"words\""));
        assertEquals(
                List.of("/paths/~1a/get/parameters/query:q vanished"),
                lost("{\"$ref\":\"#/components/parameters/q\"},", ""));
        assertEquals(
                List.of("/paths/~1a/get/parameters/query:q became required"),
                lost("\"q\",\"in\"", "\"q\",\"required\":true,\"in\""));
        assertEquals(List.of("/paths/~1a/get/responses/200/content/text~1csv vanished"), lost("\"text/csv\":{}", ""));
        assertEquals(
                List.of("/paths/~1a/get/responses/200/headers/ETag/schema/type was \"string\", is \"integer\""),
                lost("{\"ETag\":{\"schema\":{\"type\":\"string\"", "{\"ETag\":{\"schema\":{\"type\":\"integer\""));
        assertEquals(
                List.of("/paths/~1a/get/responses/304 vanished"),
                lost(",\"304\":{\"$ref\":\"#/components/responses/same\"}", ""));
        assertEquals(List.of("/schemas/x/properties/of/required/id vanished"), lost("[\"id\"]", "[]"));
    }

    @Test
    void aReferenceThatLeadsNowhereIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> lost("\"list.sort\":{", "\"place.sort\":{"));
        assertThrows(IllegalArgumentException.class, () -> lost("\"stub\":{", "\"node\":{"));
        assertThrows(
                IllegalArgumentException.class,
                () -> lost("\"stub\":{\"required\":[\"id\"]}", "\"stub\":{\"not\":{\"$ref\":\"#/$defs/stub\"}}"));
    }

    @Test
    void whereAPartStandsIsNoPromise() throws Exception {
        String inline = "{\"name\":\"q\",\"in\":\"query\",\"schema\":{\"type\":\"string\"}}";
        assertEquals(List.of(), lost("{\"$ref\":\"#/components/parameters/q\"}", inline));
        assertEquals(List.of(), lost("list.sort", "place-list.sort"));
        ObjectMapper json = new ObjectMapper();
        JsonNode shared = Growth.promise(json.readTree(SHARED));
        JsonNode before = Growth.promise(json.readTree(BEFORE)).path("paths");
        assertEquals(List.of(), Growth.takenBack(json.createObjectNode().set("paths", before), shared));
    }

    @Test
    void aKeyCalledLikeAWordOfSchemasIsAPromiseToo() throws Exception {
        assertEquals(
                List.of("/schemas/x/properties/title vanished"), takenBack(",\"title\":{\"type\":\"string\"}", ""));
    }

    @Test
    void anotherTypeAndANewDemandAreSeen() throws Exception {
        assertEquals(
                List.of("/schemas/x/properties/id/type was \"string\", is \"array\""),
                takenBack("\"id\":{\"type\":\"string\"}", "\"id\":{\"type\":\"array\"}"));
        assertEquals(
                List.of("/paths/~1a/get/parameters/query:q became required"),
                takenBack("\"name\":\"q\",", "\"name\":\"q\",\"required\":true,"));
        assertEquals(
                List.of("/paths/~1a/get/parameters/query:near is new and required"),
                takenBack("{\"name\":\"q\"", "{\"name\":\"near\",\"in\":\"query\",\"required\":true},{\"name\":\"q\""));
    }
}

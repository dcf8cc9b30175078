package org.w3id.essaim.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

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

package org.w3id.essaim.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** The description of the API tells every address that there is below {@code /api/v1}, and each answers as it is told. */
@ExtendWith(SharedDemonstration.class)
class ToldAddressesTest {

    private static final String API = "/api/v1/";

    /** Told with each question by {@code SavedQueriesServedTest}. */
    private static final String QUERIES = "/api/v1/queries";

    private static final Pattern PROFILE = Pattern.compile("Where profile=([a-z]+) is asked");

    /** What must be asked, where an operation demands something in its query. */
    private static final Map<String, String> ASKED = Map.of("/api/v1/facets", "?kind=place&facets=nature");

    private static ServedDemonstration served;
    private static ServedSchemas schemas;
    private static JsonNode document;

    @BeforeAll
    static void serve(ServedDemonstration shared) throws IOException, InterruptedException {
        served = shared;
        schemas = new ServedSchemas(shared);
        document = References.resolved(new ObjectMapper().readTree(served.body("api/v1/openapi.json?lang=en", "*/*")));
    }

    @Test
    void everyRouteBelowTheApiIsTold() throws IOException {
        List<RouteSample> samples = RouteSample.read(Map.of()).stream()
                .filter(sample -> sample.route().startsWith("GET " + API))
                .toList();
        assertTrue(samples.size() > 20, samples::toString);
        for (RouteSample sample : samples) {
            assertTrue(told("/" + sample.path().replaceFirst("[?].*", "")), () -> sample + " is not told");
        }
        assertFalse(told(API + "untold"));
        assertFalse(told(API + "place/la-myne-69266/untold"));
    }

    private static boolean told(String path) {
        List<String> patterns = new ArrayList<>();
        document.path("paths").fieldNames().forEachRemaining(patterns::add);
        return patterns.stream()
                .anyMatch(pattern ->
                        Pattern.matches("\\Q" + pattern.replaceAll("[{][a-z]+[}]", "\\\\E[^/]+\\\\Q") + "\\E", path));
    }

    /** Each address is asked for each media type that it is told to have, filled in with the examples of its parameters. */
    @TestFactory
    Stream<DynamicTest> everyAddressAnswersAsItIsTold() {
        Map<String, JsonNode> operations = new TreeMap<>();
        document.path("paths").properties().stream()
                .filter(path -> !path.getKey().startsWith(QUERIES))
                .forEach(path -> operations.put(path.getKey(), path.getValue().path("get")));
        assertTrue(operations.size() > 100, () -> operations.size() + " are too few");
        return operations.entrySet().stream()
                .map(operation -> DynamicTest.dynamicTest(
                        operation.getKey(), () -> check(operation.getKey(), operation.getValue())));
    }

    private static void check(String path, JsonNode operation) throws IOException, InterruptedException {
        JsonNode contents = operation.at("/responses/200/content");
        assertFalse(contents.isEmpty(), "it answers nothing");
        Optional<String> choice = choice(path, operation);
        if (choice.isPresent()) {
            for (String address : all(path, operation, choice.get())) {
                check(address, "*/*", operation, "");
            }
        } else {
            for (Map.Entry<String, JsonNode> content : contents.properties()) {
                for (String profile : forms(content.getValue()).keySet()) {
                    String type = check(filled(path, operation), content.getKey(), operation, profile);
                    assertEquals(content.getKey(), type, "what was asked");
                }
            }
        }
    }

    /** The schemas of a media type, each by the profile for which it is told; by an empty text where none is asked. */
    private static Map<String, String> forms(JsonNode content) {
        JsonNode schema = content.path("schema");
        Map<String, String> forms = new TreeMap<>();
        for (JsonNode one : schema.has("anyOf") ? schema.path("anyOf") : List.of(schema)) {
            Matcher profile = PROFILE.matcher(one.path("description").asText());
            forms.put(
                    profile.matches() ? profile.group(1) : "", one.path("$ref").asText());
        }
        return forms;
    }

    /** @return the media type of the answer */
    private static String check(String path, String accept, JsonNode operation, String profile)
            throws IOException, InterruptedException {
        String address = profile.isEmpty() ? path : path + "?profile=" + profile;
        HttpResponse<String> answer = served.get(address.substring(1), "Accept", accept);
        assertEquals(200, answer.statusCode(), () -> address + ": " + answer.body());
        String type = header(answer, "Content-Type").replaceFirst(";.*", "");
        JsonNode content = operation.at("/responses/200/content").path(type);
        assertTrue(content.isObject(), () -> address + " is " + type);
        String schema = forms(content).get(profile);
        if (!schema.isEmpty()) {
            String name = schema.replaceFirst(".*/schemas/(.*)[.]json", "$1");
            assertEquals(List.of(), schemas.faults(name, answer.body()), address);
        }
        assertHeaders(operation, answer);
        return type;
    }

    /** A part of the path that is one of a closed list. */
    private static Optional<String> choice(String path, JsonNode operation) {
        return parameters(operation)
                .filter(parameter -> parameter.at("/schema/enum").isArray())
                .map(parameter -> parameter.path("name").asText())
                .filter(name -> path.contains("{" + name + "}"))
                .findFirst();
    }

    private static List<String> all(String path, JsonNode operation, String choice) {
        List<String> all = new ArrayList<>();
        parameters(operation)
                .filter(parameter -> parameter.path("name").asText().equals(choice))
                .forEach(parameter -> parameter
                        .at("/schema/enum")
                        .forEach(
                                value -> all.add(filled(path, operation).replace("{" + choice + "}", value.asText()))));
        return all;
    }

    private static String filled(String path, JsonNode operation) {
        String slug = parameters(operation)
                .filter(parameter -> parameter.path("name").asText().equals("slug"))
                .map(parameter -> parameter.path("example").asText())
                .findFirst()
                .orElse("");
        return path.replace("{slug}", slug) + ASKED.getOrDefault(path, "");
    }

    private static Stream<JsonNode> parameters(JsonNode operation) {
        return operation.path("parameters").valueStream();
    }

    private static void assertHeaders(JsonNode operation, HttpResponse<String> answer) {
        JsonNode told = operation.at("/responses/200/headers");
        for (String name :
                List.of("ETag", "Essaim-Snapshot", "Link", "Content-Language", "Last-Modified", "RateLimit")) {
            assertTrue(told.has(name) || header(answer, name).isEmpty(), () -> name + " is not told");
        }
        assertFalse(header(answer, "ETag").isEmpty());
    }

    @Test
    void refusalsAreAsTold() throws IOException, InterruptedException {
        Map<String, String> refused = Map.of(
                "place?teritory=region-53",
                "/api/v1/place",
                "place/no-such-place",
                "/api/v1/place/{slug}",
                "changes?since=" + "0".repeat(64),
                "/api/v1/changes",
                "commons/utilo/who-can-come?nearby=x",
                "/api/v1/commons/{slug}/who-can-come",
                "schemas/none.json",
                "/api/v1/schemas/{name}.json");
        for (Map.Entry<String, String> one : refused.entrySet()) {
            HttpResponse<String> answer = served.get("api/v1/" + one.getKey());
            JsonNode told = document.path("paths").path(one.getValue()).at("/get/responses");
            assertTrue(told.has(String.valueOf(answer.statusCode())), () -> one + " is " + answer.statusCode());
            assertEquals(List.of(), schemas.faults("problem", answer.body()), one.getKey());
        }
        for (String header : List.of("RateLimit", "RateLimit-Policy", "Retry-After")) {
            assertFalse(document.path("components")
                    .path("headers")
                    .path(header)
                    .path("description")
                    .isMissingNode());
        }
    }

    @Test
    void saysWhoAnswersAndUnderWhichLicence() {
        JsonNode info = document.path("info");
        assertEquals("Essaim", info.at("/contact/name").asText());
        assertEquals(
                "http://spdx.org/licenses/etalab-2.0", info.at("/license/url").asText());
        assertTrue(document.at("/externalDocs/url").asText().endsWith("/en/api"));
    }

    private static String header(HttpResponse<?> answer, String name) {
        return String.join(", ", answer.headers().allValues(name));
    }
}

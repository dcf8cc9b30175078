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
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The addresses of {@code /api/v1} as OpenAPI describes them, held to the schema of OpenAPI itself. */
@ExtendWith(SharedDemonstration.class)
class OpenApiServedTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String QUERIES = "api/v1/queries";

    private static ServedDemonstration served;

    @BeforeAll
    static void serve(ServedDemonstration shared) {
        served = shared;
    }

    @Test
    void theAddressesStandAsOpenApi() throws Exception {
        HttpResponse<String> answer = served.get("api/v1/openapi.json", "Accept-Language", "en");
        assertEquals(List.of(), openApi().validate(answer.body(), InputFormat.JSON));
        JsonNode document = JSON.readTree(answer.body());
        assertEquals(
                QuestionFile.everyForm().size() + 1,
                document.path("paths").properties().stream()
                        .filter(path -> path.getKey().startsWith("/" + QUERIES))
                        .count());
        JsonNode who =
                document.path("paths").path("/" + QUERIES + "/who-can-come").path("get");
        assertTrue(who.path("summary").asText().startsWith("Who can come"));
        assertEquals(3, who.path("parameters").size());
        assertEquals(
                "territory:department-29",
                who.path("parameters").get(1).path("schema").path("default").asText());
        JsonNode french = JSON.readTree(
                served.get("api/v1/openapi.json", "Accept-Language", "fr").body());
        assertTrue(french.path("info").path("description").asText().startsWith("Le graphe"));
    }

    @Test
    void theSchemaOfOpenApiSeesFaults() throws Exception {
        String document = served.get("api/v1/openapi.json").body();
        assertFalse(openApi()
                .validate(document.replace("\"in\":\"query\"", "\"in\":\"body\""), InputFormat.JSON)
                .isEmpty());
    }

    /** The schema of OpenAPI 3.1 itself; where it is absent the test is skipped, and fails in continuous integration. */
    private static Schema openApi() throws IOException {
        Path shared = Optional.ofNullable(System.getProperty("shared.dir"))
                .map(Path::of)
                .orElse(Checkout.root().resolve("../shared"));
        Path file = shared.resolve("schemas/openapi-3.1/schema.yaml");
        assertTrue(Files.exists(file) || !"true".equals(System.getenv("CI")), () -> file + " is absent");
        Assumptions.assumeTrue(Files.exists(file), () -> "no schema: " + file);
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(file), InputFormat.YAML);
    }
}

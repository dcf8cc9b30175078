package org.w3id.essaim.examples;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The JSON Schemas published with version 0.2 of the reconciliation API; nothing is fetched for what they refer to. */
final class ReconciliationSchemas {

    private static final String BASE = "https://reconciliation-api.github.io/specs/0.2/schemas/";

    /** What the manifest's schema says of signing in, which nobody does here, stands in a schema of somebody else. */
    private static final String ELSEWHERE = "http://swagger.io/v2/schema.json";

    private final SchemaRegistry registry;

    ReconciliationSchemas(Path folder) throws IOException {
        Map<String, String> schemas = new HashMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> !file.endsWith("openapi.json"))
                    .forEach(file -> schemas.put(BASE + file.getFileName(), text(file)));
        }
        schemas.put(ELSEWHERE, "{\"definitions\":{\"securityDefinitions\":{\"additionalProperties\":{}}}}");
        registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7, builder -> builder.schemas(schemas));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file).replace("\"$schema\": \"http://json-schema.org/schema#\",", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What is wrong with a document.
     *
     * @param name of the schema's file, without its ending
     */
    List<Error> faults(String name, String json) {
        Schema schema = registry.getSchema(SchemaLocation.of(BASE + name + ".json"));
        return schema.validate(json, InputFormat.JSON);
    }
}

package org.w3id.essaim.endpoint.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.w3id.essaim.endpoint.action.Ask;
import org.w3id.essaim.ontology.Kind;

/**
 * By what the parts of an operation may be called among the components of the description, the widest name first.
 *
 * @param family the addresses that are alike: {@code list}, {@code thing}, {@code ask}, {@code queries}
 * @param scope what this address is about, as its schema is called: {@code place-list}, {@code place}
 * @param operation its id, which no other has
 */
record ComponentNames(String family, String scope, String operation) {

    private static final String VIEWS = "/api/v1/";
    private static final String NOT_MODIFIED = "304";

    /** @param path below {@code /api/v1/} */
    static ComponentNames of(String path, String operation) {
        String[] parts = path.substring(VIEWS.length()).split("/");
        String first = parts[0].replaceFirst("[.].*", "");
        if (Kind.ofSlug(first).isPresent()) {
            return switch (parts.length) {
                case 1 -> new ComponentNames("list", first + "-list", operation);
                case 2 -> new ComponentNames("thing", first, operation);
                default -> new ComponentNames("ask", first, operation);
            };
        }
        return Ask.ofSlug(first)
                .map(ask -> new ComponentNames("ask", first, operation))
                .orElseGet(() -> new ComponentNames(first, parts[parts.length - 1], operation));
    }

    List<String> parameter(JsonNode parameter) {
        String name = parameter.path("name").asText();
        return List.of(name, family + "." + name, scope + "." + name, operation + "." + name);
    }

    /** What is answered is called as its schema, or as its media type if there is but one, else as its family. */
    List<String> response(String status, JsonNode response) {
        if (status.equals(NOT_MODIFIED)) {
            return List.of("NotModified", operation + "." + status);
        }
        JsonNode content = response.path("content");
        Optional<String> schema = content.findValuesAsText("$ref").stream()
                .findFirst()
                .map(address -> address.replaceFirst(".*/", "").replace(".json", ""));
        Optional<String> only = content.size() == 1
                ? Optional.of(content.fieldNames().next().replaceFirst(".*/", ""))
                : Optional.empty();
        return Stream.of(schema, only, Optional.of(family), Optional.of(operation + "." + status))
                .flatMap(Optional::stream)
                .toList();
    }
}

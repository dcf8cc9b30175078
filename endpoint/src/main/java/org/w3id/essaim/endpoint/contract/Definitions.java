package org.w3id.essaim.endpoint.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.w3id.essaim.ontology.Kind;

/** Parts of schemas that are written by hand, as data beside this class. */
final class Definitions {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String DEFINITIONS = "$defs";
    private static final String HERE = "#/" + DEFINITIONS + "/";

    private Definitions() {}

    /** The shapes of values, and the kinds there are: what {@code $defs} holds. */
    static ObjectNode shapes() {
        ObjectNode shapes = read("shapes.json");
        Arrays.stream(Kind.values())
                .map(Kind::slug)
                .forEach(shapes.putObject("kind").putArray("enum")::add);
        return shapes;
    }

    /** Leaves out the definitions that nothing in a schema leads to. */
    static ObjectNode needed(ObjectNode schema) {
        ObjectNode all = (ObjectNode) schema.remove(DEFINITIONS);
        Set<String> found = new HashSet<>();
        Deque<JsonNode> open = new ArrayDeque<>(List.of(schema));
        while (!open.isEmpty()) {
            open.pop().findValuesAsText("$ref").stream()
                    .filter(reference -> reference.startsWith(HERE))
                    .map(reference -> reference.substring(HERE.length()))
                    .filter(found::add)
                    .map(all::required)
                    .forEach(open::push);
        }
        if (!found.isEmpty()) {
            schema.set(DEFINITIONS, all.retain(found));
        }
        return schema;
    }

    /** A file beside this class, as nobody else holds it. */
    static ObjectNode read(String file) {
        try (InputStream in = Objects.requireNonNull(Definitions.class.getResourceAsStream(file), file)) {
            return (ObjectNode) JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

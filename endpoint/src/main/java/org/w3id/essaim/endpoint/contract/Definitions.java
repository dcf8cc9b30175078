package org.w3id.essaim.endpoint.contract;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Objects;
import org.w3id.essaim.ontology.Kind;

/** Parts of schemas that are written by hand, as data beside this class. */
final class Definitions {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Definitions() {}

    /** The shapes of values, and the kinds there are: what {@code $defs} holds. */
    static ObjectNode shapes() {
        ObjectNode shapes = read("shapes.json");
        Arrays.stream(Kind.values())
                .map(Kind::slug)
                .forEach(shapes.putObject("kind").putArray("enum")::add);
        return shapes;
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

package org.w3id.essaim.endpoint.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;

/**
 * What a tool answers.
 *
 * @param graphs that the answer was read from, by IRI
 * @param path an address that repeats it, from the root of the site
 * @param data the answer
 */
record Told(List<String> graphs, String path, JsonNode data) {
    Told {
        graphs = List.copyOf(graphs);
        Objects.requireNonNull(path);
        Objects.requireNonNull(data);
    }

    ObjectNode json(String snapshot, String baseUrl) {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        out.put("snapshot", snapshot);
        graphs.forEach(out.putArray("graphs")::add);
        out.put("url", baseUrl + path);
        out.set("data", data);
        return out;
    }
}

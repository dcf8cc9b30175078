package org.w3id.essaim.endpoint.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.w3id.essaim.endpoint.things.Catalogue;

/** Which graphs an answer was read from: those of the things that it names. */
final class Sources {

    /** More are not named: the answer itself names the things. */
    private static final int MOST = 50;

    private Sources() {}

    static List<String> of(JsonNode answer, Catalogue catalogue) {
        Set<String> graphs = new TreeSet<>();
        collect(answer, catalogue, graphs);
        return List.copyOf(graphs);
    }

    private static void collect(JsonNode node, Catalogue catalogue, Set<String> graphs) {
        if (node.isTextual() && graphs.size() < MOST) {
            catalogue
                    .base()
                    .name(node.asText())
                    .filter(name -> catalogue.thing(node.asText()).isPresent())
                    .ifPresent(name -> graphs.add(catalogue.base().graph(name.kind(), name.slug())));
        }
        node.forEach(child -> collect(child, catalogue, graphs));
    }
}

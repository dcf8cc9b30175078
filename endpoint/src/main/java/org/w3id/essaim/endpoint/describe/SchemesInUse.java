package org.w3id.essaim.endpoint.describe;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.w3id.essaim.ontology.Words;

/** From which vocabularies the values of each property of a class are. */
final class SchemesInUse {

    private record Use(String type, String property) {}

    private final Map<Use, Set<String>> slugs = new HashMap<>();

    private SchemesInUse() {}

    static SchemesInUse of(Graph graph) {
        Map<Node, String> schemes = new HashMap<>();
        graph.find(Node.ANY, SKOS.inScheme.asNode(), Node.ANY).forEach(t -> schemes.put(t.getSubject(), slug(t)));
        SchemesInUse used = new SchemesInUse();
        graph.find()
                .filterKeep(t -> schemes.containsKey(t.getObject()))
                .forEach(t -> graph.find(t.getSubject(), RDF.type.asNode(), Node.ANY)
                        .forEach(type -> used.add(type, t, schemes.get(t.getObject()))));
        return used;
    }

    private static String slug(Triple inScheme) {
        String iri = inScheme.getObject().toString();
        return iri.startsWith(Words.VOCABULARY) ? iri.substring(Words.VOCABULARY.length()) : iri;
    }

    private void add(Triple type, Triple said, String scheme) {
        Use use = new Use(type.getObject().toString(), said.getPredicate().getURI());
        slugs.computeIfAbsent(use, u -> new TreeSet<>()).add(scheme);
    }

    /** {@code " (theme)"}; nothing where values are no concepts, or territories, which their class tells. */
    String of(Census.ClassCount type, Census.PropertyCount property) {
        Set<String> found = new TreeSet<>(slugs.getOrDefault(new Use(type.iri(), property.iri()), Set.of()));
        found.remove("territoire");
        return found.isEmpty() ? "" : " (" + String.join(", ", found) + ")";
    }
}

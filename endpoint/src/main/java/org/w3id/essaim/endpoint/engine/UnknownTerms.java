package org.w3id.essaim.endpoint.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.w3id.essaim.ontology.Es;
import org.w3id.essaim.ontology.Near;

/** The terms of a query that stand nowhere in a graph: neither in its words nor in what its records use. */
public final class UnknownTerms {

    private static final String LITERALS = "http://www.w3.org/2001/XMLSchema#";

    private final Graph graph;

    /** @param graph records and words together */
    public UnknownTerms(Graph graph) {
        this.graph = graph;
    }

    /** Each with the terms of its namespace that are near, in the order of the query. */
    public Map<String, List<String>> of(CheckedQuery query) {
        Map<String, List<String>> unknown = new LinkedHashMap<>();
        query.iris().stream()
                .filter(iri -> !iri.startsWith(LITERALS) && !AllowedFunctions.offers(iri) && !isKnown(iri))
                .forEach(iri -> unknown.put(iri, near(iri)));
        return unknown;
    }

    /** Whether a query names a class or property that Essaim does not have: its answer is true, and perhaps not what was meant. */
    public boolean anyOfOurWords(CheckedQuery query) {
        return query.iris().stream().anyMatch(iri -> iri.startsWith(Es.NS) && !isKnown(iri));
    }

    private boolean isKnown(String iri) {
        Node node = NodeFactory.createURI(iri);
        return graph.contains(node, Node.ANY, Node.ANY)
                || graph.contains(Node.ANY, node, Node.ANY)
                || graph.contains(Node.ANY, Node.ANY, node);
    }

    /** By name, in the same namespace; a whole look through the graph, for one that is misspelt. */
    private List<String> near(String iri) {
        String namespace = iri.substring(0, Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
        Set<String> names = new TreeSet<>();
        graph.find()
                .forEachRemaining(triple -> Stream.of(triple.getSubject(), triple.getPredicate(), triple.getObject())
                        .filter(node -> node.isURI() && node.getURI().startsWith(namespace))
                        .forEach(node -> names.add(node.getURI().substring(namespace.length()))));
        return Near.of(iri.substring(namespace.length()), names).stream()
                .map(name -> namespace + name)
                .toList();
    }
}

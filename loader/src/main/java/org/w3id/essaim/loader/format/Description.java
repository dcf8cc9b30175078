package org.w3id.essaim.loader.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;

/**
 * What one file says of its thing: a class, and values by property. Immutable; values of a property are a set.
 *
 * @param iri of the thing
 * @param type the IRI of its class
 * @param values by the property's IRI; IRIs and literals only
 */
public record Description(String iri, String type, Map<String, List<Node>> values) {

    public Description {
        Terms.requireIri(iri);
        Terms.requireIri(type);
        Map<String, List<Node>> copy = new TreeMap<>();
        values.forEach((property, nodes) -> {
            Terms.requireIri(property);
            nodes.forEach(Terms::requireValue);
            copy.put(property, nodes.stream().distinct().toList());
        });
        values = java.util.Collections.unmodifiableMap(copy);
    }

    public static Description of(String iri, String type) {
        return new Description(iri, type, Map.of());
    }

    /** With one more value that is a thing, a concept or a page. */
    public Description link(Property property, String iri) {
        return with(property.getURI(), NodeFactory.createURI(iri));
    }

    /** With one more text in a language. */
    public Description text(Property property, String text, String language) {
        return with(property.getURI(), NodeFactory.createLiteralLang(text, language));
    }

    /** With one more plain string, in no language. */
    public Description plain(Property property, String value) {
        return typed(property, value, XSDDatatype.XSDstring);
    }

    /** With one more value of a datatype, its lexical form kept as it is. */
    public Description typed(Property property, String lexicalForm, RDFDatatype datatype) {
        return with(property.getURI(), NodeFactory.createLiteralDT(lexicalForm, datatype));
    }

    private Description with(String property, Node value) {
        Map<String, List<Node>> more = new TreeMap<>(values);
        List<Node> nodes = new ArrayList<>(values.getOrDefault(property, List.of()));
        nodes.add(value);
        more.put(property, nodes);
        return new Description(iri, type, more);
    }

    /** The same statements as a graph. */
    public Graph toGraph() {
        Graph graph = GraphFactory.createDefaultGraph();
        Node subject = NodeFactory.createURI(iri);
        graph.add(Triple.create(subject, RDF.type.asNode(), NodeFactory.createURI(type)));
        values.forEach((property, nodes) ->
                nodes.forEach(node -> graph.add(Triple.create(subject, NodeFactory.createURI(property), node))));
        return graph;
    }
}

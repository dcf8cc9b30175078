package org.w3id.essaim.endpoint.describe;

import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.w3id.essaim.ontology.Things;
import org.w3id.essaim.ontology.Words;
import org.w3id.essaim.shapes.Shapes;

/** The shapes that things are held to, as a document. */
public final class Rules {

    /** The namespace of the shapes. */
    public static final String NS = Words.BASE + "shapes#";

    private final Graph graph = Shapes.statements();
    private final RdfDocument document = RdfDocument.of(graph, Things.COMMON);

    public RdfDocument document() {
        return document;
    }

    /** The shape of a class, which bears its local name: that of {@code Commons} is {@code …/shapes#Commons}. */
    public Optional<String> shape(String localName) {
        String shape = NS + localName;
        return graph.contains(
                        NodeFactory.createURI(shape), RDF.type.asNode(), NodeFactory.createURI(Names.SH + "NodeShape"))
                ? Optional.of(shape)
                : Optional.empty();
    }
}

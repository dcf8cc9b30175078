package org.w3id.essaim.loader.source;

import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.eclipse.rdf4j.model.BNode;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.vocabulary.RDF;

/**
 * Turns RDF4J's values into Jena's nodes; keeps the last subject and predicate, which mostly come again. A blank node is called by its file
 * and its number there, so that a file that is read twice says the same.
 */
final class Nodes {

    private final String path;
    private final Shared shared;
    private final Map<String, Node> blanks = new HashMap<>();

    /**
     * @param path of the file
     * @param shared with other files
     */
    Nodes(String path, Shared shared) {
        this.path = path;
        this.shared = shared;
    }

    private record Pair(Value value, Node node) {}

    private Pair subject = new Pair(RDF.NIL, NodeFactory.createURI(RDF.NIL.stringValue()));
    private Pair predicate = new Pair(RDF.TYPE, NodeFactory.createURI(RDF.TYPE.stringValue()));

    Triple triple(Value s, Value p, Value o) {
        subject = subject.value() == s ? subject : new Pair(s, node(s));
        predicate = predicate.value() == p ? predicate : new Pair(p, node(p));
        return Triple.create(subject.node(), predicate.node(), node(o));
    }

    private Node node(Value value) {
        if (value instanceof Literal literal) {
            String label = literal.getLabel();
            return literal.getLanguage()
                    .map(tag -> NodeFactory.createLiteralLang(label, tag))
                    .orElseGet(() -> shared.value(label, literal.getDatatype().stringValue()));
        }
        return value instanceof BNode blank
                ? blanks.computeIfAbsent(
                        blank.getID(), id -> NodeFactory.createBlankNode(path + "#" + (blanks.size() + 1)))
                : shared.iri(value.stringValue());
    }
}

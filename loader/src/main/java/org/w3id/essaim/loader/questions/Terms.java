package org.w3id.essaim.loader.questions;

import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.w3id.essaim.ontology.Prefixes;
import org.w3id.essaim.ontology.Things;

/** Terms as people write them, with the prefixes of the graph that is asked. */
final class Terms {

    private final PrefixMap prefixes;

    /** @param own the prefixes of a question, which may be of another network: before those of the graph */
    Terms(Things things, Map<String, String> own) {
        this.prefixes = PrefixMapFactory.create(Prefixes.of(things));
        own.forEach(prefixes::add);
    }

    /** {@code commons:utilo}, {@code <https://…>}, or a bare {@code https://…}; empty for all else, relative IRIs included. */
    Optional<Node> iri(String written) {
        Optional<Node> node = written.startsWith("https://") || written.startsWith("http://")
                ? Optional.of(NodeFactory.createURI(written))
                : turtle(written);
        return node.filter(Node::isURI).filter(n -> isAbsolute(n.getURI()));
    }

    private static boolean isAbsolute(String iri) {
        try {
            return IRIx.create(iri).isAbsolute();
        } catch (IRIException e) {
            return false;
        }
    }

    /** {@code "2024-11-23"^^xsd:date}, {@code "fr"}; empty for what does not begin with a quotation mark. */
    Optional<Node> literal(String written) {
        return written.startsWith("\"") ? turtle(written).filter(Node::isLiteral) : Optional.empty();
    }

    private Optional<Node> turtle(String written) {
        try {
            return Optional.ofNullable(NodeFactoryExtra.parseNode(written, prefixes));
        } catch (RiotException e) {
            return Optional.empty();
        }
    }

    /** As {@link #iri} reads it, or the text of a literal. */
    String written(Node node) {
        if (node.isLiteral()) {
            return node.getLiteralLexicalForm();
        }
        return Optional.ofNullable(prefixes.abbreviate(node.getURI())).orElse(node.getURI());
    }
}

package org.w3id.essaim.endpoint.describe;

import java.util.Map;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.w3id.essaim.loader.words.WordGraphs;

/** A graph in the making: statements about one subject after another. */
final class Statements {

    private final Graph graph = WordGraphs.newGraph();

    /** Whom the next statements are about. */
    final class About {
        private final Node subject;

        private About(Node subject) {
            this.subject = subject;
        }

        About a(String... classes) {
            for (String type : classes) {
                link(RDF.type.getURI(), type);
            }
            return this;
        }

        About link(String property, String iri) {
            return node(property, NodeFactory.createURI(iri));
        }

        About link(String property, Optional<String> iri) {
            iri.ifPresent(known -> link(property, known));
            return this;
        }

        About text(String property, String text) {
            return node(property, NodeFactory.createLiteralString(text));
        }

        /** One text a language; one under the empty tag has none. */
        About texts(String property, Map<String, String> byLanguage) {
            byLanguage.forEach((tag, text) -> node(
                    property,
                    tag.isEmpty() ? NodeFactory.createLiteralString(text) : NodeFactory.createLiteralLang(text, tag)));
            return this;
        }

        About number(String property, long number) {
            return typed(property, Long.toString(number), XSDDatatype.XSDinteger);
        }

        About typed(String property, String lexical, XSDDatatype datatype) {
            return node(property, NodeFactory.createLiteralDT(lexical, datatype));
        }

        private About node(String property, Node value) {
            graph.add(subject, NodeFactory.createURI(property), value);
            return this;
        }
    }

    About about(String iri) {
        return new About(NodeFactory.createURI(iri));
    }

    void add(Graph other) {
        other.find().forEachRemaining(graph::add);
    }

    /** Not to be written to any more. */
    Graph graph() {
        return graph;
    }
}

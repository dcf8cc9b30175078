package org.w3id.essaim.loader.diff;

import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.w3id.essaim.loader.report.Messages;
import org.w3id.essaim.loader.report.Naming;

/** Things, properties and values of a difference as people read them. */
final class DiffNames {

    private final Difference difference;
    private final Naming naming;
    private final Messages messages;
    private final String language;

    DiffNames(Difference difference, Naming naming, Messages messages) {
        this.difference = difference;
        this.naming = naming;
        this.messages = messages;
        this.language = messages.locale().getLanguage();
    }

    /** By its label, and as it is written. */
    String thing(String iri) {
        String written = Naming.visible(naming.shortened(iri));
        return difference
                .label(iri, language)
                .map(label -> messages.of("named", Map.of("label", Naming.visible(label), "written", written)))
                .orElseGet(() -> naming.named(iri, language));
    }

    String property(String iri) {
        return iri.equals(RDF.type.getURI()) ? messages.of("diff.class", Map.of()) : naming.named(iri, language);
    }

    /** A thing or word by its label; a text between quotes, with its language. */
    String value(Node node) {
        if (node.isURI()) {
            return thing(node.getURI());
        }
        if (!node.isLiteral()) {
            return node.toString();
        }
        String text = Naming.visible(node.getLiteralLexicalForm());
        String tag = node.getLiteralLanguage().isEmpty() ? "" : " @" + node.getLiteralLanguage();
        return messages.of("quoted", Map.of("text", text)) + tag;
    }

    /** The part of a thing that a statement is about, where it is not the thing. */
    String fragment(String subject) {
        int hash = subject.indexOf('#');
        return hash < 0 ? "" : subject.substring(hash) + " ";
    }

    String count(String noun, int n) {
        boolean one = messages.isFrench() ? n < 2 : n == 1;
        return messages.of(
                "diff.count." + noun + (one ? ".one" : ".many"),
                Map.of("n", String.format(messages.locale(), "%,d", n)));
    }
}

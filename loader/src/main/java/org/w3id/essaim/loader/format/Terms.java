package org.w3id.essaim.loader.format;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;

/** What may stand in a file: absolute IRIs, and literals that UTF-8 can hold. */
final class Terms {

    /** https://www.w3.org/TR/turtle/#grammar-production-IRIREF without its escapes, and with a scheme. */
    private static final Pattern IRI = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:[^\\x00-\\x20<>\"{}|^`\\\\]*");

    private Terms() {}

    static void requireIri(String iri) {
        if (!IRI.matcher(iri).matches() || !isEncodable(iri)) {
            throw new IllegalArgumentException("not an absolute IRI: " + iri);
        }
    }

    static void requireValue(Node node) {
        if (node.isURI()) {
            requireIri(node.getURI());
        } else if (!node.isLiteral() || !isEncodable(node.getLiteralLexicalForm())) {
            throw new IllegalArgumentException("neither an IRI nor a literal that UTF-8 can hold: " + node);
        }
    }

    /** No surrogate stands alone. */
    private static boolean isEncodable(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }
}

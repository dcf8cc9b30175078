/**
 * The words in Java: IRIs, kinds, schemes, prefixes, slugs and where the Turtle of the words lies.
 *
 * <p>Knows no RDF library: terms are strings, so that the reader (RDF4J), the rules (TopBraid) and the endpoint (Jena) can all use
 * them. A test holds each constant against {@code essaim.ttl}.
 */
@NullMarked
package org.w3id.essaim.ontology;

import org.jspecify.annotations.NullMarked;

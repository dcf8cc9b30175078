/**
 * Files in, triples with their places and findings out: decodes bytes, reads Turtle, reads a whole corpus with its manifest.
 *
 * <p>The only package that sees RDF4J; nothing of it stands in a public signature, triples go out as Jena's. Must not know vocabularies,
 * shapes or links between things (those are checks), nor words for people: where an argument needs one, it is a key of the message
 * catalogue that starts with {@code word.}
 */
@NullMarked
package org.w3id.essaim.loader.source;

import org.jspecify.annotations.NullMarked;

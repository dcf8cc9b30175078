/**
 * Answers the questions of {@code examples/queries} a second time, by walking over the triples in plain Java: the independent path that the
 * expected tables come from.
 *
 * <p>{@link org.w3id.essaim.examples.recount.Recounts} is the front door. Knows nothing of SPARQL, nor of the loader.
 */
@NullMarked
package org.w3id.essaim.examples.recount;

import org.jspecify.annotations.NullMarked;

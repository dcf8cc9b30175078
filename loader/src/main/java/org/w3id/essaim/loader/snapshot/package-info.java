/**
 * What is built from a checked corpus: a read-only dataset, a graph per file, and the id that is the hash of its content.
 *
 * <p>Nothing above may see which store holds the triples; nothing here knows findings' words.
 */
@NullMarked
package org.w3id.essaim.loader.snapshot;

import org.jspecify.annotations.NullMarked;

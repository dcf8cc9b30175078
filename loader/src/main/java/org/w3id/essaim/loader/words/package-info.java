/**
 * The words as Jena graphs: ontology, vocabularies, and the territories that things name.
 *
 * <p>Knows no file of a contributor.
 */
@NullMarked
package org.w3id.essaim.loader.words;

import org.jspecify.annotations.NullMarked;

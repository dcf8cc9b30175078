/**
 * Questions kept in files: a SPARQL query with its words in French and English, and what its reader may choose.
 *
 * <p>{@link org.w3id.essaim.loader.questions.Question} reads one, {@link org.w3id.essaim.loader.questions.Questions} a folder. Knows no
 * corpus and no snapshot: what a question is asked of is its caller's.
 */
@NullMarked
package org.w3id.essaim.loader.questions;

import org.jspecify.annotations.NullMarked;

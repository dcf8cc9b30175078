/**
 * Holds the names in Java against the Turtle they name, and the Turtle against the rules it must follow.
 *
 * <p>Only here, in tests, does this module know an RDF library.
 */
@NullMarked
package org.w3id.essaim.ontology;

import org.jspecify.annotations.NullMarked;

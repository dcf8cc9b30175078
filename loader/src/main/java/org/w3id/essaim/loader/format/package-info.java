/**
 * Canonical Turtle: how a thing stands in its file, whether it is written anew or laid out again.
 *
 * <p>Knows terms, prefixes and what is written in a file; must not know where things come from, nor what is right or wrong about them.
 */
@NullMarked
package org.w3id.essaim.loader.format;

import org.jspecify.annotations.NullMarked;

/**
 * Canonical Turtle: how a thing stands in its file.
 *
 * <p>Knows terms and prefixes; must not know where things come from, nor what is right or wrong about them.
 */
@NullMarked
package org.w3id.essaim.loader.format;

import org.jspecify.annotations.NullMarked;

/**
 * What a change means, thing by thing: two moments of a corpus compared as sets of statements, and told as text, Markdown or JSON.
 *
 * <p>Knows statements, labels and the message catalogue; must not know where the two moments were read from.
 */
@NullMarked
package org.w3id.essaim.loader.diff;

import org.jspecify.annotations.NullMarked;

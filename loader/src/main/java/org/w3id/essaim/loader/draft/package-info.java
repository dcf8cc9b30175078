/**
 * A new record begun: what the rules ask of its class, the address that its name and links give it, what it may already be, and the
 * commented template in which all that stands.
 *
 * <p>Knows rules, words and corpora; must not know who is asked nor where answers come from.
 */
@NullMarked
package org.w3id.essaim.loader.draft;

import org.jspecify.annotations.NullMarked;

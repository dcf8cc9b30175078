/**
 * A record proposed through a form of the forge: the form made from the rules, what somebody filled in read back as an issue's text, and the
 * record that comes of it or what to mend.
 *
 * <p>Knows drafts, checks and reports; must not know the forge's API nor who runs it. What is read is a stranger's.
 */
@NullMarked
package org.w3id.essaim.loader.propose;

import org.jspecify.annotations.NullMarked;

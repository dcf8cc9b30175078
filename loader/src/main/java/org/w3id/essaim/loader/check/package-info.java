/**
 * The five checks (syntax, policy, vocabulary, shapes, links), one class each, and who runs them.
 *
 * <p>Knows neither words for people nor commands.
 */
@NullMarked
package org.w3id.essaim.loader.check;

import org.jspecify.annotations.NullMarked;

/**
 * Findings as data: what is wrong, where, how grave. Words come later, from the catalogue of {@code report}.
 *
 * <p>Knows nothing above it: neither who reads files nor who checks them.
 */
@NullMarked
package org.w3id.essaim.loader.finding;

import org.jspecify.annotations.NullMarked;

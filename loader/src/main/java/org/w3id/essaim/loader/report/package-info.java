/**
 * Findings in words: the message catalogue in French and English, and the formats in which a run is told.
 *
 * <p>Knows neither how findings come about nor who asked.
 */
@NullMarked
package org.w3id.essaim.loader.report;

import org.jspecify.annotations.NullMarked;

/**
 * Whole lists written for other programs: tables for spreadsheets, a record on each line, feeds.
 *
 * <p>Knows neither pages nor who publishes.
 */
@NullMarked
package org.w3id.essaim.endpoint.exports;

import org.jspecify.annotations.NullMarked;

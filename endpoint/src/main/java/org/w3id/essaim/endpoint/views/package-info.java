/**
 * Things and lists written for others: JSON, JSON-LD, Turtle, GeoJSON, tables.
 *
 * <p>Knows neither SPARQL nor pages nor who publishes.
 */
@NullMarked
package org.w3id.essaim.endpoint.views;

import org.jspecify.annotations.NullMarked;

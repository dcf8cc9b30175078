/**
 * The things of a snapshot as JSON, JSON-LD, Turtle and GeoJSON: the {@link org.w3id.essaim.endpoint.views.Catalogue} that both views and
 * pages read, the query language of lists, and the writers.
 *
 * <p>Knows neither SPARQL nor pages nor who publishes.
 */
@NullMarked
package org.w3id.essaim.endpoint.views;

import org.jspecify.annotations.NullMarked;

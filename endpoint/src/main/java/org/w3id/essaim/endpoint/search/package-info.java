/**
 * Search in French: an index in memory of the words of things, made for the number of nouns and for the words of the commons.
 * {@link org.w3id.essaim.endpoint.search.SearchIndex} is the front door: search, suggestions, and where the words stand.
 *
 * <p>Words are data: {@code overrides.txt} tells which word an ending would spoil, {@code synonyms.txt} which words stand for others.
 *
 * <p>Knows neither RDF nor views: it is given entries and gives back their IRIs, best first.
 */
@NullMarked
package org.w3id.essaim.endpoint.search;

import org.jspecify.annotations.NullMarked;

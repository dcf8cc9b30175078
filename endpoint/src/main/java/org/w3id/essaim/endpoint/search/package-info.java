/**
 * Search in French: an index in memory of the words of things, made for the number of nouns and for the words of the commons.
 *
 * <p>Knows neither RDF nor views: it is given entries and gives back their IRIs, best first.
 */
@NullMarked
package org.w3id.essaim.endpoint.search;

import org.jspecify.annotations.NullMarked;

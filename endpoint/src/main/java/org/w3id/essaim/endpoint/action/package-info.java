/**
 * What only a graph can answer, as tables of things: who can come, what could answer a need, what followed a visit, what is funded by
 * several, what a record lacks. Each {@link org.w3id.essaim.endpoint.action.Ask} has a query in SPARQL beside it that gives the same rows.
 *
 * <p>Data without words: knows neither JSON nor pages nor addresses.
 */
@NullMarked
package org.w3id.essaim.endpoint.action;

import org.jspecify.annotations.NullMarked;

/**
 * Questions kept in files, as an API: each at an address of its own, with typed parameters, answered as plain rows, on a map, or as a tree.
 *
 * <p>{@link org.w3id.essaim.endpoint.queries.SavedQueries} are those there are, {@link org.w3id.essaim.endpoint.queries.AskedQuery} is one
 * with its choices, {@link org.w3id.essaim.endpoint.queries.QueryAnswers} runs it. Knows neither who publishes nor pages.
 */
@NullMarked
package org.w3id.essaim.endpoint.queries;

import org.jspecify.annotations.NullMarked;

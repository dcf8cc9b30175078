/**
 * What is promised to programs: JSON Schemas of all views and a description of all addresses (OpenAPI 3.1), made from the keys of the views,
 * the parameters of the lists and the rules of the graph.
 *
 * <p>Knows neither pages nor who publishes.
 */
@NullMarked
package org.w3id.essaim.endpoint.contract;

import org.jspecify.annotations.NullMarked;

/**
 * Things and lists in the words of others: schema.org for search engines, GoGoCarto for maps.
 *
 * <p>Knows neither pages nor who publishes.
 */
@NullMarked
package org.w3id.essaim.endpoint.profiles;

import org.jspecify.annotations.NullMarked;

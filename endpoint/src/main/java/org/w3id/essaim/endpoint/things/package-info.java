/**
 * The things of a snapshot, to walk from one to the next: the {@link org.w3id.essaim.endpoint.things.Catalogue} that lists, views and pages
 * read, and the keys of the JSON-LD context.
 *
 * <p>Knows neither lists nor JSON nor who publishes.
 */
@NullMarked
package org.w3id.essaim.endpoint.things;

import org.jspecify.annotations.NullMarked;

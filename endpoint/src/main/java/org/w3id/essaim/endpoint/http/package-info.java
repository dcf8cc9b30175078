/**
 * What every route shares: languages, negotiation, problems, caching, limits, headers.
 *
 * <p>Knows nothing of snapshots, views, pages or SPARQL.
 */
@NullMarked
package org.w3id.essaim.endpoint.http;

import org.jspecify.annotations.NullMarked;

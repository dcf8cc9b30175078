/**
 * Queries: read, guarded, run within a budget, written whole or given up. The one way to the data for whoever asks in SPARQL: the protocol,
 * the page, saved queries, programs. Knows no HTTP but the words of {@linkplain org.w3id.essaim.endpoint.http.Problem problems}.
 */
@NullMarked
package org.w3id.essaim.endpoint.engine;

import org.jspecify.annotations.NullMarked;

/**
 * What the graph and its services say of themselves, made once for each edition from one pass over its statements: service description,
 * VoID, DCAT, examples, prefixes, the card that programs read. Documents without addresses of their own: who serves them decides where.
 *
 * <p>Knows the engine's limits and what the SPARQL protocol says of itself; no route, no page, no publisher.
 */
@NullMarked
package org.w3id.essaim.endpoint.describe;

import org.jspecify.annotations.NullMarked;

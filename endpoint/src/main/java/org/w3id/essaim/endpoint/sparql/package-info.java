/**
 * SPARQL 1.1 queries over the snapshot of the moment: guarded before they run, limited while they run, answered whole or not at all.
 *
 * <p>Fuseki routes and checks the protocol inside Javalin's own servlet context; nothing else of it is reachable. Knows neither views nor
 * pages nor who publishes: the edition comes from a supplier, once per request.
 */
@NullMarked
package org.w3id.essaim.endpoint.sparql;

import org.jspecify.annotations.NullMarked;

/**
 * Names in somebody’s table, told which things of the graph they may be: the
 * <a href="https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/">Reconciliation Service API 0.2</a>.
 *
 * <p>Reads requests, compares, and gives JSON. Knows neither routes nor pages nor who publishes.
 */
@NullMarked
package org.w3id.essaim.endpoint.reconcile;

import org.jspecify.annotations.NullMarked;

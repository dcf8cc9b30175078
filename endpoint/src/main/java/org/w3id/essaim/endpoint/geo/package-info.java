/**
 * The functions of GeoSPARQL 1.0 that questions about places need, on points, lines and polygons in WGS 84 (CRS84): how far, and what lies
 * in what. The only place that sees JTS. Knows neither queries nor the web but the words of problems.
 *
 * @see <a href="https://docs.ogc.org/is/22-047r1/22-047r1.html">GeoSPARQL 1.1, which contains 1.0</a>
 */
@NullMarked
package org.w3id.essaim.endpoint.geo;

import org.jspecify.annotations.NullMarked;

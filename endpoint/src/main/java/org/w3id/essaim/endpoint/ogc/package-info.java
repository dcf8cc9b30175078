/**
 * What stands on a map, for programs of cartographers such as QGIS: the collections of OGC API – Features, Part 1: Core. Each kind of thing
 * that stands somewhere is a collection of those that say where; its features are those of our maps.
 *
 * <p>Knows neither pages nor who publishes.
 *
 * @see <a href="https://docs.ogc.org/is/17-069r4/17-069r4.html">OGC 17-069r4</a>
 */
@NullMarked
package org.w3id.essaim.endpoint.ogc;

import org.jspecify.annotations.NullMarked;

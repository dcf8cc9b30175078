/**
 * What people look at: HTML pages made from a catalogue, and the files they need (style, scripts, pictures).
 *
 * <p>Pure: a page is a function of what it is given. Knows nothing of HTTP routes, of publishing or of SPARQL engines; templates are
 * given typed models and every address in them is a {@link org.w3id.essaim.endpoint.pages.WebUrl}.
 */
@NullMarked
package org.w3id.essaim.endpoint.pages;

import org.jspecify.annotations.NullMarked;

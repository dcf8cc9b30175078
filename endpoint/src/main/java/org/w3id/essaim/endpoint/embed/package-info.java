/**
 * What other sites show of this one: the parameters of frames, the web component, what editors are told by oEmbed.
 *
 * <p>Pure: knows nothing of HTTP routes, of publishing or of SPARQL. What is shown is made by
 * {@link org.w3id.essaim.endpoint.pages.Pages}.
 */
@NullMarked
package org.w3id.essaim.endpoint.embed;

import org.jspecify.annotations.NullMarked;

/**
 * From a folder to what is served: read, checked, built, swapped in atomically. Makes an
 * {@link org.w3id.essaim.endpoint.publish.Edition}.
 *
 * <p>Knows no route.
 */
@NullMarked
package org.w3id.essaim.endpoint.publish;

import org.jspecify.annotations.NullMarked;

/**
 * The query language of lists: what may be asked, in one form for all who ask alike ({@link org.w3id.essaim.endpoint.lists.ViewQuery}), and
 * who answers it ({@link org.w3id.essaim.endpoint.lists.Lists}) with things and counts.
 *
 * <p>Knows no representation: neither JSON nor HTML nor links of a server.
 */
@NullMarked
package org.w3id.essaim.endpoint.lists;

import org.jspecify.annotations.NullMarked;

/** What other sites show, tested without a server. */
@NullMarked
package org.w3id.essaim.endpoint.embed;

import org.jspecify.annotations.NullMarked;

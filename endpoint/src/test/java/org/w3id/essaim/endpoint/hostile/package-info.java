/** Queries written to bring the endpoint down, asked of a real server in a process of its own. */
@NullMarked
package org.w3id.essaim.endpoint.hostile;

import org.jspecify.annotations.NullMarked;

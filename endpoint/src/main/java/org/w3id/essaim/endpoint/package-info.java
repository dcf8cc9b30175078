/** The endpoint: a snapshot out to the web. See ARCHITECTURE.md for the order of its packages. */
@NullMarked
package org.w3id.essaim.endpoint;

import org.jspecify.annotations.NullMarked;

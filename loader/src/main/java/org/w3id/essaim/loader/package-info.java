/** The loader: Turtle in, findings or a snapshot out. See ARCHITECTURE.md for the order of its packages. */
@NullMarked
package org.w3id.essaim.loader;

import org.jspecify.annotations.NullMarked;

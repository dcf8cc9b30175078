/** Tests of the rules, and of the engine that runs them. */
@NullMarked
package org.w3id.essaim.shapes;

import org.jspecify.annotations.NullMarked;

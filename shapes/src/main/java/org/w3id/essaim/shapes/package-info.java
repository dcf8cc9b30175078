/** The rules: SHACL shapes, what they say of each property, and the only code that knows TopBraid. */
@NullMarked
package org.w3id.essaim.shapes;

import org.jspecify.annotations.NullMarked;

/** Files broken by lot, a million of them if one likes: whatever they are, they are read, checked and told. */
@NullMarked
package org.w3id.essaim.loader.mutant;

import org.jspecify.annotations.NullMarked;

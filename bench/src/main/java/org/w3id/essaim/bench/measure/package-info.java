/** Times, heaps and machines: nothing here knows what is measured. */
@NullMarked
package org.w3id.essaim.bench.measure;

import org.jspecify.annotations.NullMarked;

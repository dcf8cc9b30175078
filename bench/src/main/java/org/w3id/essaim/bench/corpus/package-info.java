/** Corpora of any size that are made up, the same for the same plan, with as many faults as the plan states. */
@NullMarked
package org.w3id.essaim.bench.corpus;

import org.jspecify.annotations.NullMarked;

/** How fast a check is, beside the validators of others: what {@code bench/run} calls. See bench/README.md. */
@NullMarked
package org.w3id.essaim.bench;

import org.jspecify.annotations.NullMarked;

/** Servers of their own processes, and clients that ask them again and again. */
@NullMarked
package org.w3id.essaim.bench.http;

import org.jspecify.annotations.NullMarked;

/** Who is measured: Essaim, TopBraid's validator, Jena's validator, each as a program and as an engine that is warm. */
@NullMarked
package org.w3id.essaim.bench.peers;

import org.jspecify.annotations.NullMarked;

/**
 * The tests that run everything end to end over the example graph, queries and faults.
 *
 * <p>What a test recounts here, it recounts by another way than the code it tests.
 */
@NullMarked
package org.w3id.essaim.examples;

import org.jspecify.annotations.NullMarked;

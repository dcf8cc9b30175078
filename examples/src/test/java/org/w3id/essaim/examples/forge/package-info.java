/**
 * The files and scripts for forges, run as a forge runs them: in git repositories of the test's own, and against an API of its own on
 * loopback.
 */
@NullMarked
package org.w3id.essaim.examples.forge;

import org.jspecify.annotations.NullMarked;

/**
 * Published snapshots on disk: written beside, forced, checked, and only then named. What cannot be proved whole is not given out.
 *
 * <p>Knows snapshots, where they come from, and files; neither editions nor routes, nor who publishes.
 */
@NullMarked
package org.w3id.essaim.endpoint.store;

import org.jspecify.annotations.NullMarked;

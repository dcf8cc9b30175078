/**
 * What contributors type: check, build, query, import, new, diff. Each command reads its options, calls the packages below and prints.
 *
 * <p>Knows nothing of the web.
 */
@NullMarked
package org.w3id.essaim.loader.commands;

import org.jspecify.annotations.NullMarked;

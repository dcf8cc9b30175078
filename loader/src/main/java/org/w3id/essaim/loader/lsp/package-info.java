/**
 * What an editor is told while someone writes: findings, words to choose from, what a name stands for. The only place that sees LSP4J.
 *
 * <p>Stands on top of the loader and knows nothing of the web. Reads and checks as the commands do; what is wrong and how it is said is
 * decided below.
 */
@NullMarked
package org.w3id.essaim.loader.lsp;

import org.jspecify.annotations.NullMarked;

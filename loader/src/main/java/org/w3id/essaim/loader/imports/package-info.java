/**
 * Source data into files of the project, with a report of every row left out or altered.
 *
 * <p>An {@link org.w3id.essaim.loader.imports.ImportSet} reads its source and says what files should stand and what it met on the way;
 * {@link org.w3id.essaim.loader.imports.Imports}, the front door, writes them. The same source gives the same bytes. Knows words and the
 * writer of things; must not know commands, checks or the endpoint. No report holds a value of the source: a row, a reason and a name of
 * ours are enough to find it, and no person's name can slip out.
 */
@NullMarked
package org.w3id.essaim.loader.imports;

import org.jspecify.annotations.NullMarked;

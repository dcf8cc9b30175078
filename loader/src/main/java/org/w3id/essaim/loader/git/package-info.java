/**
 * What git knows of the files of a corpus. The only place that sees JGit; knows neither corpora nor findings. Where a folder is in no
 * repository, or in one that cannot be read, these facts are absent.
 */
@NullMarked
package org.w3id.essaim.loader.git;

import org.jspecify.annotations.NullMarked;

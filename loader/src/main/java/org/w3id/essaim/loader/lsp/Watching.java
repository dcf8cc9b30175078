package org.w3id.essaim.loader.lsp;

import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.services.WorkspaceService;

/** What happens around the open files. */
record Watching(Corpora corpora, Proofreader proofreader) implements WorkspaceService {

    /** Files changed on disk, by the editor or by another program. */
    @Override
    public void didChangeWatchedFiles(DidChangeWatchedFilesParams params) {
        corpora.forget();
        proofreader.changed();
    }

    /** There is nothing to configure. */
    @Override
    public void didChangeConfiguration(DidChangeConfigurationParams params) {}
}

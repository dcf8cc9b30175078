package org.w3id.essaim.loader.lsp;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.w3id.essaim.loader.commands.Sayings;

/** The open files: what is written in them, and what is asked about them. */
final class Writing implements TextDocumentService {

    private final OpenDocuments documents;
    private final Corpora corpora;
    private final Proofreader proofreader;
    private final Supplier<Sayings> sayings;

    Writing(OpenDocuments documents, Corpora corpora, Proofreader proofreader, Supplier<Sayings> sayings) {
        this.documents = documents;
        this.corpora = corpora;
        this.proofreader = proofreader;
        this.sayings = sayings;
    }

    @Override
    public void didOpen(DidOpenTextDocumentParams params) {
        TextDocumentItem item = params.getTextDocument();
        documents.put(Document.opened(item.getUri(), item.getVersion(), item.getText()));
        proofreader.now();
    }

    @Override
    public void didChange(DidChangeTextDocumentParams params) {
        int version = params.getTextDocument().getVersion();
        params.getContentChanges()
                .forEach(change -> documents
                        .find(params.getTextDocument().getUri())
                        .ifPresent(document -> documents.put(document.changed(version, change.getText()))));
        proofreader.changed();
    }

    @Override
    public void didSave(DidSaveTextDocumentParams params) {
        corpora.forget();
        proofreader.changed();
    }

    @Override
    public void didClose(DidCloseTextDocumentParams params) {
        documents.remove(params.getTextDocument().getUri());
        proofreader.closed(params.getTextDocument().getUri());
    }

    @Override
    public CompletableFuture<List<Either<Command, CodeAction>>> codeAction(CodeActionParams params) {
        return CompletableFuture.completedFuture(proofreader
                .lastChecked(params.getTextDocument().getUri())
                .map(checked -> Diagnostics.fixes(checked, params.getRange()))
                .orElse(List.of()));
    }
}

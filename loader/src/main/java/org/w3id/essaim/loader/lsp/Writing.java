package org.w3id.essaim.loader.lsp;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.jspecify.annotations.Nullable;
import org.w3id.essaim.loader.commands.Sayings;
import org.w3id.essaim.loader.commands.Workbench;
import org.w3id.essaim.loader.format.PropertyOrder;
import org.w3id.essaim.loader.source.Caret;
import org.w3id.essaim.loader.source.NotACorpus;

/** The open files: what is written in them, and what is asked about them. */
final class Writing implements TextDocumentService {

    private final OpenDocuments documents;
    private final Corpora corpora;
    private final Proofreader proofreader;
    private final Supplier<Sayings> sayings;
    private @Nullable TerritoryIndex territories;

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

    @Override
    public CompletableFuture<Either<List<CompletionItem>, CompletionList>> completion(CompletionParams params) {
        return asked(params.getTextDocument(), new CompletionList(), (tools, desk) -> {
                    Caret caret = Caret.at(desk.file().text(), Places.offset(desk.file(), params.getPosition()));
                    Candidates candidates = new Candidates(book(tools), tools.shapes(), () -> territories(tools), desk);
                    return new Completions(desk, caret)
                            .list(candidates
                                    .at(caret)
                                    .limit(Completions.MOST + 1)
                                    .toList());
                })
                .thenApply(Either::forRight);
    }

    @Override
    public CompletableFuture<Hover> hover(HoverParams params) {
        return this.<Optional<Hover>>asked(
                        params.getTextDocument(),
                        Optional.empty(),
                        (tools, desk) -> new Explanations(book(tools), tools.words(), desk)
                                .hover(Places.offset(desk.file(), params.getPosition())))
                .thenApply(hover -> hover.orElse(null));
    }

    @Override
    public CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>> definition(
            DefinitionParams params) {
        return this.<List<? extends Location>>asked(
                        params.getTextDocument(),
                        List.of(),
                        (tools, desk) -> new Explanations(book(tools), tools.words(), desk)
                                .definition(Places.offset(desk.file(), params.getPosition()))
                                .map(List::of)
                                .orElse(List.of()))
                .thenApply(Either::forLeft);
    }

    @Override
    public CompletableFuture<List<? extends TextEdit>> formatting(DocumentFormattingParams params) {
        return asked(
                params.getTextDocument(),
                List.of(),
                (tools, desk) -> desk.formatted(PropertyOrder.ofRules(tools.shapes()))
                        .filter(text -> !text.equals(desk.file().text()))
                        .map(text -> List.of(new TextEdit(
                                Places.range(desk.file(), 0, desk.file().text().length()), text)))
                        .orElse(List.of()));
    }

    /**
     * Answers, on another thread, a question about an open file, as it is when it is asked.
     *
     * @param nothing the answer for a file that is in no corpus
     */
    private <T> CompletableFuture<T> asked(
            TextDocumentIdentifier file, T nothing, BiFunction<Workbench, Desk, T> answer) {
        Optional<Document> document =
                documents.find(file.getUri()).filter(d -> d.home().isPresent());
        return proofreader.tools().thenApplyAsync(tools -> {
            try {
                return document.isEmpty()
                        ? nothing
                        : answer.apply(
                                tools,
                                Desk.of(
                                        document.get(),
                                        corpora.index(document.get()
                                                .home()
                                                .orElseThrow()
                                                .corpus())));
            } catch (NotACorpus e) {
                return nothing; // its diagnostics say why
            }
        });
    }

    private WordBook book(Workbench tools) {
        return new WordBook(tools.words(), sayings.get().language());
    }

    private synchronized TerritoryIndex territories(Workbench tools) {
        TerritoryIndex made =
                territories == null ? new TerritoryIndex(tools.words().territories()) : territories;
        territories = made;
        return made;
    }
}

package org.w3id.essaim.loader.lsp;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionOptions;
import org.eclipse.lsp4j.CompletionOptions;
import org.eclipse.lsp4j.DidChangeWatchedFilesRegistrationOptions;
import org.eclipse.lsp4j.FileSystemWatcher;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Registration;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.SaveOptions;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.TextDocumentSyncOptions;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;
import org.w3id.essaim.loader.commands.Sayings;
import org.w3id.essaim.loader.commands.Workbench;

/** The conversation with one editor, from {@code initialize} to {@code exit}. */
final class EssaimServer implements LanguageServer, AutoCloseable {

    private static final String TURTLE_FILES = "**/*.ttl";

    private final CompletableFuture<LanguageClient> editor = new CompletableFuture<>();
    private final CompletableFuture<Integer> exit = new CompletableFuture<>();
    private final Corpora corpora = new Corpora();
    private final Proofreader proofreader;
    private final Writing writing;
    private final Function<String, Locale> languages;
    private volatile Sayings sayings;
    private volatile boolean watches;
    private volatile boolean shutDown;

    /**
     * @param tools words and rules, read once in the background
     * @param languages the reader's language for the tag that the editor gives, which may be empty
     */
    EssaimServer(Supplier<Workbench> tools, Function<String, Locale> languages) {
        OpenDocuments documents = new OpenDocuments();
        this.languages = languages;
        this.sayings = new Sayings(languages.apply(""));
        this.proofreader = new Proofreader(documents, corpora, tools, () -> sayings, this::show);
        this.writing = new Writing(documents, corpora, proofreader, () -> sayings);
    }

    private void show(PublishDiagnosticsParams found) {
        editor.join().publishDiagnostics(found);
    }

    void connect(LanguageClient client) {
        editor.complete(client);
    }

    @Override
    public CompletableFuture<InitializeResult> initialize(InitializeParams params) {
        sayings = new Sayings(languages.apply(params.getLocale() == null ? "" : params.getLocale()));
        watches = params.getCapabilities() != null
                && params.getCapabilities().getWorkspace() != null
                && params.getCapabilities().getWorkspace().getDidChangeWatchedFiles() != null
                && Boolean.TRUE.equals(params.getCapabilities()
                        .getWorkspace()
                        .getDidChangeWatchedFiles()
                        .getDynamicRegistration());
        TextDocumentSyncOptions sync = new TextDocumentSyncOptions();
        sync.setOpenClose(true);
        sync.setChange(
                TextDocumentSyncKind.Full); // a record is a few kilobytes: the whole of it cannot get out of step
        sync.setSave(new SaveOptions(false));
        ServerCapabilities capabilities = new ServerCapabilities();
        capabilities.setTextDocumentSync(sync);
        capabilities.setCodeActionProvider(new CodeActionOptions(List.of(CodeActionKind.QuickFix)));
        capabilities.setCompletionProvider(new CompletionOptions(false, List.of(" ", ":")));
        capabilities.setDocumentFormattingProvider(true);
        capabilities.setHoverProvider(true);
        capabilities.setDefinitionProvider(true);
        return CompletableFuture.completedFuture(new InitializeResult(capabilities, new ServerInfo("essaim")));
    }

    @Override
    public void initialized(InitializedParams params) {
        if (watches) {
            editor.join()
                    .registerCapability(new RegistrationParams(List.of(new Registration(
                            "essaim-files",
                            "workspace/didChangeWatchedFiles",
                            new DidChangeWatchedFilesRegistrationOptions(
                                    List.of(new FileSystemWatcher(Either.forLeft(TURTLE_FILES))))))));
        }
    }

    @Override
    public CompletableFuture<Object> shutdown() {
        shutDown = true;
        proofreader.close();
        return CompletableFuture.completedFuture(Map.of());
    }

    @Override
    public void exit() {
        exit.complete(shutDown ? 0 : 1);
    }

    /** The exit code that the protocol asks for, once the editor has said {@code exit}. */
    CompletableFuture<Integer> whenLeft() {
        return exit;
    }

    @Override
    public TextDocumentService getTextDocumentService() {
        return writing;
    }

    @Override
    public WorkspaceService getWorkspaceService() {
        return new Watching(corpora, proofreader);
    }

    @Override
    public void close() {
        proofreader.close();
    }
}

package org.w3id.essaim.loader.lsp;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.jsonrpc.messages.Message;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;
import org.w3id.essaim.loader.commands.Sayings;
import org.w3id.essaim.loader.commands.Workbench;

/** An editor that speaks the real protocol with a real server, over pipes. Whatever it waits for has a limit in time. */
final class Editor implements LanguageClient, AutoCloseable {

    /** In seconds; a slow machine that runs other tests beside needs some. */
    static final long LIMIT = 60;

    private final BlockingQueue<PublishDiagnosticsParams> shown = new LinkedBlockingQueue<>();
    private final BlockingQueue<Message> heard = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> exit;
    private final Launcher<LanguageServer> launcher;
    private final Future<Void> listening;
    private final OutputStream toServer;
    private final InitializeResult capabilities;

    /** Words and rules, read once for all tests: each server has one thread that checks, and tests run one after the other. */
    private static final class Shared {
        private static final Workbench TOOLS = new Workbench();
    }

    Editor(String language) throws IOException {
        this(language, () -> Shared.TOOLS);
    }

    Editor(String language, Supplier<Workbench> tools) throws IOException {
        // The system's pipes: those of java.io break when the thread that wrote last has ended.
        Pipe there = Pipe.open();
        Pipe back = Pipe.open();
        InputStream serverIn = Channels.newInputStream(there.source());
        InputStream editorIn = Channels.newInputStream(back.source());
        toServer = Channels.newOutputStream(there.sink());
        OutputStream toEditor = Channels.newOutputStream(back.sink());
        exit = CompletableFuture.supplyAsync(() -> {
            try {
                return LspCommand.serve(tools, tag -> Sayings.locale(tag, java.util.Map.of()), serverIn, toEditor);
            } catch (InterruptedException e) {
                throw new CompletionException(e);
            }
        });
        launcher = new LSPLauncher.Builder<LanguageServer>()
                .setLocalService(this)
                .setRemoteInterface(LanguageServer.class)
                .setInput(editorIn)
                .setOutput(toServer)
                .wrapMessages(next -> message -> {
                    heard.add(message);
                    next.consume(message);
                })
                .create();
        listening = launcher.startListening();
        InitializeParams params = new InitializeParams();
        params.setLocale(language);
        capabilities = soon(server().initialize(params));
        server().initialized(new InitializedParams());
    }

    InitializeResult capabilities() {
        return capabilities;
    }

    LanguageServer server() {
        return launcher.getRemoteProxy();
    }

    static <T> T soon(Future<T> future) {
        try {
            return future.get(LIMIT, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    static TextDocumentIdentifier id(Path file) {
        return new TextDocumentIdentifier(file.toUri().toString());
    }

    void open(Path file, String text) {
        server().getTextDocumentService()
                .didOpen(new DidOpenTextDocumentParams(
                        new TextDocumentItem(file.toUri().toString(), "turtle", 1, text)));
    }

    void change(Path file, int version, String text) {
        server().getTextDocumentService()
                .didChange(new DidChangeTextDocumentParams(
                        new VersionedTextDocumentIdentifier(file.toUri().toString(), version),
                        List.of(new TextDocumentContentChangeEvent(text))));
    }

    void closeFile(Path file) {
        server().getTextDocumentService().didClose(new DidCloseTextDocumentParams(id(file)));
    }

    /** The next diagnostics of a file that are as wanted; others are passed over. */
    List<Diagnostic> shown(Path file, Predicate<List<Diagnostic>> wanted) {
        List<PublishDiagnosticsParams> others = new ArrayList<>();
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT);
        try {
            while (System.nanoTime() < until) {
                PublishDiagnosticsParams next = shown.poll(until - System.nanoTime(), TimeUnit.NANOSECONDS);
                if (next != null
                        && next.getUri().equals(file.toUri().toString())
                        && wanted.test(next.getDiagnostics())) {
                    return next.getDiagnostics();
                } else if (next != null) {
                    others.add(next);
                }
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        throw new AssertionError("not shown within " + LIMIT + " s; but: " + others);
    }

    /** The next message from the server that is as wanted. */
    Message heard(Predicate<Message> wanted) {
        try {
            long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT);
            while (System.nanoTime() < until) {
                Message next = heard.poll(until - System.nanoTime(), TimeUnit.NANOSECONDS);
                if (next != null && wanted.test(next)) {
                    return next;
                }
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        throw new AssertionError("not heard within " + LIMIT + " s");
    }

    /** Leaves as the protocol has it; gives the server's exit code. */
    int leave() {
        soon(server().shutdown());
        server().exit();
        return soon(exit);
    }

    int exitCode() {
        return soon(exit);
    }

    /** Goes away without a word. */
    int die() throws IOException {
        toServer.close();
        return soon(exit);
    }

    @Override
    public void close() throws IOException {
        if (!exit.isDone()) {
            assertTrue(leave() == 0, "the server did not leave in order");
        }
        listening.cancel(true);
        toServer.close();
    }

    @Override
    public void publishDiagnostics(PublishDiagnosticsParams diagnostics) {
        shown.add(diagnostics);
    }

    @Override
    public void telemetryEvent(Object object) {}

    @Override
    public void showMessage(MessageParams message) {}

    @Override
    public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams request) {
        return CompletableFuture.completedFuture(new MessageActionItem());
    }

    @Override
    public void logMessage(MessageParams message) {}
}

package org.w3id.essaim.loader.lsp;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.w3id.essaim.loader.commands.LanguageOption;
import org.w3id.essaim.loader.commands.Sayings;
import org.w3id.essaim.loader.commands.Terminal;
import org.w3id.essaim.loader.commands.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * {@code essaim lsp}: speaks to an editor over standard input and output, until it leaves. Nothing else is printed there.
 *
 * @see <a href="https://microsoft.github.io/language-server-protocol/">Language Server Protocol</a>
 */
@Command(name = "lsp", resourceBundle = Sayings.BUNDLE)
public final class LspCommand implements Callable<Integer> {

    private static final Logger LOG = Logger.getLogger(LspCommand.class.getName());

    private final Terminal terminal;
    private final InputStream in;
    private final OutputStream out;

    @Mixin
    private LanguageOption language = new LanguageOption();

    /**
     * @param terminal tells the language when neither the user nor the editor does
     * @param in from the editor
     * @param out to the editor, and for nobody else
     */
    public LspCommand(Terminal terminal, InputStream in, OutputStream out) {
        this.terminal = terminal;
        this.in = in;
        this.out = out;
    }

    @Override
    public Integer call() throws InterruptedException {
        String asked = language.tag();
        PrintStream before = System.out;
        System.setOut(System.err); // a stray line of a library would break the protocol
        try {
            return serve(
                    Workbench::new,
                    tag -> Sayings.locale(asked.isEmpty() ? tag : asked, terminal.environment()),
                    in,
                    out);
        } finally {
            System.setOut(before);
        }
    }

    /**
     * Serves one editor.
     *
     * @return 0 if it left as the protocol has it, 1 if it just went away
     */
    static int serve(Supplier<Workbench> tools, Function<String, Locale> languages, InputStream in, OutputStream out)
            throws InterruptedException {
        try (EssaimServer server = new EssaimServer(tools, languages)) {
            Launcher<LanguageClient> launcher = LSPLauncher.createServerLauncher(server, in, out);
            server.connect(launcher.getRemoteProxy());
            Future<Void> listening = launcher.startListening();
            Thread end = new Thread(() -> awaitEnd(listening, server), "end-of-input");
            end.setDaemon(true);
            end.start();
            int code = server.whenLeft().get();
            listening.cancel(true);
            return code;
        } catch (ExecutionException e) {
            throw new IllegalStateException("the conversation failed", e.getCause());
        }
    }

    /** An editor that dies closes the stream without a word. */
    private static void awaitEnd(Future<Void> listening, EssaimServer server) {
        try {
            listening.get();
        } catch (ExecutionException e) {
            LOG.log(Level.SEVERE, e.getCause(), () -> "the editor cannot be heard any more");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.CancellationException e) {
            return; // it has left
        }
        server.exit();
    }
}

package org.w3id.essaim.endpoint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.w3id.essaim.endpoint.publish.Keeping;
import org.w3id.essaim.endpoint.store.Store;
import org.w3id.essaim.endpoint.store.StoreLimits;
import org.w3id.essaim.endpoint.store.StoreOpening;
import org.w3id.essaim.loader.commands.CannotRun;
import org.w3id.essaim.loader.commands.Sayings;
import org.w3id.essaim.loader.commands.Terminal;
import org.w3id.essaim.loader.source.Manifest;
import picocli.CommandLine.Option;

/** {@code --store DIR|none}: where published snapshots are kept. */
final class StoreOption {

    private static final String NONE = "none";

    @Option(names = "--store", paramLabel = "DIR|none", descriptionKey = "serve.store")
    private @Nullable String named;

    /**
     * Opens it. One that nobody named may be read-only, or another's: then nothing is kept, and that is said. One that was named has to be ours.
     *
     * @throws CannotRun if a store was named and another publisher holds it, or it cannot be opened
     */
    Keeping open(Path corpus, Terminal terminal, Sayings sayings) {
        if (NONE.equals(named)) {
            return Keeping.nothing();
        }
        Optional<Path> folder = named == null ? usual(corpus, terminal) : Optional.of(Path.of(named));
        return folder.map(path -> keeping(path, terminal, sayings)).orElseGet(Keeping::nothing);
    }

    /** None for a folder that is no corpus: whoever reads it says so. */
    private static Optional<Path> usual(Path corpus, Terminal terminal) {
        if (!Files.isRegularFile(corpus.resolve(Manifest.FILE))) {
            return Optional.empty();
        }
        try {
            return new StoreFolder(terminal.environment(), System.getProperty("os.name", "")).of(corpus);
        } catch (IOException e) {
            return Optional.empty(); // it went a moment ago
        }
    }

    private Keeping keeping(Path folder, Terminal terminal, Sayings sayings) {
        try {
            StoreOpening opening = Store.open(
                    folder, named == null ? StoreLimits.modest() : StoreLimits.standard(), Clock.systemUTC());
            unowned(opening, folder).ifPresent(why -> {
                terminal.err().println(why.in(sayings));
                terminal.err().flush();
            });
            return new Keeping(Optional.of(opening.store()), CodeVersion.of(System.getProperty("java.class.path")));
        } catch (IOException e) {
            CannotRun why = new CannotRun(
                    "serve.store.failed", Map.of("folder", folder, "reason", String.valueOf(e.getMessage())));
            if (named != null) {
                throw why;
            }
            terminal.err().println(why.in(sayings));
            terminal.err().flush();
            return Keeping.nothing();
        }
    }

    /** Why nothing is written in it; empty if something is. */
    private Optional<CannotRun> unowned(StoreOpening opening, Path folder) {
        if (opening instanceof StoreOpening.Taken taken) {
            CannotRun why = new CannotRun(
                    named == null ? "serve.store.other" : "serve.store.taken",
                    Map.of("folder", folder, "holder", taken.holder()));
            if (named != null) {
                throw why;
            }
            return Optional.of(why);
        }
        return opening instanceof StoreOpening.ReadOnly readOnly
                ? Optional.of(
                        new CannotRun("serve.store.readonly", Map.of("folder", folder, "reason", readOnly.reason())))
                : Optional.empty();
    }
}

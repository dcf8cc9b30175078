package org.w3id.essaim.loader.lsp;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.jspecify.annotations.Nullable;
import org.w3id.essaim.loader.check.CheckResult;
import org.w3id.essaim.loader.check.Rechecker;
import org.w3id.essaim.loader.commands.Sayings;
import org.w3id.essaim.loader.commands.Workbench;
import org.w3id.essaim.loader.finding.Finding;
import org.w3id.essaim.loader.report.Messages;
import org.w3id.essaim.loader.report.Naming;
import org.w3id.essaim.loader.report.Wording;
import org.w3id.essaim.loader.source.Corpus;
import org.w3id.essaim.loader.source.Manifest;
import org.w3id.essaim.loader.source.NotACorpus;
import org.w3id.essaim.loader.source.SourceFile;

/**
 * Checks what is being written, on one thread of its own: the first time what is known at once, then the rules; later what can have changed.
 * Whatever is written meanwhile makes it begin again.
 */
final class Proofreader implements AutoCloseable {

    /** A writer who pauses that long wants to know. */
    private static final Duration PAUSE = Duration.ofMillis(300);

    private static final Logger LOG = Logger.getLogger(Proofreader.class.getName());

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread worker = new Thread(work, "proofreader");
        worker.setDaemon(true);
        return worker;
    });
    private final OpenDocuments documents;
    private final Corpora corpora;
    private final CompletableFuture<Workbench> tools;
    private final Supplier<Sayings> sayings;
    private final Consumer<PublishDiagnosticsParams> editor;
    private final Map<String, Checked> lastChecked = new ConcurrentHashMap<>();

    /** By the root of a corpus; used on the one thread only. */
    private final Map<Path, Rechecker> recheckers = new HashMap<>();

    private @Nullable ScheduledFuture<?> pending;
    private volatile long changes;
    private volatile boolean closed;

    /**
     * @param tools asked for on this thread at once: to read words and rules takes a second
     * @param sayings in the reader's language, known when the first file is opened
     * @param editor shows diagnostics
     */
    Proofreader(
            OpenDocuments documents,
            Corpora corpora,
            Supplier<Workbench> tools,
            Supplier<Sayings> sayings,
            Consumer<PublishDiagnosticsParams> editor) {
        this.documents = documents;
        this.corpora = corpora;
        this.tools = CompletableFuture.supplyAsync(tools, thread);
        this.sayings = sayings;
        this.editor = editor;
    }

    /** Words and rules, once they are read. */
    CompletableFuture<Workbench> tools() {
        return tools;
    }

    /** What was found last in an open file, if the file is still what it was then. */
    Optional<Checked> lastChecked(String uri) {
        return Optional.ofNullable(lastChecked.get(uri)).filter(checked -> documents.isCurrent(checked.document()));
    }

    /** Someone is writing: waits for a pause. */
    void changed() {
        begin(PAUSE);
    }

    /** Something was opened or saved. */
    void now() {
        begin(Duration.ZERO);
    }

    /** Takes away what was shown of a file. */
    void closed(String uri) {
        synchronized (lastChecked) {
            lastChecked.remove(uri);
            editor.accept(Diagnostics.none(uri));
        }
        changed();
    }

    private synchronized void begin(Duration delay) {
        changes++;
        if (pending != null) {
            pending.cancel(false);
        }
        if (!thread.isShutdown()) {
            pending = thread.schedule(this::proofreadAll, delay.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void proofreadAll() {
        long begun = changes;
        Map<Path, List<Document>> byCorpus = new LinkedHashMap<>();
        List<Document> open = documents.all();
        for (Document document : open) {
            document.home()
                    .ifPresentOrElse(
                            home -> byCorpus.merge(home.corpus(), List.of(document), Proofreader::joined),
                            () -> show(document, "lsp.outside", Map.of(), DiagnosticSeverity.Information));
        }
        byCorpus.forEach((root, written) -> {
            try {
                proofread(root, written, open, begun);
            } catch (NotACorpus e) {
                Map<String, ?> arguments = Map.of("folder", root, "detail", e.detail());
                written.forEach(document -> show(document, Workbench.why(e), arguments, DiagnosticSeverity.Error));
            } catch (RuntimeException e) {
                // A fault of ours must not silence the editor for the rest of the day: it is logged, and the next
                // change tries again.
                LOG.log(Level.SEVERE, e, () -> "could not check " + root);
                written.forEach(document -> show(document, "crashed", Map.of(), DiagnosticSeverity.Error));
            }
        });
    }

    private static List<Document> joined(List<Document> some, List<Document> others) {
        return java.util.stream.Stream.concat(some.stream(), others.stream()).toList();
    }

    private void proofread(Path root, List<Document> written, List<Document> open, long begun) throws NotACorpus {
        Workbench workbench = tools.join();
        Corpus corpus = corpora.asWritten(root, open);
        if (!recheckers.containsKey(root)) {
            // The first whole check takes seconds in a large corpus; later only what changed is looked at.
            show(workbench.checker().checkQuickly(corpus), written, workbench);
        }
        if (changes == begun) {
            Rechecker rechecker =
                    recheckers.computeIfAbsent(root, r -> workbench.checker().rechecker());
            show(rechecker.check(corpus), written, workbench);
        }
    }

    private void show(CheckResult result, List<Document> written, Workbench workbench) {
        Corpus corpus = result.corpus();
        Naming naming = new Naming(workbench.words(), corpus.manifest().things());
        Messages messages = Messages.in(sayings.get().language());
        Wording wording = new Wording(messages, naming);
        for (Document document : written) {
            String path = document.home().orElseThrow().path();
            List<Finding> findings = result.findings().stream()
                    .filter(f -> f.position().file().equals(path))
                    .toList();
            Checked checked = new Checked(document, file(corpus, path), corpus, findings, wording);
            show(document, Diagnostics.of(checked), () -> lastChecked.put(document.uri(), checked));
        }
    }

    private void show(Document document, String key, Map<String, ?> arguments, DiagnosticSeverity severity) {
        String sentence = sayings.get().say(key, arguments);
        show(document, Diagnostics.about(document, sentence, severity), () -> lastChecked.remove(document.uri()));
    }

    /** What was found in a text that is no longer shown is of no use. */
    private void show(Document document, PublishDiagnosticsParams found, Runnable remember) {
        synchronized (lastChecked) {
            if (!closed && documents.isCurrent(document)) {
                remember.run();
                editor.accept(found);
            }
        }
    }

    private static SourceFile file(Corpus corpus, String path) {
        return path.equals(Manifest.FILE)
                ? corpus.manifest().file()
                : corpus.files().stream()
                        .filter(file -> file.path().equals(path))
                        .findFirst()
                        .orElseThrow();
    }

    /**
     * Ends the thread once it has ended what it does, of which nothing is shown any more. It is not interrupted: it may be writing to the
     * editor, who is still owed an answer.
     */
    @Override
    public synchronized void close() {
        closed = true;
        changes++;
        if (pending != null) {
            pending.cancel(false);
        }
        thread.shutdown();
    }
}

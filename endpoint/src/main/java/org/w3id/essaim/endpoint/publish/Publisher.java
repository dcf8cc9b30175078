package org.w3id.essaim.endpoint.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3id.essaim.loader.check.CheckResult;
import org.w3id.essaim.loader.check.Checker;
import org.w3id.essaim.loader.check.SecondReading;
import org.w3id.essaim.loader.commands.Workbench;
import org.w3id.essaim.loader.finding.Finding;
import org.w3id.essaim.loader.snapshot.Origins;
import org.w3id.essaim.loader.snapshot.Snapshot;
import org.w3id.essaim.loader.source.Corpus;
import org.w3id.essaim.loader.source.CorpusReader;
import org.w3id.essaim.loader.source.NotACorpus;
import org.w3id.essaim.loader.words.WordGraphs;

/**
 * Keeps what is served equal to a folder, and to those that its corpus stands on: looks at it again and again, and when it has changed and come to rest, checks it, builds an
 * edition beside the one that is served and swaps the reference. A refused change leaves everything as it was and is remembered.
 */
public final class Publisher implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);

    /** A folder in which someone is always writing is opened as it is, and looked at again. */
    private static final int TRIES = 10;

    private final Path folder;
    private final WordGraphs words;
    private final Checker checker;
    private final Clock clock;
    private final ScheduledExecutorService watcher;

    private volatile Edition current;
    private volatile Optional<Refusal> refusal = Optional.empty();
    private List<Path> folders;
    private FolderState published;
    private FolderState seen;

    private Publisher(
            Path folder,
            WordGraphs words,
            Checker checker,
            Clock clock,
            Edition first,
            List<Path> folders,
            FolderState state) {
        this.folder = folder;
        this.words = words;
        this.checker = checker;
        this.clock = clock;
        this.current = first;
        this.folders = folders;
        this.published = state;
        this.seen = state;
        this.watcher = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "essaim-publisher");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** How opening went. */
    public sealed interface Opening {
        record Open(Publisher publisher) implements Opening {}

        record Refused(CheckResult result) implements Opening {}
    }

    /** What folders held, all of it at one time. */
    private record Look(Corpus corpus, List<Path> folders, FolderState state) {

        /** Where someone is always writing, as it was read last: it is looked at again. */
        static Look atRest(Path folder) throws IOException, NotACorpus {
            Look look = of(folder);
            for (int i = 1; i < TRIES && !FolderState.of(look.folders).equals(look.state); i++) {
                look = of(folder);
            }
            return look;
        }

        private static Look of(Path folder) throws IOException, NotACorpus {
            List<Path> folders = new CorpusReader().folders(folder);
            FolderState state = FolderState.of(folders);
            return new Look(new CorpusReader().read(folder), folders, state);
        }
    }

    /**
     * Publishes the first edition of a folder. While it is checked the edition is built beside, to be thrown away if there are errors: who
     * starts a server waits for both.
     *
     * @param workbench asked once the folder is read
     *
     * @throws NotACorpus if it is none
     * @throws IOException if it cannot be listed
     */
    public static Opening open(Path folder, Supplier<Workbench> workbench, Clock clock) throws IOException, NotACorpus {
        if (!Files.isDirectory(folder)) {
            throw new NotACorpus(folder, NotACorpus.Reason.NO_FOLDER);
        }
        Look look = Look.atRest(folder);
        Corpus corpus = look.corpus();
        WordGraphs words = workbench.get().words();
        Checker checker = workbench.get().checker();
        CompletableFuture<Edition> building = CompletableFuture.supplyAsync(
                () -> Edition.of(Snapshot.build(corpus, words), Origins.of(corpus), clock.instant()));
        CheckResult result = read(checker.check(corpus));
        if (result instanceof CheckResult.Refused) {
            building.cancel(true);
            return new Opening.Refused(result);
        }
        Edition first = building.join().withWarnings(result.findings());
        return new Opening.Open(new Publisher(folder, words, checker, clock, first, look.folders(), look.state()));
    }

    /** The edition that is served now. */
    public Edition current() {
        return current;
    }

    /** Why the folder as it is now is not what is served; empty if it is. */
    public Optional<Refusal> refusal() {
        return refusal;
    }

    /**
     * Looks at the folder again and again until closed.
     *
     * @param every the time between two looks; a change is taken up once two looks agree
     * @param published told of each new edition, on the publisher's thread
     */
    public void watch(Duration every, Consumer<Edition> published) {
        long nanos = every.toNanos();
        watcher.scheduleWithFixedDelay(() -> look(published), nanos, nanos, TimeUnit.NANOSECONDS);
    }

    /** One look, as {@link #watch} makes it. */
    void look(Consumer<Edition> told) {
        try {
            FolderState now = FolderState.of(folders);
            boolean changed = !now.equals(published);
            boolean atRest = now.equals(seen);
            seen = now;
            if (changed && atRest) {
                FolderState before = published;
                published = now;
                if (!publish(now, told)) {
                    published = before;
                }
            }
        } catch (IOException e) {
            refuse(List.of(), "folder.unreadable", String.valueOf(e.getMessage()));
        } catch (NotACorpus e) {
            refuse(List.of(), Workbench.why(e), e.detail());
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("the folder could not be published", e);
            refuse(List.of(), "publish.crashed", "");
        }
    }

    /** What the check let pass, if another parser reads the same in it. */
    private static CheckResult read(CheckResult result) {
        List<Finding> disagreements =
                result instanceof CheckResult.Clean ? SecondReading.disagreements(result.corpus()) : List.of();
        return disagreements.isEmpty() ? result : new CheckResult.Refused(result.corpus(), disagreements);
    }

    /** Whether what was read is what the folder held, all of it at one time: else nothing is done, and a later look will find it at rest. */
    private boolean publish(FolderState state, Consumer<Edition> told) throws IOException, NotACorpus {
        Corpus corpus = new CorpusReader().read(folder);
        if (!FolderState.of(folders).equals(state)) {
            return false;
        }
        publish(corpus, told);
        return true;
    }

    private void publish(Corpus corpus, Consumer<Edition> told) {
        folders = corpus.folders();
        CheckResult result = read(checker.check(corpus));
        if (result instanceof CheckResult.Refused refused) {
            refuse(refused.findings(), "", "");
            return;
        }
        Snapshot snapshot = Snapshot.build(result.corpus(), words);
        refusal = Optional.empty();
        Origins origins = Origins.of(corpus);
        if (snapshot.id().equals(current.snapshot().id())) {
            if (!origins.equals(current.origins())) {
                current = current.withOrigins(origins);
            }
            return;
        }
        Edition next = Edition.of(snapshot, origins, clock.instant()).withWarnings(result.findings());
        current = next;
        LOG.info("published snapshot {}", snapshot.id().brief());
        told.accept(next);
    }

    private void refuse(List<Finding> findings, String reason, String detail) {
        Refusal why = new Refusal(clock.instant(), findings, reason, folder.toString(), detail);
        refusal = Optional.of(why);
        LOG.warn(
                "the folder has changed and is refused: {}",
                why.findings().isEmpty() ? why.reason() : why.findings().size() + " errors, see /status");
    }

    @Override
    public void close() {
        watcher.shutdownNow();
    }
}

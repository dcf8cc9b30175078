package org.w3id.essaim.endpoint.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3id.essaim.endpoint.store.HistoryLine;
import org.w3id.essaim.endpoint.store.StoreFull;
import org.w3id.essaim.endpoint.store.StoredSnapshot;
import org.w3id.essaim.loader.check.CheckResult;
import org.w3id.essaim.loader.check.Checker;
import org.w3id.essaim.loader.check.SecondReading;
import org.w3id.essaim.loader.commands.Workbench;
import org.w3id.essaim.loader.finding.Finding;
import org.w3id.essaim.loader.git.Tags;
import org.w3id.essaim.loader.snapshot.Origins;
import org.w3id.essaim.loader.snapshot.Snapshot;
import org.w3id.essaim.loader.snapshot.SnapshotId;
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

    /** Tags change no file: they are looked for at every so many looks. */
    private static final int LOOKS_FOR_TAGS = 30;

    /** A disk that was full is tried again after so many looks. */
    private static final int LOOKS_AFTER_FAILURE = 60;

    /** Looking at many files costs: between two looks lies so many times what one took. */
    private static final int REST = 20;

    /** How long a publication under way may take to stop. */
    private static final long PATIENCE_SECONDS = 5;

    private final Path folder;
    private final WordGraphs words;
    private final Checker checker;
    private final Clock clock;
    private final Keeping keeping;
    private final Editions editions;
    private final ScheduledExecutorService watcher;

    private volatile Optional<Refusal> refusal = Optional.empty();
    private List<Path> folders;
    private FolderState published;
    private FolderState seen;
    private int looks;
    private int resting;
    private Duration looking = Duration.ZERO;

    private Publisher(Path folder, Workbench workbench, Clock clock, Keeping keeping, Beginning beginning) {
        this.folder = folder;
        this.words = workbench.words();
        this.checker = workbench.checker();
        this.clock = clock;
        this.keeping = keeping;
        this.editions = beginning.editions();
        this.folders = beginning.folders();
        this.published = beginning.state();
        this.seen = beginning.state();
        this.watcher = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "essaim-publisher");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** How opening went. */
    public sealed interface Opening {
        /** @param unchanged whether the files are those that were checked and published before */
        record Open(Publisher publisher, boolean unchanged) implements Opening {}

        record Refused(CheckResult result) implements Opening {}
    }

    /** What is served first, and what the folders looked like when it was made. */
    private record Beginning(Editions editions, List<Path> folders, FolderState state) {}

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

    /** As {@link #open(Path, Supplier, Clock, Keeping)}, with everything in memory. */
    public static Opening open(Path folder, Supplier<Workbench> workbench, Clock clock) throws IOException, NotACorpus {
        return open(folder, workbench, clock, Keeping.nothing());
    }

    /**
     * Publishes the first edition of a folder: what was published last if the folder has not changed since; else it is checked, and while it
     * is checked the edition is built beside, to be thrown away if there are errors: who starts a server waits for both.
     *
     * @param workbench asked once the folder is read
     * @param keeping what was kept of earlier editions
     * @throws NotACorpus if it is none
     * @throws IOException if it cannot be listed
     */
    public static Opening open(Path folder, Supplier<Workbench> workbench, Clock clock, Keeping keeping)
            throws IOException, NotACorpus {
        if (!Files.isDirectory(folder)) {
            throw new NotACorpus(folder, NotACorpus.Reason.NO_FOLDER);
        }
        Optional<Beginning> known = keeping.store().isPresent() ? unchanged(folder, clock, keeping) : Optional.empty();
        if (known.isPresent()) {
            return new Opening.Open(new Publisher(folder, workbench.get(), clock, keeping, known.get()), true);
        }
        return checked(folder, workbench, clock, keeping);
    }

    /** What was published last, if the folder holds the same; nothing is read of its files but their bytes. */
    private static Optional<Beginning> unchanged(Path folder, Clock clock, Keeping keeping)
            throws IOException, NotACorpus {
        List<Path> folders = new CorpusReader().folders(folder);
        FolderState state = FolderState.of(folders);
        Optional<SourceState> source = source(folders);
        Optional<StoredSnapshot> stored = source.flatMap(keeping::unchanged);
        if (stored.isEmpty() || !FolderState.of(folders).equals(state)) {
            return Optional.empty();
        }
        Tags tags = Tags.of(folder);
        Edition edition = Edition.of(stored.get());
        if (!stored.get().stamp().heads().equals(source.get().heads())) {
            edition = edition.withOrigins(Origins.of(new CorpusReader().read(folder)));
            keep(keeping, edition, source.get(), clock, tags);
        }
        Editions editions = new Editions(edition, keeping.store(), keeping.chronicle());
        editions.tagged(tags);
        return Optional.of(new Beginning(editions, folders, state));
    }

    /** Empty if there is what cannot be read: the check will tell. */
    private static Optional<SourceState> source(List<Path> folders) {
        try {
            return Optional.of(SourceState.of(folders));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The first edition is served even if it cannot be kept. */
    private static void keep(Keeping keeping, Edition edition, SourceState source, Clock clock, Tags tags) {
        try {
            keeping.keep(edition, source, clock.instant(), tags);
        } catch (IOException e) {
            LOG.warn(
                    "snapshot {} is served but could not be kept: {}",
                    edition.snapshot().id().brief(),
                    e.getMessage());
        }
    }

    private static Opening checked(Path folder, Supplier<Workbench> workbench, Clock clock, Keeping keeping)
            throws IOException, NotACorpus {
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
        Edition built = building.join().withWarnings(result.findings());
        SnapshotId id = built.snapshot().id();
        Edition first = keeping.firstPublished(id).map(built::withPublishedAt).orElse(built);
        Tags tags = Tags.of(folder);
        Optional<SourceState> source = keeping.store().isPresent() ? source(look.folders()) : Optional.empty();
        if (source.isPresent() && FolderState.of(look.folders()).equals(look.state())) {
            keep(keeping, first, source.get(), clock, tags);
        }
        Chronicle chronicle = keeping.chronicle();
        if (chronicle.newest(1).stream().noneMatch(id::equals)) {
            chronicle = chronicle.and(new HistoryLine(first.publishedAt(), id, source.flatMap(SourceState::commit)));
        }
        Editions editions = new Editions(first, keeping.store(), chronicle);
        editions.tagged(tags);
        Beginning beginning = new Beginning(editions, look.folders(), look.state());
        return new Opening.Open(new Publisher(folder, workbench.get(), clock, keeping, beginning), false);
    }

    /** The edition that is served now. */
    public Edition current() {
        return editions.current();
    }

    /** That one and those before it. */
    public Editions editions() {
        return editions;
    }

    /** Why the folder as it is now is not what is served; empty if it is. */
    public Optional<Refusal> refusal() {
        return refusal;
    }

    /**
     * Looks at the folder again and again until closed.
     *
     * @param every the least time between two looks, longer where a look takes long; a change is taken up once two looks agree
     * @param published told of each new edition, on the publisher's thread
     */
    public void watch(Duration every, Consumer<Edition> published) {
        watch(every, every, published);
    }

    private void watch(Duration every, Duration next, Consumer<Edition> published) {
        try {
            watcher.schedule(
                    () -> {
                        try {
                            look(published);
                        } finally {
                            watch(every, pause(every, looking), published);
                        }
                    },
                    next.toNanos(),
                    TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException e) { // closed meanwhile
            LOG.debug("no further look", e);
        }
    }

    /** How long to wait after a look: looking at a hundred thousand files must not keep a processor busy. */
    static Duration pause(Duration every, Duration took) {
        Duration rest = took.multipliedBy(REST);
        return rest.compareTo(every) > 0 ? rest : every;
    }

    /** One look, as {@link #watch} makes it. */
    void look(Consumer<Edition> told) {
        try {
            if (looks++ % LOOKS_FOR_TAGS == 0) {
                editions.tagged(Tags.of(folder));
            }
            if (resting > 0) {
                resting--;
                return;
            }
            long began = System.nanoTime();
            FolderState now = FolderState.of(folders);
            looking = Duration.ofNanos(System.nanoTime() - began);
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
        Optional<SourceState> source = keeping.store().isPresent() ? source(folders) : Optional.empty();
        if (!FolderState.of(folders).equals(state)) {
            return false;
        }
        try {
            publish(corpus, source, told);
            return true;
        } catch (StoreFull e) {
            resting = LOOKS_AFTER_FAILURE;
            refuse(List.of(), "publish.store.full", String.valueOf(e.wanted() >> 20));
        } catch (IOException e) {
            resting = LOOKS_AFTER_FAILURE;
            refuse(List.of(), "publish.store.failed", String.valueOf(e.getMessage()));
        }
        return false;
    }

    private void publish(Corpus corpus, Optional<SourceState> source, Consumer<Edition> told) throws IOException {
        folders = corpus.folders();
        CheckResult result = read(checker.check(corpus));
        if (result instanceof CheckResult.Refused refused) {
            refuse(refused.findings(), "", "");
            return;
        }
        Snapshot snapshot = Snapshot.build(result.corpus(), words);
        Origins origins = Origins.of(corpus);
        Edition current = editions.current();
        if (snapshot.id().equals(current.snapshot().id())) {
            publish(origins.equals(current.origins()) ? current : current.withOrigins(origins), source);
        } else {
            publish(Edition.of(snapshot, origins, clock.instant()).withWarnings(result.findings()), source);
            LOG.info("published snapshot {}", snapshot.id().brief());
            told.accept(editions.current());
        }
        refusal = Optional.empty();
    }

    /** On disk first, then in memory: what was served is there again after a crash. */
    private void publish(Edition built, Optional<SourceState> source) throws IOException {
        SnapshotId id = built.snapshot().id();
        Edition next = editions.versions().stream()
                .filter(version -> version.id().equals(id))
                .findFirst()
                .filter(version -> !version.at().equals(built.publishedAt()))
                .map(version -> built.withPublishedAt(version.at()))
                .orElse(built);
        Instant now = clock.instant();
        if (source.isPresent()) {
            keeping.keep(next, source.get(), now, editions.tags());
        }
        editions.publish(next, new HistoryLine(now, id, source.flatMap(SourceState::commit)));
    }

    private void refuse(List<Finding> findings, String reason, String detail) {
        Refusal why = new Refusal(clock.instant(), findings, reason, folder.toString(), detail);
        refusal = Optional.of(why);
        LOG.warn(
                "the folder has changed and is refused: {}",
                why.findings().isEmpty() ? why.reason() : why.findings().size() + " errors, see /status");
    }

    /** Looks no more, and frees the store that it was given. */
    @Override
    public void close() {
        watcher.shutdownNow();
        try {
            if (!watcher.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("a publication still runs; what is on disk is whole all the same");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        keeping.close();
    }
}

package org.w3id.essaim.loader.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.w3id.essaim.loader.finding.Finding;
import org.w3id.essaim.loader.finding.FindingCode;
import org.w3id.essaim.loader.finding.Position;
import org.w3id.essaim.loader.source.NotACorpus.Reason;
import org.w3id.essaim.ontology.Things;

/**
 * Reads a folder with its manifest {@code corpus.ttl} and a file per thing. Links are not followed; what starts with a dot is passed over.
 */
public final class CorpusReader {

    private static final int FILES_PER_THREAD = 64;

    private final ReadLimits limits;
    private final Set<String> schemes;
    private final Progress progress;

    /** A reader with the standard limits, for contributions. */
    public CorpusReader() {
        this(ReadLimits.standard(), Set.of("http", "https"));
    }

    /**
     * @param limits of each file
     * @param schemes of the IRIs that files may use; fictional data and fixtures also use {@code urn}
     */
    public CorpusReader(ReadLimits limits, Set<String> schemes) {
        this(limits, schemes, Progress.UNSEEN);
    }

    private CorpusReader(ReadLimits limits, Set<String> schemes, Progress progress) {
        this.limits = Objects.requireNonNull(limits);
        this.schemes = Set.copyOf(schemes);
        this.progress = Objects.requireNonNull(progress);
    }

    /** The same reader, which tells how many files it has read. */
    public CorpusReader telling(Progress listener) {
        return new CorpusReader(limits, schemes, listener);
    }

    private ReadPolicy policy(Things things) {
        return ReadPolicy.contributions(things).withLimits(limits).withSchemes(schemes);
    }

    /**
     * Reads the whole corpus, and those that it stands on. What is wrong with its files stands in their findings.
     *
     * @throws NotACorpus if there is nothing to check
     */
    public Corpus read(Path root) throws NotACorpus {
        return read(new DiskFolder(root));
    }

    /**
     * Reads the whole corpus as it stands in a folder that need not be on disk, and those that it stands on.
     *
     * @throws NotACorpus if there is nothing to check
     */
    public Corpus read(SourceFolder root) throws NotACorpus {
        return read(root, Map.of());
    }

    /**
     * Reads a folder that is nearly as it was when it was read before: see {@link #read(SourceFolder, Corpus)}.
     *
     * @throws NotACorpus if there is nothing to check
     */
    public Corpus read(Path root, Corpus known) throws NotACorpus {
        return read(new DiskFolder(root), known);
    }

    /**
     * Reads a corpus that is nearly one that was read already.
     *
     * @param known whose files stand for those that are the same, byte for byte, at the same path: they are not read anew
     * @throws NotACorpus if there is nothing to check
     */
    public Corpus read(SourceFolder root, Corpus known) throws NotACorpus {
        Map<String, SourceFile> files = new HashMap<>();
        known.files().forEach(file -> files.put(file.path(), file));
        try {
            boolean alike = manifest(root).things().equals(known.manifest().things());
            return read(root, alike ? files : Map.of());
        } catch (IOException | UncheckedIOException e) {
            throw unreadable(root.path(), e);
        }
    }

    /** @param known read by this reader's policy, by path */
    private Corpus read(SourceFolder root, Map<String, SourceFile> known) throws NotACorpus {
        try {
            Manifest manifest = manifest(root);
            List<Beside> beside = foundations(root, manifest);
            List<Foundation> foundations =
                    beside.stream().map(Beside::foundation).toList();
            List<Finding> findings = new ArrayList<>();
            List<SourceFile> files = new ArrayList<>();
            for (Beside one : beside) {
                files.addAll(read(one.folder(), one.foundation().prefix(), manifest.things(), known, findings));
            }
            files.addAll(read(root, "", manifest.things(), known, findings));
            return laidOut(root.path(), manifest, foundations, files, findings);
        } catch (IOException | UncheckedIOException e) {
            throw unreadable(root.path(), e);
        }
    }

    /**
     * The corpus with other texts in place of those of some files, or with files that it does not have yet: as an editor holds them before
     * they are saved. Only they are read. A manifest may be among them; its base and what it requires count once it is saved.
     *
     * @param texts by path, as {@link SourceFile#path()} gives it
     */
    public Corpus with(Corpus corpus, Map<String, String> texts) {
        ReadPolicy policy = policy(corpus.manifest().things());
        TurtleReader reader = new TurtleReader(policy);
        Map<String, SourceFile> files = new TreeMap<>();
        corpus.files().forEach(file -> files.put(file.path(), file));
        List<Finding> refused = corpus.findings().stream()
                .filter(f -> f.code() == FindingCode.POLICY_FILE
                        && !files.containsKey(f.position().file()))
                .toList();
        Manifest manifest = corpus.manifest();
        for (Map.Entry<String, String> entry : texts.entrySet()) {
            byte[] bytes = entry.getValue().getBytes(StandardCharsets.UTF_8);
            if (entry.getKey().equals(Manifest.FILE)) {
                manifest = with(manifest, reader.read(Manifest.FILE, bytes), bytes);
            } else {
                files.put(entry.getKey(), reader.read(entry.getKey(), bytes));
            }
        }
        return laidOut(corpus.root(), manifest, corpus.foundations(), inOrder(corpus, files.values()), refused);
    }

    private Manifest with(Manifest manifest, SourceFile file, byte[] bytes) {
        return new ManifestReader(this::policy)
                .read(bytes)
                .manifest()
                .filter(m ->
                        m.things().equals(manifest.things()) && m.requires().equals(manifest.requires()))
                .orElseGet(() -> manifest.as(file));
    }

    /** Files of what a corpus stands on come first, each folder by path. */
    private static List<SourceFile> inOrder(Corpus corpus, Collection<SourceFile> files) {
        List<String> prefixes =
                corpus.foundations().stream().map(Foundation::prefix).toList();
        return files.stream()
                .sorted(Comparator.comparingInt((SourceFile file) -> prefixes.stream()
                        .filter(file.path()::startsWith)
                        .findFirst()
                        .map(prefixes::indexOf)
                        .orElse(prefixes.size())))
                .toList();
    }

    private static Corpus laidOut(
            Path root, Manifest manifest, List<Foundation> foundations, List<SourceFile> files, List<Finding> others) {
        Layout layout = new Layout(manifest.things());
        layout.checkManifest(manifest);
        files.forEach(layout::check);
        List<Finding> findings = new ArrayList<>(others);
        findings.addAll(layout.findings());
        return new Corpus(root, manifest, foundations, files, findings);
    }

    /**
     * The folders that a corpus is read from: its own first, then those of the corpora that it stands on.
     *
     * @throws NotACorpus if it is none
     */
    public List<Path> folders(Path root) throws NotACorpus {
        DiskFolder folder = new DiskFolder(root);
        try {
            return Stream.concat(
                            Stream.of(root),
                            foundations(folder, manifest(folder)).stream()
                                    .map(beside -> beside.foundation().root()))
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw unreadable(root, e);
        }
    }

    private static NotACorpus unreadable(Path root, Exception why) {
        NotACorpus unreadable = new NotACorpus(root, Reason.UNREADABLE);
        unreadable.initCause(why);
        return unreadable;
    }

    private Manifest manifest(SourceFolder root) throws NotACorpus, IOException {
        if (!root.exists()) {
            throw new NotACorpus(root.path(), Reason.NO_FOLDER);
        }
        if (!root.isFile(Manifest.FILE)) {
            throw new NotACorpus(root.path(), Reason.NO_MANIFEST);
        }
        ManifestReader.Outcome outcome =
                new ManifestReader(this::policy).read(root.read(Manifest.FILE, limits.fileBytes()));
        return outcome.manifest().orElseThrow(() -> new NotACorpus(root.path(), outcome.reason()));
    }

    /**
     * The corpus with its manifest and without its things: for whoever only has to know what it says of itself.
     *
     * @throws NotACorpus if there is none
     */
    public Corpus readManifest(Path root) throws NotACorpus {
        try {
            return new Corpus(root, manifest(new DiskFolder(root)), List.of(), List.of(), List.of());
        } catch (IOException e) {
            throw unreadable(root, e);
        }
    }

    /**
     * The manifest in these bytes, wherever they were kept.
     *
     * @return empty if they are none
     */
    public Optional<Manifest> manifest(byte[] bytes) {
        return new ManifestReader(this::policy).read(bytes).manifest();
    }

    /** A corpus below, with the folder to read it from. */
    private record Beside(SourceFolder folder, Foundation foundation) {}

    /** What it requires, and what that requires, each in a folder beside it. */
    private List<Beside> foundations(SourceFolder root, Manifest manifest) throws NotACorpus, IOException {
        List<Beside> foundations = new ArrayList<>();
        Set<String> known = new HashSet<>(Set.of(manifest.iri()));
        Optional<String> required = manifest.requires();
        while (required.isPresent() && known.add(required.get())) {
            Beside found = beside(root, required.get(), manifest.things());
            foundations.add(found);
            required = found.foundation().manifest().requires();
        }
        return foundations;
    }

    private Beside beside(SourceFolder root, String dataset, Things things) throws NotACorpus, IOException {
        for (SourceFolder candidate : root.beside()) {
            if (candidate.isFile(Manifest.FILE)) {
                Optional<Manifest> manifest = new ManifestReader(this::policy)
                        .read(candidate.read(Manifest.FILE, limits.fileBytes()))
                        .manifest()
                        .filter(m -> m.iri().equals(dataset) && m.things().equals(things));
                if (manifest.isPresent()) {
                    Path path = candidate.path();
                    return new Beside(
                            candidate, new Foundation(path, "../" + path.getFileName() + "/", manifest.get()));
                }
            }
        }
        throw new NotACorpus(root.path(), Reason.NO_FOUNDATION, dataset);
    }

    private List<SourceFile> read(
            SourceFolder root, String prefix, Things things, Map<String, SourceFile> known, List<Finding> findings)
            throws IOException {
        CorpusListing listing = CorpusListing.of(root);
        listing.refused().forEach(path -> findings.add(refusal(prefix + path)));
        return readAll(root, prefix, listing.turtle(), policy(things), known);
    }

    /**
     * The base that a folder's manifest states, without reading the rest of the folder; empty if it has no manifest, or one that is none.
     *
     * @throws IOException if the manifest cannot be read
     */
    public Optional<Things> base(Path root) throws IOException {
        DiskFolder folder = new DiskFolder(root);
        return folder.isFile(Manifest.FILE)
                ? new ManifestReader(this::policy)
                        .read(folder.read(Manifest.FILE, limits.fileBytes()))
                        .manifest()
                        .map(Manifest::things)
                : Optional.empty();
    }

    private static Finding refusal(String path) {
        return Finding.of(FindingCode.POLICY_FILE, Position.startOf(path), Map.of("path", path));
    }

    /** Reads files on few threads, each for many files: a big stack is dear to make. */
    private List<SourceFile> readAll(
            SourceFolder root, String prefix, List<String> paths, ReadPolicy policy, Map<String, SourceFile> known) {
        TurtleReader reader = new TurtleReader(policy);
        SourceFile[] files = new SourceFile[paths.size()];
        AtomicInteger next = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        AtomicReference<Optional<Throwable>> failure = new AtomicReference<>(Optional.empty());
        Runnable work = () -> {
            for (int i = next.getAndIncrement();
                    i < files.length && failure.get().isEmpty();
                    i = next.getAndIncrement()) {
                String path = paths.get(i);
                files[i] = readOne(reader, root, path, prefix, policy.limits(), known.get(prefix + path));
                progress.reached(Progress.Phase.READING, done.incrementAndGet(), files.length);
            }
        };
        int threads = Math.min(Runtime.getRuntime().availableProcessors(), 1 + files.length / FILES_PER_THREAD);
        List<Thread> started = IntStream.range(0, threads)
                .mapToObj(i -> BigStack.start(work, e -> failure.set(Optional.of(e))))
                .toList();
        started.forEach(BigStack::join);
        failure.get().ifPresent(e -> {
            throw e instanceof UncheckedIOException io ? io : new IllegalStateException("reading failed", e);
        });
        return Arrays.asList(files);
    }

    private static SourceFile readOne(
            TurtleReader reader,
            SourceFolder root,
            String path,
            String prefix,
            ReadLimits limits,
            @Nullable SourceFile known) {
        try {
            // A file far too large is not even loaded; the reader tells the others.
            long size = root.size(path);
            if (size > limits.fileBytes()) {
                return TurtleReader.tooLarge(prefix + path, size, limits);
            }
            byte[] bytes = root.read(path, limits.fileBytes());
            // Of what could not be read nothing is known: its text is empty, and so may be that of a file.
            boolean same = known != null
                    && bytes.length > 0
                    && Arrays.equals(known.text().getBytes(StandardCharsets.UTF_8), bytes);
            return same ? known : reader.read(prefix + path, bytes);
        } catch (IOException e) {
            return TurtleReader.unreadable(prefix + path, e);
        }
    }
}

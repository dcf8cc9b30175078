package org.w3id.essaim.loader.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
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

    /** A reader with the standard limits, for contributions. */
    public CorpusReader() {
        this(ReadLimits.standard(), Set.of("http", "https"));
    }

    /**
     * @param limits of each file
     * @param schemes of the IRIs that files may use; fictional data and fixtures also use {@code urn}
     */
    public CorpusReader(ReadLimits limits, Set<String> schemes) {
        this.limits = Objects.requireNonNull(limits);
        this.schemes = Set.copyOf(schemes);
    }

    private ReadPolicy policy(Things things) {
        return ReadPolicy.contributions(things).withLimits(limits).withSchemes(schemes);
    }

    /**
     * Reads the whole corpus. What is wrong with its files stands in their findings.
     *
     * @throws NotACorpus if there is nothing to check
     */
    public Corpus read(Path root) throws NotACorpus {
        if (!Files.isDirectory(root)) {
            throw new NotACorpus(root, Reason.NO_FOLDER);
        }
        Path manifestFile = root.resolve(Manifest.FILE);
        if (!Files.isRegularFile(manifestFile, LinkOption.NOFOLLOW_LINKS)) {
            throw new NotACorpus(root, Reason.NO_MANIFEST);
        }
        try {
            ManifestReader.Outcome outcome = new ManifestReader(this::policy).read(Files.readAllBytes(manifestFile));
            Manifest manifest = outcome.manifest().orElseThrow(() -> new NotACorpus(root, outcome.reason()));
            Listing listing = Listing.of(root);
            List<SourceFile> files = readAll(root, listing.turtle(), policy(manifest.things()));
            Layout layout = new Layout(manifest.things());
            files.forEach(layout::check);
            List<Finding> findings = new ArrayList<>(layout.findings());
            listing.refused().forEach(path -> findings.add(refusal(path)));
            return new Corpus(root, manifest, files, findings);
        } catch (IOException | UncheckedIOException e) {
            NotACorpus unreadable = new NotACorpus(root, Reason.UNREADABLE);
            unreadable.initCause(e);
            throw unreadable;
        }
    }

    /**
     * The base that a folder's manifest states, without reading the rest of the folder; empty if it has no manifest, or one that is none.
     *
     * @throws IOException if the manifest cannot be read
     */
    public Optional<Things> base(Path root) throws IOException {
        Path file = root.resolve(Manifest.FILE);
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                ? new ManifestReader(this::policy)
                        .read(Files.readAllBytes(file))
                        .manifest()
                        .map(Manifest::things)
                : Optional.empty();
    }

    private static Finding refusal(String path) {
        return Finding.of(FindingCode.POLICY_FILE, Position.startOf(path), Map.of("path", path));
    }

    /** Reads files on few threads, each for many files: a big stack is dear to make. */
    private static List<SourceFile> readAll(Path root, List<String> paths, ReadPolicy policy) {
        TurtleReader reader = new TurtleReader(policy);
        SourceFile[] files = new SourceFile[paths.size()];
        AtomicInteger next = new AtomicInteger();
        AtomicReference<Optional<Throwable>> failure = new AtomicReference<>(Optional.empty());
        Runnable work = () -> {
            for (int i = next.getAndIncrement();
                    i < files.length && failure.get().isEmpty();
                    i = next.getAndIncrement()) {
                files[i] = readOne(reader, root, paths.get(i), policy.limits());
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

    private static SourceFile readOne(TurtleReader reader, Path root, String path, ReadLimits limits) {
        Path file = root.resolve(path);
        try {
            // A file far too large is not even loaded; the reader tells the others.
            long size = Files.size(file);
            if (size > limits.fileBytes()) {
                return TurtleReader.tooLarge(path, size, limits);
            }
            return reader.read(path, Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What lies in the folder, as paths with {@code /} separators, sorted. */
    private record Listing(List<String> turtle, List<String> refused) {

        static Listing of(Path root) throws IOException {
            List<String> turtle = new ArrayList<>();
            List<String> refused = new ArrayList<>();
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return !folder.equals(root) && isHidden(folder)
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    String path = path(root, file);
                    if (isHidden(file) || path.equals(Manifest.FILE)) {
                        return FileVisitResult.CONTINUE;
                    }
                    if (attributes.isRegularFile() && path.endsWith(".ttl")) {
                        turtle.add(path);
                    } else if (!attributes.isRegularFile() || !Layout.mayLie(path)) {
                        refused.add(path);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
            turtle.sort(null);
            refused.sort(null);
            return new Listing(turtle, refused);
        }

        private static String path(Path root, Path file) {
            return StreamSupport.stream(root.relativize(file).spliterator(), false)
                    .map(Path::toString)
                    .collect(Collectors.joining("/"));
        }

        private static boolean isHidden(Path path) {
            return path.getFileName().toString().startsWith(".");
        }
    }
}

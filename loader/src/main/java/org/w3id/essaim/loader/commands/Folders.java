package org.w3id.essaim.loader.commands;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Where a command finds its corpus when it is not told. */
public final class Folders {

    /** The file at the root of every corpus. */
    static final String MANIFEST = "corpus.ttl";

    private Folders() {}

    /** The folder of the program, as the launcher tells it; the working folder without a launcher. */
    public static Path home() {
        return Path.of(System.getProperty("essaim.home", ""));
    }

    /** The working folder if it is a corpus, else the example graph beside the program. */
    public static Path defaultCorpus() {
        Path here = Path.of("");
        return Files.isRegularFile(here.resolve(MANIFEST)) ? here : shortest(home().resolve("examples/graph"));
    }

    /** The corpus of fictional things beside the example graph. */
    public static Path demonstration() {
        return shortest(home().resolve("examples/demo"));
    }

    /** The corpus that a file or folder belongs to: itself or the nearest folder above with a manifest. */
    public static Optional<Path> corpusOf(Path path) {
        for (Path at = path.toAbsolutePath().normalize(); at != null; at = at.getParent()) {
            if (Files.isRegularFile(at.resolve(MANIFEST))) {
                return Optional.of(shortest(at));
            }
        }
        return Optional.empty();
    }

    /**
     * As {@link #corpusOf}, for a path that a person named.
     *
     * @throws CannotRun if there is no such path, or if it is in no corpus
     */
    static Path requireCorpusOf(Path path) {
        if (!Files.exists(path)) {
            throw new CannotRun("path.absent", Map.of("path", path));
        }
        return corpusOf(path).orElseThrow(() -> new CannotRun("corpus.absent", Map.of("folder", path)));
    }

    /** Relative to the working folder where that is shorter to read. */
    public static Path shortest(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        Path here = Path.of("").toAbsolutePath().normalize();
        return absolute.startsWith(here) ? here.relativize(absolute) : absolute;
    }
}

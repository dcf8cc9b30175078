package org.w3id.essaim.bench.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.w3id.essaim.loader.source.Manifest;

/** Writes a corpus into a folder of its own, once. */
public final class CorpusFolder {

    /** Written last; begins with a dot, so that no reader looks at it. */
    private static final String DONE = ".done";

    private CorpusFolder() {}

    /**
     * The folder of the corpus of this plan, written if it is not there yet.
     *
     * @param below where such folders lie
     */
    public static Path of(Plan plan, Path below) throws IOException {
        Path folder = below.resolve(plan.slug());
        if (!Files.exists(folder.resolve(DONE))) {
            write(plan, folder);
        }
        return folder;
    }

    /** Writes the corpus; files that lie there already and are not of it stay. */
    public static void write(Plan plan, Path folder) throws IOException {
        Files.createDirectories(folder);
        try (InputStream manifest = CorpusFolder.class.getResourceAsStream("corpus.ttl")) {
            if (manifest == null) {
                throw new IllegalStateException("the manifest is not on the class path");
            }
            Files.write(folder.resolve(Manifest.FILE), manifest.readAllBytes());
        }
        new Invention(plan).write((path, text) -> {
            try {
                Path file = folder.resolve(path);
                Files.createDirectories(file.getParent());
                Files.writeString(file, text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        Files.writeString(folder.resolve(DONE), "");
    }
}

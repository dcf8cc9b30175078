package org.w3id.essaim.loader.lsp;

import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.w3id.essaim.loader.commands.Folders;

/**
 * An open file as its editor has it, saved or not. Immutable: a change makes another.
 *
 * @param uri as the editor names it
 * @param version as the editor counts
 * @param home where it lies; empty if it is in no corpus
 */
record Document(String uri, int version, String text, Optional<Home> home) {

    Document {
        Objects.requireNonNull(uri);
        Objects.requireNonNull(text);
        Objects.requireNonNull(home);
    }

    /**
     * A place in a corpus.
     *
     * @param corpus its folder, absolute
     * @param path relative to it, with {@code /} separators
     */
    record Home(Path corpus, String path) {}

    /** A file that was just opened. The folders above it are looked at once, now. */
    static Document opened(String uri, int version, String text) {
        return new Document(uri, version, text, file(uri).flatMap(Document::home));
    }

    Document changed(int newVersion, String newText) {
        return new Document(uri, newVersion, newText, home);
    }

    /** Its file; empty for what is in no file yet. */
    static Optional<Path> file(String uri) {
        try {
            return uri.startsWith("file:")
                    ? Optional.of(Path.of(URI.create(uri)).normalize())
                    : Optional.empty();
        } catch (IllegalArgumentException | FileSystemNotFoundException e) {
            return Optional.empty(); // an editor may name what no system can: then it is in no corpus
        }
    }

    private static Optional<Home> home(Path file) {
        return Folders.corpusOf(file)
                .map(root -> root.toAbsolutePath().normalize())
                .map(root -> new Home(root, path(root, file)))
                .filter(home -> home.path().endsWith(".ttl") && !("/" + home.path()).contains("/."));
    }

    private static String path(Path root, Path file) {
        return String.join(
                "/",
                StreamSupport.stream(root.relativize(file).spliterator(), false)
                        .map(Path::toString)
                        .toList());
    }
}

package org.w3id.essaim.endpoint.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3id.essaim.loader.snapshot.SnapshotId;

/**
 * The file {@code MANIFEST} of a snapshot's directory: what it is and all the files that it has. The last line is the SHA-256 of those
 * above it, so that no bit of it can change unseen.
 *
 * @param items sorted by name
 */
record PackingList(SnapshotId id, Stamp stamp, int quads, List<Item> items) {

    /** Its name. */
    static final String FILE = "MANIFEST";

    /** A directory of another format is not read; it is built anew from the source files. */
    private static final String FORMAT = "essaim-snapshot 1";

    private static final String NONE = "-";
    private static final int HEADER_LINES = 8;

    /**
     * A file.
     *
     * @param name with {@code /} separators
     * @param size in bytes
     * @param sha256 in hexadecimal digits
     */
    record Item(String name, long size, String sha256) {
        static Item of(Path directory, Path file) throws IOException {
            String name = directory.relativize(file).toString().replace('\\', '/');
            return new Item(name, Files.size(file), Sha256.of(file));
        }

        private static Item parse(String line) {
            String[] parts = line.split(" ", 4);
            return new Item(parts[3], Long.parseLong(parts[1]), parts[2]);
        }

        private String line() {
            return "file " + size + " " + sha256 + " " + name;
        }
    }

    PackingList {
        Objects.requireNonNull(id);
        Objects.requireNonNull(stamp);
        items = items.stream().sorted((a, b) -> a.name().compareTo(b.name())).toList();
    }

    /** Of what lies in a directory now. */
    static PackingList of(SnapshotId id, Stamp stamp, int quads, Path directory) throws IOException {
        return new PackingList(id, stamp, quads, items(directory));
    }

    private static List<Item> items(Path directory) throws IOException {
        List<Item> items = new ArrayList<>();
        for (Path file : files(directory)) {
            items.add(Item.of(directory, file));
        }
        return items.stream().sorted((a, b) -> a.name().compareTo(b.name())).toList();
    }

    /** All that is no folder, but for the list itself. */
    private static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            return all.filter(path -> !Files.isDirectory(path) && !path.equals(directory.resolve(FILE)))
                    .toList();
        }
    }

    /** In bytes, the list itself left out. */
    long size() {
        return items.stream().mapToLong(Item::size).sum();
    }

    String text() {
        String lines = Stream.concat(
                        Stream.of(
                                FORMAT,
                                "id " + id.hex(),
                                "published " + stamp.publishedAt(),
                                "code " + said(stamp.code()),
                                "source " + said(stamp.source()),
                                "heads " + said(stamp.heads()),
                                "commit " + said(stamp.commit().orElse("")),
                                "quads " + quads),
                        items.stream().map(Item::line))
                .collect(Collectors.joining("\n", "", "\n"));
        return lines + "sum " + Sha256.of(lines) + "\n";
    }

    private static String said(String text) {
        return text.isEmpty() ? NONE : text;
    }

    /**
     * Reads a list, and only the list: whether the files are as it says is not looked at.
     *
     * @throws IOException if there is none, if it is of another format, or if it is not as it was written
     */
    static PackingList read(Path directory) throws IOException {
        String text = new String(Files.readAllBytes(directory.resolve(FILE)), StandardCharsets.ISO_8859_1);
        try {
            PackingList list = parse(text.split("\n"));
            if (list.text().equals(text)) {
                return list;
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException e) {
            throw new IOException(directory + ": its " + FILE + " cannot be read", e);
        }
        throw new IOException(directory + ": its " + FILE + " is not as it was written");
    }

    private static PackingList parse(String[] lines) {
        if (!lines[0].equals(FORMAT)) {
            throw new IllegalArgumentException("another format: " + lines[0]);
        }
        Stamp stamp = new Stamp(
                Instant.parse(value(lines[2])),
                value(lines[3]),
                value(lines[4]),
                value(lines[5]),
                Optional.of(value(lines[6])).filter(commit -> !commit.isEmpty()));
        List<Item> items = new ArrayList<>();
        for (int i = HEADER_LINES; i < lines.length - 1; i++) {
            items.add(Item.parse(lines[i]));
        }
        return new PackingList(new SnapshotId(value(lines[1])), stamp, Integer.parseInt(value(lines[7])), items);
    }

    private static String value(String line) {
        String value = line.substring(line.indexOf(' ') + 1);
        return value.equals(NONE) ? "" : value;
    }

    /**
     * Proves that a directory holds just the files that its list names, each as it was written.
     *
     * @throws IOException if it does not
     */
    static PackingList verified(Path directory) throws IOException {
        PackingList list = read(directory);
        if (!list.items().equals(items(directory))) {
            throw new IOException(directory + ": its files are not those that its " + FILE + " names");
        }
        return list;
    }
}

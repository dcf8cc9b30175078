package org.w3id.essaim.endpoint.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3id.essaim.loader.snapshot.SnapshotDirectory;
import org.w3id.essaim.loader.snapshot.SnapshotId;

/**
 * A folder of published snapshots.
 *
 * <pre>
 * lock       held for the life of the publisher
 * current    one line: the id that is served; replaced by rename
 * history    one line for each publication, only added to
 * snap/      the newest snapshots, each in a directory that has its id as its name
 * dumps/     older ones, in the same form
 * tmp-…      being built
 * trash-…    on its way out
 * </pre>
 *
 * Reading is safe for several threads. Writing is for one thread of the process that owns it.
 */
public final class Store implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Store.class);

    private final Path folder;
    private final StoreLimits limits;
    private final Optional<StoreLock> lock;
    private final History history;

    private Store(Path folder, StoreLimits limits, Optional<StoreLock> lock) {
        this.folder = folder;
        this.limits = limits;
        this.lock = lock;
        this.history = new History(folder.resolve("history"));
    }

    /**
     * Opens a store, made at need; what a crash left half done is cleared away.
     *
     * @throws IOException if there is none and none can be made, or if it lies on a network file system, whose locks and renames promise
     *     too little
     */
    public static StoreOpening open(Path folder, StoreLimits limits, Clock clock) throws IOException {
        try {
            Files.createDirectories(folder.resolve("snap"));
            Files.createDirectories(folder.resolve("dumps"));
            refuseNetwork(folder);
            Path file = folder.resolve("lock");
            Optional<StoreLock> lock = StoreLock.take(file, clock.instant());
            Store store = new Store(folder, limits, lock);
            if (lock.isEmpty()) {
                return new StoreOpening.Taken(store, StoreLock.holder(file));
            }
            store.recover();
            return new StoreOpening.Owned(store);
        } catch (IOException e) {
            if (!Files.isDirectory(folder.resolve("snap"))) {
                throw e;
            }
            return new StoreOpening.ReadOnly(
                    new Store(folder, limits, Optional.empty()), String.valueOf(e.getMessage()));
        }
    }

    private static void refuseNetwork(Path folder) throws IOException {
        String type = Files.getFileStore(folder).type();
        if (type.startsWith("nfs") || type.equals("cifs")) {
            throw new IOException("a store may not lie on " + type);
        }
    }

    /** Whether it is ours to write in. */
    public boolean isOwned() {
        return lock.isPresent();
    }

    /** Where it lies. */
    public Path folder() {
        return folder;
    }

    /**
     * The id that was served last; empty if there is none, or if what stands there is none.
     *
     * @throws IOException if it cannot be read
     */
    public Optional<SnapshotId> current() throws IOException {
        try {
            String text = new String(Files.readAllBytes(folder.resolve("current")), StandardCharsets.ISO_8859_1);
            return text.endsWith("\n") ? id(text.strip()) : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private static Optional<SnapshotId> id(String hex) {
        return hex.matches("[0-9a-f]{64}") ? Optional.of(new SnapshotId(hex)) : Optional.empty();
    }

    /**
     * Every publication, from the first to the last.
     *
     * @throws IOException if it cannot be read
     */
    public List<HistoryLine> history() throws IOException {
        return history.read();
    }

    /** Where a snapshot is kept; empty if it is not. */
    public Optional<Path> directory(SnapshotId id) {
        return Optional.of(snap(id))
                .filter(Files::isDirectory)
                .or(() -> Optional.of(dump(id)).filter(Files::isDirectory));
    }

    private Path snap(SnapshotId id) {
        return folder.resolve("snap").resolve(id.hex());
    }

    private Path dump(SnapshotId id) {
        return folder.resolve("dumps").resolve(id.hex());
    }

    /**
     * How a kept snapshot came to be published. Cheap: only its list is read.
     *
     * @return empty if it is not kept, or if its list cannot be trusted
     */
    public Optional<Stamp> stamp(SnapshotId id) {
        return directory(id).flatMap(directory -> {
            try {
                return Optional.of(PackingList.read(directory))
                        .filter(list -> list.id().equals(id))
                        .map(PackingList::stamp);
            } catch (IOException e) {
                LOG.warn("the kept snapshot {} is passed over: {}", id.brief(), e.getMessage());
                return Optional.empty();
            }
        });
    }

    /**
     * The files that are kept of a snapshot, by name, with their sizes and sums.
     *
     * @throws IOException if it is not kept, or if its list cannot be trusted
     */
    public List<KeptFile> files(SnapshotId id) throws IOException {
        Path directory = require(id);
        return PackingList.read(directory).items().stream()
                .map(item -> new KeptFile(item.name(), directory.resolve(item.name()), item.size(), item.sha256()))
                .toList();
    }

    private Path require(SnapshotId id) throws IOException {
        return directory(id).orElseThrow(() -> new NoSuchFileException(snap(id).toString()));
    }

    /**
     * Has a snapshot back, after every byte of it was proved to be as it was written.
     *
     * @throws IOException if it is not kept whole
     */
    public StoredSnapshot read(SnapshotId id) throws IOException {
        Path directory = require(id);
        PackingList list = PackingList.verified(directory);
        SnapshotDirectory.Unpacked unpacked = SnapshotDirectory.unpack(directory);
        return new StoredSnapshot(
                unpacked.snapshot(),
                unpacked.origins(),
                list.stamp(),
                Report.read(Files.readAllBytes(directory.resolve(Report.FILE))));
    }

    /**
     * Keeps a snapshot and makes it the current one. Once this returns, it outlives a crash; if it throws, what was current still is.
     *
     * @param now when it becomes the current one
     * @param pieces what is kept beside it
     * @param tagged whether a commit has a tag: what was published from it is kept for ever
     * @throws StoreFull if the disk has too little room
     * @throws IOException if it cannot be written
     */
    public void keep(StoredSnapshot stored, Instant now, List<Piece> pieces, Predicate<String> tagged)
            throws IOException {
        requireOwned();
        sweep();
        requireRoom();
        SnapshotId id = stored.snapshot().id();
        Path building = Files.createTempDirectory(
                folder, "tmp-" + ProcessHandle.current().pid() + "-");
        try {
            write(stored, pieces, building);
            replace(building, id);
        } finally {
            Durable.remove(building);
        }
        point(id);
        acknowledge(new HistoryLine(now, id, stored.stamp().commit()));
        retire(tagged);
    }

    /** The same again, such as from files that were only laid out anew, is no other publication. */
    private void acknowledge(HistoryLine line) throws IOException {
        List<HistoryLine> lines = history.read();
        boolean same = !lines.isEmpty()
                && lines.get(lines.size() - 1).id().equals(line.id())
                && lines.get(lines.size() - 1).commit().equals(line.commit());
        if (!same) {
            history.add(line);
        }
    }

    private void requireOwned() {
        if (!isOwned()) {
            throw new IllegalStateException("this store is another's to write in");
        }
    }

    /** As much as the current one takes, twice: the new one, and what else grows meanwhile. */
    private void requireRoom() throws IOException {
        long last = current().flatMap(this::directory).map(Store::sizeOf).orElse(0L);
        long wanted = 2 * last + limits.spareBytes();
        long free = Files.getFileStore(folder).getUsableSpace();
        if (free < wanted) {
            throw new StoreFull(wanted, free);
        }
    }

    private static long sizeOf(Path directory) {
        try {
            return PackingList.read(directory).size();
        } catch (IOException e) {
            return 0;
        }
    }

    private static void write(StoredSnapshot stored, List<Piece> pieces, Path building) throws IOException {
        SnapshotDirectory.pack(stored.snapshot(), stored.origins(), building);
        Files.write(building.resolve(Report.FILE), Report.of(stored.warnings()));
        for (Piece piece : pieces) {
            Path file = building.resolve(piece.name());
            Files.createDirectories(file.getParent());
            try (var out = new java.io.BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
                piece.content().writeTo(out);
            }
        }
        PackingList list = PackingList.of(
                stored.snapshot().id(), stored.stamp(), stored.snapshot().size(), building);
        Durable.write(building.resolve(PackingList.FILE), list.text());
        Durable.forceTree(building);
        PackingList.verified(building);
    }

    /** What stood there under the same name goes to the trash: nothing that has a name is edited. */
    private void replace(Path building, SnapshotId id) throws IOException {
        discard(dump(id));
        discard(snap(id));
        Durable.rename(building, snap(id));
        Durable.forceDirectory(folder.resolve("snap"));
    }

    private void point(SnapshotId id) throws IOException {
        Path next = folder.resolve("tmp-current");
        Durable.remove(next);
        Durable.write(next, id.hex() + "\n");
        Durable.rename(next, folder.resolve("current"));
        Durable.forceDirectory(folder);
    }

    private void discard(Path directory) throws IOException {
        if (Files.isDirectory(directory)) {
            Path trash = folder.resolve("trash-" + directory.getFileName());
            Durable.remove(trash);
            Durable.rename(directory, trash);
            Durable.remove(trash);
        }
    }

    /** What a crash left: the pointer moved, but no line of it in the history; and all that has no name. */
    private void recover() throws IOException {
        Optional<SnapshotId> current = current();
        List<HistoryLine> lines = history.read();
        if (current.isPresent() && lines.stream().noneMatch(line -> line.id().equals(current.get()))) {
            Optional<Stamp> stamp = stamp(current.get());
            if (stamp.isPresent()) {
                history.add(new HistoryLine(
                        stamp.get().publishedAt(), current.get(), stamp.get().commit()));
            }
        }
        sweep();
    }

    /** Removes what is half built or on its way out, and snapshots that were never acknowledged. */
    private void sweep() throws IOException {
        for (Path path : Listing.of(folder)) {
            String name = path.getFileName().toString();
            if (name.startsWith("tmp-") || name.startsWith("trash-")) {
                Durable.remove(path);
            }
        }
        Set<SnapshotId> named = new LinkedHashSet<>();
        history.read().forEach(line -> named.add(line.id()));
        current().ifPresent(named::add);
        for (Path path : Listing.of(folder.resolve("snap"))) {
            if (id(path.getFileName().toString()).filter(named::contains).isEmpty()) {
                Durable.remove(path);
            }
        }
    }

    /** Only the newest stay at hand; older ones stay while there is room, those with a tag for ever. */
    private void retire(Predicate<String> tagged) {
        try {
            List<HistoryLine> newestFirst = new ArrayList<>(history.read());
            Collections.reverse(newestFirst);
            Set<SnapshotId> atHand = new LinkedHashSet<>();
            current().ifPresent(atHand::add);
            newestFirst.stream()
                    .map(HistoryLine::id)
                    .distinct()
                    .limit(limits.open())
                    .forEach(atHand::add);
            for (Path path : Listing.of(folder.resolve("snap"))) {
                SnapshotId id = new SnapshotId(path.getFileName().toString());
                if (!atHand.contains(id)) {
                    discard(dump(id));
                    Durable.rename(path, dump(id));
                }
            }
            drop(newestFirst, tagged);
        } catch (IOException e) {
            LOG.warn("older snapshots could not be put away: {}", e.getMessage());
        }
    }

    private void drop(List<HistoryLine> newestFirst, Predicate<String> tagged) throws IOException {
        Set<SnapshotId> forEver = new LinkedHashSet<>();
        newestFirst.stream()
                .filter(line -> line.commit().filter(tagged).isPresent())
                .forEach(line -> forEver.add(line.id()));
        long bytes = 0;
        Set<SnapshotId> order = new LinkedHashSet<>();
        newestFirst.forEach(line -> order.add(line.id()));
        for (SnapshotId id : order) {
            Path directory = dump(id);
            if (!Files.isDirectory(directory) || forEver.contains(id)) {
                continue;
            }
            bytes += sizeOf(directory);
            if (bytes > limits.dumpBytes()) {
                discard(directory);
                LOG.info("the dump of snapshot {} was given up: the store has its limit", id.brief());
            }
        }
    }

    /** Frees the right to write in it. */
    @Override
    public void close() throws IOException {
        if (lock.isPresent()) {
            lock.get().close();
        }
    }
}

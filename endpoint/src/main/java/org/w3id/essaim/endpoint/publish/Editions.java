package org.w3id.essaim.endpoint.publish;

import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3id.essaim.endpoint.store.HistoryLine;
import org.w3id.essaim.endpoint.store.Store;
import org.w3id.essaim.loader.git.Tags;
import org.w3id.essaim.loader.snapshot.SnapshotId;

/**
 * The edition of the moment and those before it. The newest stay open once they were asked for; older ones are opened one at a time, and one
 * of them is held until another is asked for. Whoever has an edition keeps it as long as it likes. Safe for several threads.
 */
public final class Editions {

    private static final Logger LOG = LoggerFactory.getLogger(Editions.class);

    /** How many of the newest stay open. */
    static final int OPEN = 5;

    /** More requests than this do not wait for one that is being opened. */
    private static final int MOST_WAITING = 8;

    private static final long PATIENCE_SECONDS = 10;

    private final Optional<Store> store;
    private final Semaphore opening = new Semaphore(1, true);
    private final Semaphore waiting = new Semaphore(MOST_WAITING);
    private final Map<SnapshotId, Edition> open = new LinkedHashMap<>();

    private volatile Edition current;
    private volatile Optional<Edition> older = Optional.empty();
    private volatile Chronicle chronicle;
    private volatile Tags tags = Tags.NONE;

    /** @param store where those are that are not open; without one, only what was published in this process is known */
    Editions(Edition first, Optional<Store> store, Chronicle chronicle) {
        this.current = first;
        this.store = store;
        this.chronicle = chronicle;
        open.put(first.snapshot().id(), first);
    }

    /** The edition that is served now. */
    public Edition current() {
        return current;
    }

    /** Another edition is served from now on. */
    synchronized void publish(Edition next, HistoryLine line) {
        chronicle = chronicle.and(line);
        open.put(next.snapshot().id(), next);
        open.keySet().retainAll(chronicle.newest(OPEN));
        current = next;
    }

    void tagged(Tags known) {
        tags = known;
    }

    /** The tags of the repository that the folder lies in. */
    public Tags tags() {
        return tags;
    }

    /** All that was ever published here, the first one first. */
    public List<PublishedVersion> versions() {
        return chronicle.versions();
    }

    /** Those that still answer, the first one first. */
    public List<PublishedVersion> kept() {
        return versions().stream().filter(version -> isKept(version.id())).toList();
    }

    private boolean isKept(SnapshotId id) {
        return opened(id).isPresent() || store.flatMap(s -> s.directory(id)).isPresent();
    }

    /** Where their files are; empty if nothing is kept on disk. */
    public Optional<Store> store() {
        return store;
    }

    /** What was current at a time; empty if that was before the first publication. */
    public Optional<SnapshotId> at(Instant time) {
        return chronicle.at(time);
    }

    /** Finds an edition; one that is not open is opened if its turn comes soon. */
    public Lookup find(SnapshotId id) {
        Optional<Edition> known = opened(id);
        if (known.isPresent()) {
            return new Lookup.Found(known.get());
        }
        Optional<PublishedVersion> version = chronicle.version(id);
        if (version.isEmpty()) {
            return new Lookup.Unknown();
        }
        if (store.flatMap(s -> s.directory(id)).isEmpty()) {
            return new Lookup.Gone(version.get());
        }
        return inTurn(version.get());
    }

    private synchronized Optional<Edition> opened(SnapshotId id) {
        return Optional.ofNullable(open.get(id))
                .or(() -> older.filter(edition -> edition.snapshot().id().equals(id)));
    }

    private Lookup inTurn(PublishedVersion version) {
        if (!waiting.tryAcquire()) {
            return new Lookup.Busy();
        }
        try {
            if (!opening.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return new Lookup.Busy();
            }
            try {
                Optional<Edition> known = opened(version.id());
                return known.isPresent() ? new Lookup.Found(known.get()) : read(version);
            } finally {
                opening.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Lookup.Busy();
        } finally {
            waiting.release();
        }
    }

    /** What is not whole is not served: to its readers it is gone. */
    private Lookup read(PublishedVersion version) {
        try {
            Edition edition = Edition.of(store.orElseThrow().read(version.id()));
            hold(edition);
            return new Lookup.Found(edition);
        } catch (IOException e) {
            LOG.error("the kept snapshot {} cannot be opened: {}", version.id().brief(), e.getMessage());
            return new Lookup.Gone(version);
        }
    }

    private synchronized void hold(Edition edition) {
        Set<SnapshotId> newest = chronicle.newest(OPEN);
        if (newest.contains(edition.snapshot().id())) {
            open.put(edition.snapshot().id(), edition);
        } else {
            older = Optional.of(edition);
        }
    }
}

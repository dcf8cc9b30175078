package org.w3id.essaim.endpoint.publish;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3id.essaim.endpoint.store.HistoryLine;
import org.w3id.essaim.endpoint.store.Stamp;
import org.w3id.essaim.endpoint.store.Store;
import org.w3id.essaim.endpoint.store.StoredSnapshot;
import org.w3id.essaim.loader.git.Tags;
import org.w3id.essaim.loader.snapshot.SnapshotId;

/**
 * What a publisher keeps of its editions on disk, and has back.
 *
 * @param store nothing is written in one that is not owned; without one everything is in memory
 * @param code names the code, rules and words that check and build, in hexadecimal digits: what another code checked is checked again
 */
public record Keeping(Optional<Store> store, String code) implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Keeping.class);

    public Keeping {
        Objects.requireNonNull(store);
        Objects.requireNonNull(code);
    }

    /** Everything in memory. */
    public static Keeping nothing() {
        return new Keeping(Optional.empty(), "");
    }

    /** What was published before this process began. */
    Chronicle chronicle() {
        return new Chronicle(store.map(Keeping::history).orElse(List.of()));
    }

    private static List<HistoryLine> history(Store store) {
        try {
            return store.history();
        } catch (IOException e) {
            LOG.warn("the history of the store cannot be read: {}", e.getMessage());
            return List.of();
        }
    }

    /** What was served last, if it was built from the same files by the same code, and is whole. */
    Optional<StoredSnapshot> unchanged(SourceState source) {
        try {
            Optional<SnapshotId> id = store.isPresent() ? store.get().current() : Optional.empty();
            Optional<Stamp> stamp = id.flatMap(known -> store.orElseThrow().stamp(known));
            boolean same = stamp.filter(s -> s.code().equals(code) && s.source().equals(source.digest()))
                    .isPresent();
            return same ? Optional.of(store.orElseThrow().read(id.orElseThrow())) : Optional.empty();
        } catch (IOException e) {
            LOG.error("what was served last cannot be had back, and is built again: {}", e.getMessage());
            return Optional.empty();
        }
    }

    /** When a snapshot was first published; empty if it never was. */
    Optional<Instant> firstPublished(SnapshotId id) {
        return chronicle().version(id).map(PublishedVersion::at);
    }

    /**
     * Keeps an edition as the current one. Once this returns it outlives a crash.
     *
     * @throws IOException if it cannot be written; what was current on disk still is
     */
    void keep(Edition edition, SourceState source, Instant now, Tags tags) throws IOException {
        if (store.filter(Store::isOwned).isEmpty()) {
            return;
        }
        Stamp stamp = new Stamp(edition.publishedAt(), code, source.digest(), source.heads(), source.commit());
        store.get()
                .keep(
                        new StoredSnapshot(edition.snapshot(), edition.origins(), stamp, edition.warnings()),
                        now,
                        DumpPieces.besideTheQuads(edition),
                        commit -> tags.at(commit).isPresent());
    }

    /** Frees the store. */
    @Override
    public void close() {
        try {
            if (store.isPresent()) {
                store.get().close();
            }
        } catch (IOException e) {
            LOG.warn("the store could not be closed: {}", e.getMessage());
        }
    }
}

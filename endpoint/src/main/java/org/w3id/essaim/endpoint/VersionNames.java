package org.w3id.essaim.endpoint;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.w3id.essaim.endpoint.publish.Editions;
import org.w3id.essaim.endpoint.publish.PublishedVersion;
import org.w3id.essaim.loader.snapshot.SnapshotId;

/**
 * What versions are called: by their id or its first twelve digits or more, by a tag, by a commit or its first seven digits or more, or by a
 * date ({@code 2026-11-24}: what was current at its end, in UTC) or a time with its offset.
 */
record VersionNames(Editions editions) {

    private static final String ID = "[0-9a-f]{12,64}";
    private static final String COMMIT = "[0-9a-f]{7,64}";

    /** Empty if nothing of that name was published, or if several were. */
    Optional<SnapshotId> find(String name) {
        return byId(name)
                .or(() -> byCommit(Optional.ofNullable(editions.tags().commits().get(name))))
                .or(() -> byCommit(Optional.of(name).filter(text -> text.matches(COMMIT))))
                .or(() -> time(name).flatMap(editions::at));
    }

    private Optional<SnapshotId> byId(String name) {
        return name.matches(ID) ? only(version -> version.id().hex().startsWith(name)) : Optional.empty();
    }

    private Optional<SnapshotId> only(Predicate<PublishedVersion> wanted) {
        List<PublishedVersion> found =
                editions.versions().stream().filter(wanted).toList();
        return found.size() == 1 ? Optional.of(found.get(0).id()) : Optional.empty();
    }

    private Optional<SnapshotId> byCommit(Optional<String> start) {
        return start.flatMap(digits -> only(
                version -> version.commit().filter(c -> c.startsWith(digits)).isPresent()));
    }

    /** The last moment that a date or a time may mean. */
    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(
                    text.contains("T")
                            ? OffsetDateTime.parse(text).toInstant()
                            : LocalDate.parse(text)
                                    .plusDays(1)
                                    .atStartOfDay(ZoneOffset.UTC)
                                    .toInstant()
                                    .minusNanos(1));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}

package org.w3id.essaim.endpoint.publish;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3id.essaim.endpoint.store.HistoryLine;
import org.w3id.essaim.loader.snapshot.SnapshotId;

/**
 * What was published, and when. Immutable.
 *
 * @param lines in the order in which it was written down
 */
record Chronicle(List<HistoryLine> lines) {

    Chronicle {
        lines = List.copyOf(lines);
    }

    Chronicle and(HistoryLine line) {
        List<HistoryLine> more = new ArrayList<>(lines);
        more.add(line);
        return new Chronicle(more);
    }

    /** Each snapshot once, the one that was published first at the beginning. */
    List<PublishedVersion> versions() {
        Map<SnapshotId, PublishedVersion> versions = new LinkedHashMap<>();
        for (HistoryLine line : lines) {
            versions.merge(
                    line.id(),
                    new PublishedVersion(line.id(), line.at(), line.commit()),
                    (known, again) -> new PublishedVersion(
                            known.id(), known.at(), again.commit().or(known::commit)));
        }
        return versions.values().stream()
                .sorted(Comparator.comparing(PublishedVersion::at))
                .toList();
    }

    Optional<PublishedVersion> version(SnapshotId id) {
        return versions().stream().filter(version -> version.id().equals(id)).findFirst();
    }

    /** The ones that were current last. */
    Set<SnapshotId> newest(int most) {
        Set<SnapshotId> newest = new LinkedHashSet<>();
        for (int i = lines.size() - 1; i >= 0 && newest.size() < most; i--) {
            newest.add(lines.get(i).id());
        }
        return newest;
    }

    /** What was current at a time; empty if that was before the first publication. */
    Optional<SnapshotId> at(Instant time) {
        return lines.stream()
                .filter(line -> !line.at().isAfter(time))
                .reduce((first, second) -> second.at().isBefore(first.at()) ? first : second)
                .map(HistoryLine::id);
    }
}

package org.w3id.essaim.endpoint.lists;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Where and when the things of a list are to be.
 *
 * @param from the first date that counts: {@code 2026}, {@code 2026-12} or {@code 2026-12-01}
 * @param to the last one
 * @param updatedSince the first day on which a commit wrote what counts: {@code 2026-12-01}
 */
public record Scope(
        Optional<Box> box,
        Optional<Around> around,
        Optional<String> from,
        Optional<String> to,
        Optional<String> updatedSince) {

    /** Everywhere, at any time. */
    public static final Scope ANY =
            new Scope(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public Scope {
        Objects.requireNonNull(box);
        Objects.requireNonNull(around);
        Objects.requireNonNull(from);
        Objects.requireNonNull(to);
        Objects.requireNonNull(updatedSince);
    }

    /** The parameters that say the same, in the order of a canonical query. */
    public Map<String, String> parameters() {
        Map<String, String> told = new LinkedHashMap<>();
        box.ifPresent(b -> told.put("bbox", b.toString()));
        around.ifPresent(a -> {
            told.put("lat", Box.plain(a.point().latitude()));
            told.put("lon", Box.plain(a.point().longitude()));
            a.radius().ifPresent(r -> told.put("radius", Box.plain(r)));
        });
        from.ifPresent(date -> told.put("from", date));
        to.ifPresent(date -> told.put("to", date));
        updatedSince.ifPresent(day -> told.put("updatedSince", day));
        return told;
    }

    boolean isAny() {
        return equals(ANY);
    }

    /** Whether a thing is there and then, but for when it was written. */
    boolean holds(KindIndex index, int place) {
        return (box.isEmpty() || index.isIn(box.get(), place))
                && (!isBounded()
                        || index.coordinates(place).filter(around.get()::holds).isPresent())
                && (from.isEmpty() && to.isEmpty() || index.spans(place).meet(from, to));
    }

    private boolean isBounded() {
        return around.isPresent() && around.get().radius().isPresent();
    }
}

package org.w3id.essaim.endpoint.lists;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.w3id.essaim.endpoint.lists.Spans.Span;
import org.w3id.essaim.endpoint.things.Coordinates;

/**
 * Where and when the things of a kind are, as far as they stand on a map.
 *
 * @param box the smallest that holds them and does not go over the 180th meridian; empty if none stands anywhere
 * @param first the day on which the earliest begins; empty if none tells
 * @param last the day on which the latest ends
 */
public record Extent(Optional<Box> box, Optional<LocalDate> first, Optional<LocalDate> last) {

    public Extent {
        Objects.requireNonNull(box);
        Objects.requireNonNull(first);
        Objects.requireNonNull(last);
    }

    static Extent of(KindIndex index) {
        List<Integer> located = IntStream.range(0, index.size())
                .filter(index::isLocated)
                .boxed()
                .toList();
        List<Coordinates> points = located.stream()
                .flatMap(place -> index.coordinates(place).stream())
                .toList();
        List<Span> spans = located.stream()
                .flatMap(place -> index.spans(place).spans().stream())
                .toList();
        return new Extent(
                box(points),
                spans.stream().map(Days::first).min(Comparator.naturalOrder()),
                spans.stream().map(Days::last).max(Comparator.naturalOrder()));
    }

    private static Optional<Box> box(List<Coordinates> points) {
        if (points.isEmpty()) {
            return Optional.empty();
        }
        Function<Comparator<Coordinates>, Coordinates> least =
                order -> points.stream().min(order).orElseThrow();
        Comparator<Coordinates> byLongitude = Comparator.comparing(Coordinates::longitude);
        Comparator<Coordinates> byLatitude = Comparator.comparing(Coordinates::latitude);
        return Optional.of(new Box(
                least.apply(byLongitude).longitude(),
                least.apply(byLatitude).latitude(),
                least.apply(byLongitude.reversed()).longitude(),
                least.apply(byLatitude.reversed()).latitude()));
    }
}

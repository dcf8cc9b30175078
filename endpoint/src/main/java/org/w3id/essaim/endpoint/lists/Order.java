package org.w3id.essaim.endpoint.lists;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import org.w3id.essaim.endpoint.things.Coordinates;
import org.w3id.essaim.endpoint.things.Thing;

/** Compares the things of one kind by their place in the order by name, which breaks every tie. */
record Order(KindIndex index, Function<Thing, Optional<Instant>> modified) {

    /** Empty where the things come in their order already: by name, or as the words found them. */
    Optional<Comparator<Integer>> of(ViewQuery query, boolean found) {
        Comparator<Integer> byName = Comparator.naturalOrder();
        return switch (query.sort()) {
            case RELEVANCE -> Optional.empty();
            case NAME -> found ? Optional.of(byName) : Optional.empty();
            case START -> Optional.of(byStart(query, Comparator.<String>naturalOrder()));
            case LATEST -> Optional.of(byStart(query, Comparator.<String>reverseOrder()));
            case MODIFIED ->
                Optional.of(known(place -> modified.apply(index.thing(place)), Comparator.<Instant>reverseOrder()));
            case DISTANCE -> Optional.of(byDistance(query.scope().around().orElseThrow()));
        };
    }

    private Comparator<Integer> byStart(ViewQuery query, Comparator<String> order) {
        return known(place -> index.spans(place).start(query.scope().from()), order);
    }

    private Comparator<Integer> byDistance(Around around) {
        return known(
                place -> index.coordinates(place).map((Coordinates at) -> around.kilometres(at)),
                Comparator.<Double>naturalOrder());
    }

    /** What is not known comes last. */
    private static <T> Comparator<Integer> known(Function<Integer, Optional<T>> key, Comparator<T> order) {
        return Comparator.comparing(
                        (Integer place) -> key.apply(place),
                        (a, b) -> a.isPresent() && b.isPresent()
                                ? order.compare(a.get(), b.get())
                                : Boolean.compare(a.isEmpty(), b.isEmpty()))
                .thenComparing(Comparator.naturalOrder());
    }
}

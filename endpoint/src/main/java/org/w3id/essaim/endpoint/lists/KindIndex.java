package org.w3id.essaim.endpoint.lists;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.w3id.essaim.endpoint.things.Catalogue;
import org.w3id.essaim.endpoint.things.Coordinates;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.ontology.Kind;

/** The things of one kind in the order by name, and what is asked of them, found once for a catalogue. */
final class KindIndex {

    private final List<Thing> things;
    private final int[] ranks;
    private final Map<String, Column> columns = new HashMap<>();
    private final double[] latitudes;
    private final double[] longitudes;
    private final List<Spans> spans;

    KindIndex(Kind kind, Catalogue catalogue) {
        this.things = catalogue.things(kind);
        this.ranks = things.stream().mapToInt(Thing::rank).toArray();
        Filters.of(kind).forEach(filter -> columns.put(filter.name(), new Column(filter, things, catalogue)));
        List<Optional<Coordinates>> coordinates =
                things.stream().map(Whereabouts::of).toList();
        this.latitudes = degrees(coordinates, Coordinates::latitude);
        this.longitudes = degrees(coordinates, Coordinates::longitude);
        this.spans = things.stream().map(Spans::of).toList();
    }

    /** Not a number for what stands nowhere: no box holds it, and nothing is near it. */
    private static double[] degrees(List<Optional<Coordinates>> coordinates, ToDoubleFunction<Coordinates> degree) {
        return coordinates.stream()
                .mapToDouble(at -> at.isPresent() ? degree.applyAsDouble(at.get()) : Double.NaN)
                .toArray();
    }

    int size() {
        return things.size();
    }

    Thing thing(int place) {
        return things.get(place);
    }

    /** Where a thing of this kind stands in the order by name. */
    int place(Thing thing) {
        return Arrays.binarySearch(ranks, thing.rank());
    }

    Column column(String filter) {
        return columns.get(filter);
    }

    Optional<Coordinates> coordinates(int place) {
        return isLocated(place) ? Optional.of(new Coordinates(latitudes[place], longitudes[place])) : Optional.empty();
    }

    boolean isIn(Box box, int place) {
        return box.holds(latitudes[place], longitudes[place]);
    }

    Spans spans(int place) {
        return spans.get(place);
    }

    boolean isLocated(int place) {
        return !Double.isNaN(latitudes[place]);
    }
}

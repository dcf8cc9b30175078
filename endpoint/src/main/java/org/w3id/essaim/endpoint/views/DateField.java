package org.w3id.essaim.endpoint.views;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.w3id.essaim.endpoint.things.Thing;

/**
 * A date that may be a year, a month or a day: one key to show, and the one of three that carries the RDF.
 *
 * @param key for display: {@code since}
 * @param day the first of the keys of one datatype each: {@code startDate}, {@code startMonth}, {@code startYear}
 */
record DateField(String key, Field day, Field month, Field year) implements Part {

    DateField {
        Objects.requireNonNull(key);
        Objects.requireNonNull(day);
        Objects.requireNonNull(month);
        Objects.requireNonNull(year);
    }

    /** @param stem {@code start} for {@code startDate}, {@code startMonth} and {@code startYear} */
    static DateField of(String key, String stem) {
        return new DateField(key, Field.plain(stem + "Date"), Field.plain(stem + "Month"), Field.plain(stem + "Year"));
    }

    DateField as(String otherKey) {
        return new DateField(otherKey, day, month, year);
    }

    void show(Thing thing, ObjectNode out) {
        thing.value(day.term().property()).ifPresent(date -> out.put(key, date));
    }

    @Override
    public void write(Thing thing, ObjectNode out, Pen pen) {
        show(thing, out);
        List.of(day, month, year).forEach(field -> field.write(thing, out, pen));
    }

    @Override
    public List<Key> keys() {
        return Stream.concat(
                        Stream.of(Key.shown(key, Shape.DATE, false)),
                        Stream.of(day, month, year).flatMap(field -> field.keys().stream()))
                .toList();
    }

    @Override
    public Set<String> properties() {
        return day.properties();
    }
}

package org.w3id.essaim.endpoint.lists;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.w3id.essaim.endpoint.lists.Spans.Span;
import org.w3id.essaim.endpoint.things.Thing;

/**
 * The days within which a thing takes place. A file may tell a month or a year; what draws time wants days, and is given all of them.
 *
 * @param last not before the first
 */
public record Days(LocalDate first, LocalDate last) {

    private static final String DAY = "2026-12-01";
    private static final String YEAR = "2026";

    public Days {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("not days in order: " + first + ", " + last);
        }
    }

    /** Of all that a thing tells of its time; empty if it tells nothing, or the contrary of itself. */
    public static Optional<Days> of(Thing thing) {
        List<Span> spans = Spans.of(thing).spans();
        Optional<LocalDate> first = spans.stream().map(Days::first).min(Comparator.naturalOrder());
        Optional<LocalDate> last = spans.stream().map(Days::last).max(Comparator.naturalOrder());
        return first.flatMap(day -> last.filter(end -> !end.isBefore(day)).map(end -> new Days(day, end)));
    }

    static LocalDate first(Span span) {
        return firstOf(span.start());
    }

    /** What has no end is taken to end when it begins. */
    static LocalDate last(Span span) {
        String date = span.end().orElse(span.start());
        LocalDate first = firstOf(date);
        return date.length() == DAY.length()
                ? first
                : first.with(
                        date.length() == YEAR.length()
                                ? TemporalAdjusters.lastDayOfYear()
                                : TemporalAdjusters.lastDayOfMonth());
    }

    /** Of a year, a month or a day. */
    private static LocalDate firstOf(String date) {
        return LocalDate.parse((date + "-01-01").substring(0, DAY.length()));
    }
}

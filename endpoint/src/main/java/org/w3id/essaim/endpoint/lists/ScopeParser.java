package org.w3id.essaim.endpoint.lists;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.w3id.essaim.endpoint.things.Coordinates;
import org.w3id.essaim.ontology.Kind;

/** Reads where and when the things of a list are to be. */
final class ScopeParser {

    private static final String BBOX = "bbox";
    private static final String LAT = "lat";
    private static final String LON = "lon";
    private static final String RADIUS = "radius";
    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String UPDATED = "updatedSince";
    private static final String DATES = "YYYY | YYYY-MM | YYYY-MM-DD";

    private final Kind kind;
    private final Parameters given;
    private final InvalidParameters wrong;

    ScopeParser(Kind kind, Parameters given, InvalidParameters wrong) {
        this.kind = kind;
        this.given = given;
        this.wrong = wrong;
    }

    /** The parameters beside {@code updatedSince} that lists of a kind know. */
    static List<String> known(Kind kind) {
        List<String> known = new ArrayList<>();
        if (Whereabouts.hasSome(kind)) {
            known.addAll(List.of(BBOX, LAT, LON, RADIUS));
        }
        if (Spans.areOf(kind)) {
            known.addAll(List.of(FROM, TO));
        }
        return known;
    }

    Scope parse() {
        boolean stands = Whereabouts.hasSome(kind);
        boolean dated = Spans.areOf(kind);
        Optional<String> from = dated ? date(FROM) : Optional.empty();
        Optional<String> to = dated ? date(TO) : Optional.empty();
        from.ifPresent(first -> to.ifPresent(last -> refuseReversed(first, last)));
        return new Scope(
                stands ? box() : Optional.empty(), stands ? around() : Optional.empty(), from, to, date(UPDATED));
    }

    /** Nothing lies between: whoever asks so has mistaken one for the other. */
    private void refuseReversed(String from, String to) {
        if (Spans.compare(from, to) > 0) {
            wrong.notAValue(TO, to, "from ≤ to", "from=2026-12-01&to=2027-03-01", List.of());
        }
    }

    private Optional<Box> box() {
        return given.last(BBOX).flatMap(text -> {
            Optional<Box> box = Box.parse(text);
            if (box.isEmpty()) {
                wrong.notAValue(BBOX, text, "west,south,east,north", "-2.0,47.9,-1.3,48.3", List.of());
            }
            return box;
        });
    }

    private Optional<Around> around() {
        Optional<Double> lat = number(LAT, 90, "48.11");
        Optional<Double> lon = number(LON, 180, "-1.68");
        Optional<Double> radius = radius();
        if (given.last(LAT).isPresent() != given.last(LON).isPresent()
                || given.last(RADIUS).isPresent() && given.last(LAT).isEmpty()) {
            String name = given.last(LAT).isEmpty() ? LAT : LON;
            wrong.notAValue(name, "", "lat + lon", "lat=48.11&lon=-1.68&radius=20", List.of());
        }
        return lat.flatMap(north -> lon.map(east -> new Around(
                new Coordinates(north, east),
                radius.isPresent() ? OptionalDouble.of(radius.get()) : OptionalDouble.empty())));
    }

    private Optional<Double> number(String name, int most, String example) {
        return given.last(name).flatMap(text -> {
            Optional<Double> degrees = Box.degrees(text).filter(d -> Math.abs(d) <= most);
            if (degrees.isEmpty()) {
                wrong.notAValue(name, text, "-" + most + "…" + most, example, List.of());
            }
            return degrees;
        });
    }

    private Optional<Double> radius() {
        return given.last(RADIUS).flatMap(text -> {
            Optional<Double> kilometres = Optional.of(text)
                    .filter(t -> t.matches("\\d{1,5}(\\.\\d{1,9})?"))
                    .map(Double::valueOf)
                    .filter(r -> r > 0 && r <= Around.FARTHEST);
            if (kilometres.isEmpty()) {
                wrong.notAValue(RADIUS, text, "0…" + Around.FARTHEST + " km", "20", List.of());
            }
            return kilometres;
        });
    }

    private Optional<String> date(String name) {
        return given.last(name).flatMap(text -> {
            if (isDate(text)) {
                return Optional.of(text);
            }
            wrong.notAValue(name, text, DATES, "2026-12-01", List.of());
            return Optional.empty();
        });
    }

    private static boolean isDate(String text) {
        try {
            if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
                LocalDate.parse(text);
                return true;
            }
            if (text.matches("\\d{4}-\\d{2}")) {
                YearMonth.parse(text);
                return true;
            }
            return text.matches("\\d{4}");
        } catch (DateTimeException e) { // no day or month of the calendar: the caller tells
            return false;
        }
    }
}

package org.w3id.essaim.endpoint.lists;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3id.essaim.endpoint.things.JsonLdContext;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.ontology.Kind;

/**
 * When a thing takes place: a visit and a session from beginning to end, an adoption for as long as it lasts, a MOOC in its sessions, a
 * study and a funding on the day they were issued. Dates are years, months or days, and are compared as far as both are told.
 */
record Spans(List<Span> spans) {

    private static final String START = JsonLdContext.SHIPPED.property("startDate");
    private static final String END = JsonLdContext.SHIPPED.property("endDate");
    private static final String ISSUED = JsonLdContext.SHIPPED.property("issuedDate");
    private static final String SESSIONS = JsonLdContext.SHIPPED.property("sessions");

    private static final Set<Kind> DATED = EnumSet.of(
            Kind.INTERVENTION, Kind.SESSION, Kind.ADOPTION, Kind.MOOC, Kind.LEARNING, Kind.STUDY, Kind.FUNDING);

    /** @param end empty: it lasts */
    record Span(String start, Optional<String> end) {

        /** Whether any moment of it may lie between two dates, both included. */
        boolean meets(Optional<String> from, Optional<String> to) {
            return to.filter(last -> compare(start, last) > 0).isEmpty()
                    && from.filter(first ->
                                    end.filter(e -> compare(e, first) < 0).isPresent())
                            .isEmpty();
        }
    }

    /** As far as both are told: a day is neither before nor after its year. */
    static int compare(String a, String b) {
        int told = Math.min(a.length(), b.length());
        return a.substring(0, told).compareTo(b.substring(0, told));
    }

    Spans {
        spans = List.copyOf(spans);
    }

    static boolean areOf(Kind kind) {
        return DATED.contains(kind);
    }

    static Spans of(Thing thing) {
        Kind kind = thing.kind().orElseThrow();
        if (!areOf(kind)) {
            return new Spans(List.of());
        }
        return new Spans(
                switch (kind) {
                    case MOOC, LEARNING ->
                        thing.related(SESSIONS).stream()
                                .flatMap(session -> lasting(session).stream())
                                .toList();
                    case STUDY, FUNDING ->
                        thing.value(ISSUED).map(day -> new Span(day, Optional.of(day))).stream()
                                .toList();
                    case ADOPTION ->
                        thing.value(START).map(start -> new Span(start, thing.value(END))).stream()
                                .toList();
                    default -> lasting(thing).stream().toList();
                });
    }

    private static Optional<Span> lasting(Thing thing) {
        return thing.value(START).map(start -> new Span(start, thing.value(END).or(() -> Optional.of(start))));
    }

    boolean meet(Optional<String> from, Optional<String> to) {
        return spans.stream().anyMatch(span -> span.meets(from, to));
    }

    /** When it begins: the first beginning that has not ended before a date, else the last. */
    Optional<String> start(Optional<String> from) {
        List<Span> inOrder =
                spans.stream().sorted(Comparator.comparing(Span::start)).toList();
        return inOrder.stream()
                .filter(span -> span.meets(from, Optional.empty()))
                .findFirst()
                .or(() -> inOrder.stream().reduce((a, b) -> b))
                .map(Span::start);
    }
}

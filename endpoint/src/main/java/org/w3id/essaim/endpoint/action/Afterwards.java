package org.w3id.essaim.endpoint.action;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.w3id.essaim.endpoint.things.Catalogue;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.ontology.Scheme;

/** What happened after a visit: each adoption that followed it, how long after, and whether something was given back to the commons. */
public final class Afterwards {

    /** {@code 2026-03}, the shortest date from which months can be counted. */
    private static final int MONTH = 7;

    private static final int YEAR = 4;
    private static final int MONTHS = 12;
    private static final String CONTRIBUTES = Scheme.ETAT_ADOPTION.concept("contribue");

    private Afterwards() {}

    /** The earliest adoption first; those without a date last. */
    public static Answer of(Thing visit) {
        List<Row> rows = visit.inverse(Terms.AFTER).stream()
                .sorted(Comparator.comparing((Thing a) -> a.value(Terms.START).isEmpty())
                        .thenComparing(a -> a.value(Terms.START).orElse(""))
                        .thenComparing(Catalogue.byName()))
                .map(adoption -> row(visit, adoption))
                .toList();
        return new Answer(Ask.AFTERWARDS, Optional.of(visit), Optional.empty(), rows);
    }

    private static Row row(Thing visit, Thing adoption) {
        Map<String, Value> values = new LinkedHashMap<>();
        values.put("adopter", new Value.Things(adoption.related(Terms.ADOPTER)));
        values.put("adopted", new Value.Things(adoption.related(Terms.ADOPTED)));
        values.put("status", new Value.Things(adoption.related(Terms.STATUS)));
        adoption.value(Terms.START).ifPresent(since -> {
            values.put("since", new Value.Plain(since));
            visit.value(Terms.START)
                    .map(day -> months(day, since))
                    .filter(OptionalLong::isPresent)
                    .ifPresent(months -> values.put("months", new Value.Count(months.getAsLong())));
        });
        values.put("contributes", new Value.Flag(contributes(adoption)));
        values.put("accompaniedBy", new Value.Things(adoption.related(Terms.ACCOMPANIED_BY)));
        return Row.of(adoption, values);
    }

    /** Whole months between two months; empty if one of the dates is a year only. */
    private static OptionalLong months(String from, String to) {
        return from.length() < MONTH || to.length() < MONTH
                ? OptionalLong.empty()
                : OptionalLong.of(month(to) - month(from));
    }

    private static long month(String date) {
        return MONTHS * Long.parseLong(date.substring(0, YEAR)) + Long.parseLong(date.substring(YEAR + 1, MONTH));
    }

    /** Its state says so, or who adopted is a contributor of the commons or its community now. */
    private static boolean contributes(Thing adoption) {
        List<Thing> adopters = adoption.related(Terms.ADOPTER);
        return adoption.related(Terms.STATUS).stream().anyMatch(s -> s.iri().equals(CONTRIBUTES))
                || adoption.related(Terms.ADOPTED).stream()
                        .flatMap(commons -> Stream.concat(
                                commons.related(Terms.CONTRIBUTORS).stream(),
                                commons.related(Terms.COMMUNITY).stream()))
                        .anyMatch(adopters::contains);
    }
}

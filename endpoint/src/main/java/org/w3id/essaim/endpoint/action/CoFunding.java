package org.w3id.essaim.endpoint.action;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.w3id.essaim.endpoint.things.Catalogue;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.ontology.Kind;
import org.w3id.essaim.ontology.Scheme;

/**
 * What is funded by several, and what is still sought. A sum is a floor: amounts are often not published, and are counted beside it; so
 * what is still sought is at most what is told.
 */
public final class CoFunding {

    private static final Set<String> OVER =
            Set.of(Scheme.ETAT_BESOIN.concept("pourvu"), Scheme.ETAT_BESOIN.concept("caduc"));

    private CoFunding() {}

    /** All that has two funders or more, and all needs that seek a sum and are not over; those with the most funders first. */
    public static Answer ofAll(Catalogue catalogue) {
        Stream<Thing> funded =
                catalogue.things(Kind.FUNDING).stream().flatMap(funding -> funding.related(Terms.FUNDED).stream());
        Stream<Thing> seeking = catalogue.things(Kind.NEED).stream().filter(CoFunding::isSought);
        List<Row> rows = Stream.concat(funded, seeking)
                .distinct()
                .filter(item -> funders(item).size() > 1 || isSought(item))
                .sorted(Comparator.comparing((Thing item) -> -funders(item).size())
                        .thenComparing(Catalogue.byName()))
                .map(CoFunding::row)
                .toList();
        return new Answer(Ask.COFUNDING, Optional.empty(), Optional.empty(), rows);
    }

    /** Of one thing, however few its funders are; no row if nobody funds it and no sum is sought. */
    public static Answer of(Thing item) {
        boolean told = !fundings(item).isEmpty() || isSought(item);
        return new Answer(Ask.COFUNDING, Optional.of(item), Optional.empty(), told ? List.of(row(item)) : List.of());
    }

    private static Row row(Thing item) {
        List<Thing> fundings = fundings(item);
        List<BigDecimal> amounts =
                fundings.stream().flatMap(f -> euros(f).stream()).toList();
        BigDecimal published = amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        Map<String, Value> values = new LinkedHashMap<>();
        values.put("funders", new Value.Things(funders(item)));
        values.put("published", new Value.Euros(published));
        values.put("unpublished", new Value.Count(fundings.size() - amounts.size()));
        if (isSought(item)) {
            BigDecimal sought = euros(item).orElseThrow();
            values.put("sought", new Value.Euros(sought));
            values.put("stillSought", new Value.Euros(sought.subtract(published).max(BigDecimal.ZERO)));
        }
        return Row.of(item, values);
    }

    private static boolean isSought(Thing item) {
        return item.isA(Kind.NEED)
                && euros(item).isPresent()
                && item.related(Terms.STATUS).stream().noneMatch(s -> OVER.contains(s.iri()));
    }

    private static List<Thing> fundings(Thing item) {
        return item.inverse(Terms.FUNDED).stream()
                .filter(funding -> funding.isA(Kind.FUNDING))
                .toList();
    }

    private static List<Thing> funders(Thing item) {
        return fundings(item).stream()
                .flatMap(funding -> funding.related(Terms.FUNDER).stream())
                .distinct()
                .sorted(Catalogue.byName())
                .toList();
    }

    private static Optional<BigDecimal> euros(Thing thing) {
        return thing.value(Terms.AMOUNT).map(BigDecimal::new);
    }
}

package org.w3id.essaim.examples.recount;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.w3id.essaim.ontology.Es;
import org.w3id.essaim.ontology.Scheme;

/** Questions about adoptions. */
final class AdoptionRecounts {

    private static final String START = Walk.SCHEMA + "startDate";

    private AdoptionRecounts() {}

    /** Those that last: trials, adoptions, contributions. */
    static List<Node> inUse(Walk walk) {
        return walk.ofClass(Es.ADOPTION).stream()
                .filter(a -> walk.isOneOf(a, Es.STATUS, Scheme.ETAT_ADOPTION, "essai", "adopte", "contribue"))
                .toList();
    }

    static Table inTerritory(Walk walk, Map<String, Node> choices) {
        Set<List<Optional<Node>>> rows = new HashSet<>();
        for (Node adoption : walk.ofClass(Es.ADOPTION)) {
            if (walk.isOneOf(adoption, Es.STATUS, Scheme.ETAT_ADOPTION, "adopte", "contribue")) {
                for (Node place : walk.objects(adoption, Es.ADOPTER)) {
                    if (walk.isOfClass(place, Es.THIRD_PLACE)
                            && walk.territoriesOf(place).contains(choices.get("region"))) {
                        for (Node commons : walk.objects(adoption, Es.ADOPTED)) {
                            Walk.orNone(walk.objects(adoption, Es.ACCOMPANIED_BY))
                                    .forEach(by -> rows.add(Table.row(place, commons, by)));
                        }
                    }
                }
            }
        }
        return Table.of("place commons by", rows).orderedBy("place", "commons", "by");
    }

    static Table mostAdopted(Walk walk, Map<String, Node> choices) {
        Map<List<Optional<Node>>, Set<Node>> adopters = new HashMap<>();
        for (Node adoption : inUse(walk)) {
            for (Node commons : walk.objects(adoption, Es.ADOPTED)) {
                adopters.computeIfAbsent(Table.row(commons), c -> new HashSet<>())
                        .addAll(walk.objects(adoption, Es.ADOPTER));
            }
        }
        return Table.counting("commons n", adopters).orderedBy("-n", "commons");
    }

    static Table delays(Walk walk, Map<String, Node> choices) {
        Map<List<Optional<Node>>, Set<Node>> adoptions = new HashMap<>();
        for (Node adoption : walk.ofClass(Es.ADOPTION)) {
            if (!walk.isOneOf(adoption, Es.STATUS, Scheme.ETAT_ADOPTION, "pressenti")) {
                for (Node intervention : walk.objects(adoption, Es.FOLLOWS_INTERVENTION)) {
                    for (long months :
                            monthsBetween(walk.objects(intervention, START), walk.objects(adoption, START))) {
                        for (Node format : walk.objects(intervention, Walk.TYPE)) {
                            adoptions
                                    .computeIfAbsent(Table.row(format, months), g -> new HashSet<>())
                                    .add(adoption);
                        }
                    }
                }
            }
        }
        return Table.counting("format months n", adoptions).orderedBy("format", "months");
    }

    private static List<Long> monthsBetween(List<Node> starts, List<Node> ends) {
        List<Long> months = new ArrayList<>();
        for (Node start : starts) {
            for (Node end : ends) {
                if (month(start).isPresent() && month(end).isPresent()) {
                    months.add(ChronoUnit.MONTHS.between(
                            month(start).get(), month(end).get()));
                }
            }
        }
        return months;
    }

    private static Optional<YearMonth> month(Node date) {
        String text = date.getLiteralLexicalForm();
        return date.getLiteralDatatypeURI().endsWith("#gYear")
                ? Optional.empty()
                : Optional.of(YearMonth.parse(text.substring(0, "2026-03".length())));
    }

    static Table abandonment(Walk walk, Map<String, Node> choices) {
        Map<Node, int[]> counts = new HashMap<>();
        for (Node adoption : walk.ofClass(Es.ADOPTION)) {
            for (Node commons : walk.objects(adoption, Es.ADOPTED)) {
                if (walk.isOneOf(
                        adoption, Es.STATUS, Scheme.ETAT_ADOPTION, "essai", "adopte", "contribue", "abandonne")) {
                    int[] count = counts.computeIfAbsent(commons, c -> new int[2]);
                    count[0]++;
                    count[1] += walk.isOneOf(adoption, Es.STATUS, Scheme.ETAT_ADOPTION, "abandonne") ? 1 : 0;
                }
            }
        }
        List<List<Optional<Node>>> rows = new ArrayList<>();
        counts.forEach((commons, n) -> rows.add(Table.row(commons, n[0], n[1], Math.round(100.0 * n[1] / n[0]))));
        return Table.of("commons tried givenUp percent", rows).orderedBy("-percent", "-tried", "commons");
    }
}

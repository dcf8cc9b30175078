package org.w3id.essaim.endpoint.reconcile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3id.essaim.endpoint.http.Lang;
import org.w3id.essaim.endpoint.things.Catalogue;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.ontology.Kind;

/** Finds which things a row of a table may mean. */
final class Matcher {

    /** Things with a near name that are looked at more closely. */
    private static final int LOOKED_AT = 50;

    /** A page that one thing has may be that of a whole house: it decides only where the name is not quite another. */
    private static final double NAME_FOR_A_PAGE = 0.5;

    /** Properties whose values name one thing. */
    private static final Set<String> KEYS = Set.of("identifiers", "sameAs", "exactMatch", "iri");

    private static final Set<String> PAGES = Set.of("homepage", "repositories");

    private final Names names;
    private final String baseUrl;

    Matcher(Names names, String baseUrl) {
        this.names = names;
        this.baseUrl = baseUrl;
    }

    /** What was found: candidates, best first; and whether the first of them is meant without doubt. */
    record Found(List<Candidate> candidates, boolean match) {
        Found {
            candidates = List.copyOf(candidates);
        }
    }

    Found find(Query query) {
        Folded name = Folded.of(query.text());
        Map<Thing, Double> near = names.names().near(name, query.named(), LOOKED_AT);
        Set<Thing> same = of(query.named(), names.names().exactly(name));
        Set<Thing> keyed = keyed(query, near);
        Set<Thing> all = new LinkedHashSet<>(keyed);
        all.addAll(same);
        all.addAll(near.keySet());
        List<Candidate> candidates = new ArrayList<>();
        for (Thing thing : all) {
            candidates.add(new Candidate(
                    thing,
                    near.getOrDefault(thing, 0.0),
                    same.contains(thing),
                    keyed.contains(thing),
                    agreements(thing, query)));
        }
        List<Candidate> winners =
                candidates.stream().filter(c -> isMeant(c, query)).toList();
        candidates.sort(Comparator.comparing((Candidate c) -> !winners.contains(c))
                .thenComparing(Comparator.comparingDouble(Candidate::score).reversed())
                .thenComparing(Comparator.comparingDouble(Candidate::nameScore).reversed())
                .thenComparing(Candidate::thing, Catalogue.byName()));
        return new Found(candidates.subList(0, Math.min(query.limit(), candidates.size())), winners.size() == 1);
    }

    private static Set<Thing> of(Set<Kind> kinds, List<Thing> things) {
        Set<Thing> wanted = new LinkedHashSet<>(things);
        wanted.removeIf(thing -> thing.kind().filter(kinds::contains).isEmpty());
        return wanted;
    }

    /** The things whose identifier stands in the row, or whose page, where it is the page of no other thing. */
    private Set<Thing> keyed(Query query, Map<Thing, Double> near) {
        Set<Thing> keyed = query.text().isBlank()
                ? new LinkedHashSet<>()
                : of(query.kinds(), names.keys().meant(query.text(), baseUrl));
        for (Query.Given given : query.given()) {
            boolean key = KEYS.contains(given.property().id());
            if (key || PAGES.contains(given.property().id())) {
                for (String value : given.values()) {
                    Set<Thing> stating = of(query.kinds(), names.keys().meant(value, baseUrl));
                    if (stating.size() == 1) {
                        stating.removeIf(thing ->
                                !key && !query.text().isBlank() && near.getOrDefault(thing, 0.0) < NAME_FOR_A_PAGE);
                        keyed.addAll(stating);
                    }
                }
            }
        }
        return keyed;
    }

    private static Map<String, Boolean> agreements(Thing thing, Query query) {
        Map<String, Boolean> agreements = new LinkedHashMap<>();
        for (Query.Given given : query.given()) {
            Comparison comparison = given.property().comparison();
            List<Value> values = new ArrayList<>(given.property().values(thing, Lang.FR));
            if (comparison.isOfLanguages()) {
                values.addAll(given.property().values(thing, Lang.EN));
            }
            if (comparison.isSaid(thing, values)) {
                boolean agrees = given.values().stream().anyMatch(value -> comparison.agrees(value, thing, values));
                agreements.merge(given.property().id(), agrees, Boolean::logicalAnd);
            }
        }
        return agreements;
    }

    /** Whether nothing but another such candidate could make one doubt. */
    private static boolean isMeant(Candidate candidate, Query query) {
        boolean placed = query.given().stream()
                .filter(given -> given.property().comparison() == Comparison.TERRITORY)
                .allMatch(given ->
                        candidate.agreements().containsKey(given.property().id()));
        return (candidate.sameName() || candidate.sameKey()) && candidate.agreesInAll() && placed;
    }
}

package org.w3id.essaim.endpoint.lists;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.w3id.essaim.endpoint.http.Problem;
import org.w3id.essaim.endpoint.search.SearchHits;
import org.w3id.essaim.endpoint.search.SearchIndex;
import org.w3id.essaim.endpoint.things.Catalogue;
import org.w3id.essaim.endpoint.things.JsonLdContext;
import org.w3id.essaim.endpoint.things.TerritoryChain;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.ontology.Kind;
import org.w3id.essaim.ontology.Territory;

/** Answers list queries from one catalogue. Immutable, safe for many threads. */
public final class Lists {

    private static final String NATURE = JsonLdContext.SHIPPED.property("nature");
    private static final String START = JsonLdContext.SHIPPED.property("startDate");

    /** The levels of territory that the facet counts, in its order; below them there are too many to choose from. */
    private static final List<String> FACET_LEVELS =
            List.of(Territory.Level.REGION.concept(), Territory.Level.DEPARTEMENT.concept());

    /** Territories are found by the things that stand there. */
    private static final Set<Kind> SEARCHED = EnumSet.complementOf(EnumSet.of(Kind.TERRITORY));

    private final Catalogue catalogue;
    private final SearchIndex search;
    private final FilterIndex index;

    /** @param search an index of the same catalogue's things */
    public Lists(Catalogue catalogue, SearchIndex search) {
        this.catalogue = catalogue;
        this.search = search;
        this.index = new FilterIndex(catalogue);
    }

    /** A filter with the things selected in it. */
    private record Selection(Filter filter, Set<Thing> wanted) {}

    /** The things that the words find, in the order wanted. */
    private record Candidates(List<Thing> things, Optional<String> searched) {}

    /**
     * One page of a list.
     *
     * @throws Problem.Thrown 400 {@code invalid-parameter} if the list ends before the page
     */
    public ListResult run(ViewQuery query) {
        Candidates candidates = candidates(query);
        List<Selection> selections = selections(query);
        List<Thing> matching = matching(candidates.things(), selections);
        int from = (query.page() - 1) * query.limit();
        if (from > 0 && from >= matching.size()) {
            refusePage(query, matching.size());
        }
        List<Thing> items = matching.subList(from, Math.min(matching.size(), from + query.limit()));
        Map<String, List<FacetValue>> facets = new LinkedHashMap<>();
        for (String name : Filters.FACETS) {
            Filters.of(query.kind(), name)
                    .ifPresent(filter -> facets.put(name, facet(query, filter, candidates.things(), selections)));
        }
        return new ListResult(query, matching.size(), items, facets, index.located(matching), candidates.searched());
    }

    /** Everything that matches, whatever the page: for maps and exports. */
    public List<Thing> all(ViewQuery query) {
        return List.copyOf(matching(candidates(query).things(), selections(query)));
    }

    /** Whatever the words find, of every kind that is searched, best first. */
    public List<SearchHits.Hit> ranked(String words) {
        return words.isBlank() ? List.of() : search.search(words, SEARCHED).found();
    }

    /** The first things of each kind that the words find, kinds with the most first; each group leads to its whole list. */
    public List<ListResult> search(String words, int limit) {
        if (words.isBlank()) {
            return List.of();
        }
        SearchHits hits = search.search(words, SEARCHED);
        Map<Kind, List<Thing>> byKind = new EnumMap<>(Kind.class);
        hits.iris()
                .forEach(iri -> catalogue
                        .thing(iri)
                        .ifPresent(thing -> thing.kind()
                                .ifPresent(kind -> byKind.computeIfAbsent(kind, k -> new ArrayList<>())
                                        .add(thing))));
        List<ListResult> groups = new ArrayList<>();
        byKind.forEach((kind, found) -> groups.add(new ListResult(
                ViewQuery.all(kind).withWords(words).withLimit(limit),
                found.size(),
                found.subList(0, Math.min(limit, found.size())),
                Map.of(),
                index.located(found),
                hits.searched())));
        groups.sort(Comparator.comparingLong(ListResult::total).reversed());
        return List.copyOf(groups);
    }

    private Candidates candidates(ViewQuery query) {
        if (query.q().isEmpty()) {
            return new Candidates(sorted(catalogue.things(query.kind()), query.sort()), Optional.empty());
        }
        SearchHits hits = search.search(query.q(), Set.of(query.kind()));
        List<Thing> found = new ArrayList<>();
        hits.iris().forEach(iri -> catalogue.thing(iri).ifPresent(found::add));
        return new Candidates(sorted(found, query.sort()), hits.searched());
    }

    /** Words that are found come in the order of relevance, everything else by name. */
    private static List<Thing> sorted(List<Thing> things, Sort sort) {
        return switch (sort) {
            case RELEVANCE -> things;
            case NAME -> things.stream().sorted(Catalogue.byName()).toList();
            case START ->
                things.stream().sorted(byStart(Comparator.naturalOrder())).toList();
            case LATEST ->
                things.stream().sorted(byStart(Comparator.reverseOrder())).toList();
        };
    }

    private static Comparator<Thing> byStart(Comparator<String> order) {
        return Comparator.comparing((Thing t) -> t.value(START).isEmpty())
                .thenComparing(t -> t.value(START).orElse(""), order)
                .thenComparing(Catalogue.byName());
    }

    private List<Selection> selections(ViewQuery query) {
        List<Selection> selections = new ArrayList<>();
        query.filters().forEach((name, values) -> {
            Filter filter = Filters.of(query.kind(), name).orElseThrow();
            Set<Thing> wanted = values.stream()
                    .flatMap(value -> filter.wanted(value, catalogue).stream())
                    .collect(Collectors.toSet());
            selections.add(new Selection(filter, wanted));
        });
        return selections;
    }

    private List<Thing> matching(List<Thing> candidates, List<Selection> selections) {
        return candidates.stream()
                .filter(thing -> selections.stream().allMatch(s -> index.passes(s.filter(), s.wanted(), thing)))
                .toList();
    }

    private List<FacetValue> facet(ViewQuery query, Filter filter, List<Thing> candidates, List<Selection> selections) {
        List<Selection> others =
                selections.stream().filter(s -> !s.filter().equals(filter)).toList();
        List<Thing> matching = matching(candidates, others);
        Map<Thing, Long> counts = new HashMap<>();
        for (Thing thing : matching) {
            index.targets(filter, thing).forEach(target -> counts.merge(target, 1L, Long::sum));
        }
        if (filter.name().equals(Filters.SERVES)) {
            // Who goes to a whole region goes to each of its departments too.
            counts.replaceAll((target, n) -> {
                Set<Thing> wanted = TerritoryChain.within(target);
                return matching.stream()
                        .filter(t -> index.passes(filter, wanted, t))
                        .count();
            });
        }
        List<String> selected = query.selected(filter.name());
        selected.forEach(value -> filter.resolve(value, catalogue).ifPresent(t -> counts.putIfAbsent(t, 0L)));
        return counts.entrySet().stream()
                .map(e -> {
                    String value = filter.canonical(e.getKey());
                    return new FacetValue(
                            e.getKey(),
                            value,
                            e.getValue(),
                            selected.contains(value),
                            query.toggled(filter.name(), value));
                })
                .filter(v -> v.selected() || !filter.isTerritorial() || level(v.concept()) >= 0)
                .sorted(Comparator.comparingInt((FacetValue v) -> filter.isTerritorial() ? level(v.concept()) : 0)
                        .thenComparing(
                                Comparator.comparingLong(FacetValue::count).reversed())
                        .thenComparing(FacetValue::concept, Catalogue.byName()))
                .toList();
    }

    private static int level(Thing territory) {
        return territory.value(NATURE).map(FACET_LEVELS::indexOf).orElse(-1);
    }

    private static void refusePage(ViewQuery query, int total) {
        InvalidParameters wrong = new InvalidParameters();
        wrong.notANumber(
                "page", Integer.toString(query.page()), Math.max(1, (total + query.limit() - 1) / query.limit()), 1);
        wrong.refuse();
    }
}

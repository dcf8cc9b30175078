package org.w3id.essaim.endpoint.lists;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.w3id.essaim.endpoint.http.Problem;
import org.w3id.essaim.endpoint.search.Highlights;
import org.w3id.essaim.endpoint.search.Manner;
import org.w3id.essaim.endpoint.search.SearchHits;
import org.w3id.essaim.endpoint.search.SearchIndex;
import org.w3id.essaim.endpoint.things.Catalogue;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.ontology.Kind;

/** Answers list queries from one catalogue. Immutable, safe for many threads. */
public final class Lists {

    /** Territories are found by the things that stand there. */
    private static final Set<Kind> SEARCHED = EnumSet.complementOf(EnumSet.of(Kind.TERRITORY));

    private final Catalogue catalogue;
    private final SearchIndex search;
    private final Map<Kind, KindIndex> indexes;
    private final Function<Thing, Optional<Instant>> modified;

    /** @param search an index of the same catalogue's things */
    public Lists(Catalogue catalogue, SearchIndex search) {
        this(catalogue, search, indexes(catalogue), thing -> Optional.empty());
    }

    private Lists(
            Catalogue catalogue,
            SearchIndex search,
            Map<Kind, KindIndex> indexes,
            Function<Thing, Optional<Instant>> modified) {
        this.catalogue = catalogue;
        this.search = search;
        this.indexes = indexes;
        this.modified = modified;
    }

    private static Map<Kind, KindIndex> indexes(Catalogue catalogue) {
        Map<Kind, KindIndex> indexes = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            indexes.put(kind, new KindIndex(kind, catalogue.things(kind)));
        }
        return indexes;
    }

    /** @param known when a commit last wrote a thing; without one, nothing is known of it and no {@code updatedSince} finds it */
    public Lists withModified(Function<Thing, Optional<Instant>> known) {
        return new Lists(catalogue, search, indexes, known);
    }

    /** The things that match, in order, by their place in the order by name. */
    private record Matching(List<Integer> places, List<Facet> facets, Optional<String> searched) {}

    /** What goes through the sieve, in which order, and what was searched. */
    private record Candidates(int[] places, boolean found, Optional<String> searched) {}

    /** As {@link #run(ViewQuery, List)}, with the facets that the query asks for. */
    public ListResult run(ViewQuery query) {
        return run(query, query.shown().facets());
    }

    /**
     * One page of a list, or what follows a cursor.
     *
     * @param facets the filters to count; those that lists of this kind do not know are left out
     * @throws Problem.Thrown 400 {@code invalid-parameter} if the list ends before the page, or never had the thing of the cursor
     */
    public ListResult run(ViewQuery query, List<String> facets) {
        KindIndex index = index(query);
        Matching matching = matching(query, facets);
        List<Integer> places = matching.places();
        int from = query.cursor()
                .map(cursor -> after(query, cursor, places))
                .orElseGet(() -> (query.page() - 1) * query.limit());
        if (from > 0 && from >= places.size() && query.cursor().isEmpty()) {
            refusePage(query, places.size());
        }
        List<Thing> items = places.subList(from, Math.min(places.size(), from + query.limit())).stream()
                .map(index::thing)
                .toList();
        Map<String, List<FacetValue>> counted = new LinkedHashMap<>();
        matching.facets().forEach(facet -> counted.put(facet.name(), facet.values(query, catalogue)));
        return new ListResult(
                query,
                places.size(),
                from,
                items,
                counted,
                places.stream().filter(index::isLocated).count(),
                matching.searched(),
                search.highlights(query.q(), Manner.TOLERANT));
    }

    /** Everything that matches, whatever the page: for maps and exports. */
    public List<Thing> all(ViewQuery query) {
        KindIndex index = index(query);
        return matching(query, List.of()).places().stream().map(index::thing).toList();
    }

    /** When a commit last wrote a thing; empty if no commit is known of it. */
    public Optional<Instant> modified(Thing thing) {
        return modified.apply(thing);
    }

    private KindIndex index(ViewQuery query) {
        return Objects.requireNonNull(indexes.get(query.kind()));
    }

    private Matching matching(ViewQuery query, List<String> facetNames) {
        KindIndex index = index(query);
        Candidates candidates = candidates(query, index);
        Sieve sieve = new Sieve(query, index, catalogue, written(query, index));
        List<Facet> facets = facetNames.stream()
                .flatMap(name -> Filters.of(query.kind(), name).stream())
                .map(filter -> new Facet(filter, index.column(filter.name()), sieve))
                .toList();
        List<Integer> places = new ArrayList<>();
        for (int place : candidates.places()) {
            int judgement = sieve.judge(place);
            if (judgement == Sieve.PASSES) {
                places.add(place);
            }
            facets.forEach(facet -> facet.see(place, judgement));
        }
        Optional<Comparator<Integer>> order = new Order(index, modified).of(query, candidates.found());
        order.ifPresent(places::sort);
        return new Matching(places, facets, candidates.searched());
    }

    private Candidates candidates(ViewQuery query, KindIndex index) {
        if (query.q().isEmpty()) {
            int[] all = new int[index.size()];
            for (int i = 0; i < all.length; i++) {
                all[i] = i;
            }
            return new Candidates(all, false, Optional.empty());
        }
        SearchHits hits = search.search(query.q(), Set.of(query.kind()));
        int[] found = hits.iris().stream()
                .flatMap(iri -> catalogue.thing(iri).stream())
                .mapToInt(index::place)
                .toArray();
        return new Candidates(found, true, hits.searched());
    }

    private Optional<IntPredicate> written(ViewQuery query, KindIndex index) {
        return query.scope()
                .updatedSince()
                .map(since -> place -> modified.apply(index.thing(place))
                        .map(at -> LocalDate.ofInstant(at, ZoneOffset.UTC).toString())
                        .filter(day -> day.compareTo(since) >= 0)
                        .isPresent());
    }

    private int after(ViewQuery query, Cursor cursor, List<Integer> places) {
        int at = catalogue
                .thing(query.kind(), cursor.after())
                .map(thing -> places.indexOf(index(query).place(thing)))
                .orElse(-1);
        if (at < 0) {
            InvalidParameters wrong = new InvalidParameters();
            wrong.notAValue("cursor", cursor.toString(), "links.next", "", List.of());
            wrong.refuse();
        }
        return at + 1;
    }

    private static void refusePage(ViewQuery query, int total) {
        InvalidParameters wrong = new InvalidParameters();
        wrong.notANumber(
                "page", Integer.toString(query.page()), Math.max(1, (total + query.limit() - 1) / query.limit()), 1);
        wrong.refuse();
    }

    /** Whatever the words find, of every kind that is searched, best first. */
    public List<SearchHits.Hit> ranked(String words) {
        return words.isBlank() ? List.of() : search.search(words, SEARCHED).found();
    }

    /** As {@link #search(SearchQuery)}, of all kinds. */
    public List<ListResult> search(String words, int limit) {
        return search(SearchQuery.of(words, limit));
    }

    /** The first things of each kind that the words find, kinds with the most first; each group leads to its whole list. */
    public List<ListResult> search(SearchQuery asked) {
        if (asked.q().isEmpty()) {
            return List.of();
        }
        SearchHits hits = search.search(asked.q(), asked.kinds(), asked.manner(), Integer.MAX_VALUE);
        Highlights highlights = search.highlights(asked.q(), asked.manner());
        Map<Kind, List<Thing>> byKind = hits.iris().stream()
                .flatMap(iri -> catalogue.thing(iri).stream())
                .collect(Collectors.groupingBy(
                        thing -> thing.kind().orElseThrow(), () -> new EnumMap<>(Kind.class), Collectors.toList()));
        List<ListResult> groups = new ArrayList<>();
        byKind.forEach((kind, found) -> groups.add(new ListResult(
                ViewQuery.all(kind).withWords(asked.q()).withLimit(asked.limit()),
                found.size(),
                0,
                found.subList(0, Math.min(asked.limit(), found.size())),
                Map.of(),
                found.stream().filter(t -> Whereabouts.of(t).isPresent()).count(),
                hits.searched(),
                highlights)));
        groups.sort(Comparator.comparingLong(ListResult::total).reversed());
        return List.copyOf(groups);
    }

    /** The things whose name somebody may be typing, best first, kinds mixed. */
    public List<Suggested> suggest(SearchQuery asked) {
        return suggest(asked, iri -> true);
    }

    /**
     * As {@link #suggest(SearchQuery)}, of some things only.
     *
     * @param query the list of one kind whose filters are kept; its words, order and pages do not matter
     */
    public List<Suggested> suggest(SearchQuery asked, ViewQuery query) {
        Set<String> allowed = all(query.withWords("")).stream().map(Thing::iri).collect(Collectors.toSet());
        return suggest(asked, allowed::contains);
    }

    private List<Suggested> suggest(SearchQuery asked, Predicate<String> allowed) {
        return search.suggest(asked.q(), asked.kinds(), asked.limit(), allowed).stream()
                .flatMap(found ->
                        catalogue
                                .thing(found.iri())
                                .map(thing -> new Suggested(found.kind(), thing, found.names()))
                                .stream())
                .toList();
    }
}

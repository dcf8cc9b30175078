package org.w3id.essaim.endpoint.lists;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.w3id.essaim.endpoint.http.Problem;
import org.w3id.essaim.endpoint.search.Highlights;
import org.w3id.essaim.endpoint.search.SearchHits;
import org.w3id.essaim.endpoint.search.SearchIndex;
import org.w3id.essaim.endpoint.things.Catalogue;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.ontology.Kind;

/** Answers list queries from one catalogue. Immutable, safe for many threads. */
public final class Lists {

    private final Catalogue catalogue;
    private final SearchIndex search;
    private final AllKinds ofAllKinds;
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
        this.ofAllKinds = new AllKinds(catalogue, search, indexes);
        this.indexes = indexes;
        this.modified = modified;
    }

    private static Map<Kind, KindIndex> indexes(Catalogue catalogue) {
        Map<Kind, KindIndex> indexes = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            indexes.put(kind, new KindIndex(kind, catalogue));
        }
        return indexes;
    }

    /** @param known when a commit last wrote a thing; without one, nothing is known of it and no {@code updatedSince} finds it */
    public Lists withModified(Function<Thing, Optional<Instant>> known) {
        return new Lists(catalogue, search, indexes, known);
    }

    /** What goes through the sieve, in which order, and by which words it was found. */
    private record Candidates(Places places, Optional<SearchHits> found) {
        Highlights highlights() {
            return found.map(SearchHits::highlights).orElseGet(Highlights::none);
        }

        Optional<String> searched() {
            return found.flatMap(SearchHits::searched);
        }
    }

    /** The things that match, in order. */
    private record Matching(Places places, List<Facet> facets, Candidates among) {}

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
        Places places = matching.places();
        int from = query.cursor()
                .map(cursor -> after(query, cursor, places))
                .orElseGet(() -> (query.page() - 1) * query.limit());
        if (from > 0 && from >= places.size() && query.cursor().isEmpty()) {
            refusePage(query, places.size());
        }
        List<Thing> items = places.map(from, Math.min(places.size(), from + query.limit()), index::thing);
        Map<String, List<FacetValue>> counted = new LinkedHashMap<>();
        matching.facets().forEach(facet -> counted.put(facet.name(), facet.values(query, catalogue)));
        return new ListResult(
                query,
                places.size(),
                from,
                items,
                counted,
                places.count(index::isLocated),
                matching.among().searched(),
                matching.among().highlights());
    }

    /** Everything that matches, whatever the page: for maps and exports. */
    public List<Thing> all(ViewQuery query) {
        Places places = matching(query, List.of()).places();
        return places.map(0, places.size(), index(query)::thing);
    }

    /** As {@link #all}, of what stands somewhere. */
    public List<Thing> located(ViewQuery query) {
        Places matching = matching(query, List.of()).places();
        KindIndex index = index(query);
        Places places = new Places(matching.size());
        for (int i = 0; i < matching.size(); i++) {
            if (index.isLocated(matching.get(i))) {
                places.add(matching.get(i));
            }
        }
        return places.map(0, places.size(), index::thing);
    }

    /** Where and when the things of a kind are. */
    public Extent extent(Kind kind) {
        return Extent.of(Objects.requireNonNull(indexes.get(kind)));
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
        Places places = new Places(candidates.places().size());
        for (int i = 0; i < candidates.places().size(); i++) {
            int place = candidates.places().get(i);
            int judgement = sieve.judge(place);
            if (judgement == Sieve.PASSES) {
                places.add(place);
            }
            for (Facet facet : facets) {
                facet.see(place, judgement);
            }
        }
        boolean found = candidates.found().isPresent();
        new Order(index, modified).of(query, found).ifPresent(places::sort);
        return new Matching(places, facets, candidates);
    }

    private Candidates candidates(ViewQuery query, KindIndex index) {
        if (query.sought().isNothing()) {
            return new Candidates(Places.upTo(index.size()), Optional.empty());
        }
        SearchHits hits =
                search.search(query.q(), Set.of(query.kind()), query.sought().manner(), index.size());
        int first = SearchEntries.first(query.kind(), catalogue);
        Places found = new Places(hits.size());
        for (int rank = 0; rank < hits.size(); rank++) {
            found.add(hits.entry(rank) - first);
        }
        return new Candidates(found, Optional.of(hits));
    }

    private Optional<IntPredicate> written(ViewQuery query, KindIndex index) {
        return query.scope()
                .updatedSince()
                .map(Lists::beginning)
                .map(since -> place -> modified.apply(index.thing(place))
                        .filter(at -> !at.isBefore(since))
                        .isPresent());
    }

    /** Of a day, a month or a year. */
    private static Instant beginning(String date) {
        String day = (date + "-01-01").substring(0, "2026-12-01".length());
        return LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private int after(ViewQuery query, Cursor cursor, Places places) {
        int after = catalogue
                .thing(query.kind(), cursor.after())
                .map(thing -> places.after(index(query).place(thing)))
                .orElse(0);
        if (after == 0) {
            InvalidParameters wrong = new InvalidParameters();
            wrong.notAValue("cursor", cursor.toString(), "links.next", "", List.of());
            wrong.refuse();
        }
        return after;
    }

    private static void refusePage(ViewQuery query, int total) {
        InvalidParameters wrong = new InvalidParameters();
        wrong.notANumber(
                "page", Integer.toString(query.page()), Math.max(1, (total + query.limit() - 1) / query.limit()), 1);
        wrong.refuse();
    }

    /** Whatever the words find, of every kind that is searched, best first. */
    public List<SearchHits.Hit> ranked(String words) {
        return ofAllKinds.ranked(words);
    }

    /** As {@link #search(SearchQuery)}, of all kinds. */
    public List<ListResult> search(String words, int limit) {
        return search(SearchQuery.of(words, limit));
    }

    /** The first things of each kind that the words find, kinds with the most first; each group leads to its whole list. */
    public List<ListResult> search(SearchQuery asked) {
        return ofAllKinds.search(asked);
    }

    /** The things whose name somebody may be typing, best first, kinds mixed. */
    public List<Suggested> suggest(SearchQuery asked) {
        return ofAllKinds.suggest(asked, iri -> true);
    }

    /**
     * As {@link #suggest(SearchQuery)}, of some things only.
     *
     * @param query the list of one kind whose filters are kept; its words, order and pages do not matter
     */
    public List<Suggested> suggest(SearchQuery asked, ViewQuery query) {
        Set<String> allowed = all(query.withWords("")).stream().map(Thing::iri).collect(Collectors.toSet());
        return ofAllKinds.suggest(asked, allowed::contains);
    }
}

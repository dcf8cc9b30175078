package org.w3id.essaim.endpoint.lists;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.w3id.essaim.endpoint.search.SearchHits;
import org.w3id.essaim.endpoint.search.SearchIndex;
import org.w3id.essaim.endpoint.things.Catalogue;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.ontology.Kind;

/**
 * What words find, and what the beginning of a name may become, whatever the kind.
 *
 * @param search an index of the same catalogue's things
 * @param indexes those of every kind
 */
record AllKinds(Catalogue catalogue, SearchIndex search, Map<Kind, KindIndex> indexes) {

    /** Territories are found by the things that stand there. */
    static final Set<Kind> SEARCHED = EnumSet.complementOf(EnumSet.of(Kind.TERRITORY));

    /** Best first. */
    List<SearchHits.Hit> ranked(String words) {
        return words.isBlank() ? List.of() : search.search(words, SEARCHED).found();
    }

    /** The first things of each kind, kinds with the most first. */
    List<ListResult> search(SearchQuery asked) {
        if (asked.q().isEmpty()) {
            return List.of();
        }
        SearchHits hits = search.search(asked.q(), asked.kinds(), asked.manner(), Integer.MAX_VALUE);
        Map<Kind, List<Thing>> byKind = hits.iris().stream()
                .flatMap(iri -> catalogue.thing(iri).stream())
                .collect(Collectors.groupingBy(
                        thing -> thing.kind().orElseThrow(), () -> new EnumMap<>(Kind.class), Collectors.toList()));
        return byKind.entrySet().stream()
                .map(group -> group(asked, group.getKey(), group.getValue(), hits))
                .sorted(Comparator.comparingLong(ListResult::total).reversed())
                .toList();
    }

    private ListResult group(SearchQuery asked, Kind kind, List<Thing> found, SearchHits hits) {
        KindIndex index = Objects.requireNonNull(indexes.get(kind));
        return new ListResult(
                ViewQuery.all(kind).with(new Sought(asked.q(), asked.manner())).withLimit(asked.limit()),
                found.size(),
                0,
                found.subList(0, Math.min(asked.limit(), found.size())),
                Map.of(),
                found.stream().mapToInt(index::place).filter(index::isLocated).count(),
                hits.searched(),
                hits.highlights());
    }

    /** @param allowed by IRI, the things that may be suggested */
    List<Suggested> suggest(SearchQuery asked, Predicate<String> allowed) {
        return search.suggest(asked.q(), asked.kinds(), asked.limit(), allowed).stream()
                .flatMap(found -> catalogue.thing(found.iri()).stream()
                        .map(thing -> new Suggested(found.kind(), thing, found.names())))
                .toList();
    }
}

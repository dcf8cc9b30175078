package org.w3id.essaim.endpoint.lists;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.w3id.essaim.endpoint.things.Thing;

/**
 * One page of a list, with what surrounds it.
 *
 * @param query what was asked
 * @param total things that match, on all pages
 * @param items the things of this page
 * @param facets by parameter, in the order they are shown; values selected or with a count, the commonest first, regions before departments
 * @param located how many of {@code total} have coordinates
 * @param searched the words searched in place of those asked, when no thing knew them
 */
public record ListResult(
        ViewQuery query,
        long total,
        List<Thing> items,
        Map<String, List<FacetValue>> facets,
        long located,
        Optional<String> searched) {

    public ListResult {
        Objects.requireNonNull(query);
        Objects.requireNonNull(searched);
        items = List.copyOf(items);
        Map<String, List<FacetValue>> copy = new LinkedHashMap<>();
        facets.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        facets = Collections.unmodifiableMap(copy);
    }

    public int page() {
        return query.page();
    }

    /** How many pages there are, at least one; not more than can be asked. */
    public int pages() {
        long pages = Math.max(1, (total + query.limit() - 1) / query.limit());
        return (int) Math.min(pages, ViewQuery.MAX_DEPTH / query.limit());
    }

    /** How many of {@code total} a map cannot show. */
    public long unlocated() {
        return total - located;
    }

    public ViewQuery self() {
        return query;
    }

    public ViewQuery first() {
        return query.withPage(1);
    }

    public ViewQuery last() {
        return query.withPage(pages());
    }

    public Optional<ViewQuery> prev() {
        return page() > 1 ? Optional.of(query.withPage(page() - 1)) : Optional.empty();
    }

    public Optional<ViewQuery> next() {
        return page() < pages() ? Optional.of(query.withPage(page() + 1)) : Optional.empty();
    }
}

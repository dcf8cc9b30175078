package org.w3id.essaim.endpoint.lists;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.w3id.essaim.endpoint.search.Highlights;
import org.w3id.essaim.endpoint.things.Thing;

/**
 * One page of a list, with what surrounds it.
 *
 * @param query what was asked
 * @param total things that match, on all pages
 * @param from how many come before those of this page
 * @param items the things of this page
 * @param facets by parameter, in the order they are shown; values selected or with a count, the commonest first, regions before departments
 * @param located how many of {@code total} have coordinates
 * @param searched the words searched in place of those asked, when no thing knew them
 * @param highlights where the words stand in the texts of the items
 */
public record ListResult(
        ViewQuery query,
        long total,
        int from,
        List<Thing> items,
        Map<String, List<FacetValue>> facets,
        long located,
        Optional<String> searched,
        Highlights highlights) {

    public ListResult {
        Objects.requireNonNull(query);
        Objects.requireNonNull(searched);
        Objects.requireNonNull(highlights);
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

    /**
     * What follows, whatever is published meanwhile and however deep it lies.
     *
     * @param snapshot the id of the snapshot that this page is of
     */
    public Optional<ViewQuery> following(String snapshot) {
        return from + items.size() < total && !items.isEmpty()
                ? Optional.of(query.withCursor(new Cursor(
                        snapshot, query.listHash(), items.get(items.size() - 1).slug())))
                : Optional.empty();
    }

    /** The next page by its number; see {@link #following}. */
    public Optional<ViewQuery> next() {
        return query.cursor().isEmpty() && page() < pages()
                ? Optional.of(query.withPage(page() + 1))
                : Optional.empty();
    }
}

package org.w3id.essaim.endpoint.lists;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.w3id.essaim.endpoint.things.Catalogue;
import org.w3id.essaim.ontology.Kind;

/**
 * What is asked of the counts of a list, without its things: {@code facets?kind=place&theme=numerique&facets=nature}.
 *
 * @param list whose values are counted
 */
public record FacetQuery(ViewQuery list) {

    private static final String KIND = "kind";

    /** What concerns the things of a list means nothing where none is told. */
    private static final List<String> OF_THINGS =
            List.of("sort", "limit", "page", "cursor", "fields", "include", "format");

    public FacetQuery {
        Objects.requireNonNull(list);
    }

    /**
     * Reads the parameters of a request: {@code kind}, and those that narrow a list of it.
     *
     * @throws org.w3id.essaim.endpoint.http.Problem.Thrown 400 {@code invalid-parameter}, as {@link ViewQuery#parse}
     */
    public static FacetQuery parse(Map<String, List<String>> parameters, Catalogue catalogue) {
        List<String> kinds = Arrays.stream(Kind.values()).map(Kind::slug).toList();
        InvalidParameters wrong = new InvalidParameters();
        Parameters given = new Parameters(parameters, wrong);
        Optional<Kind> kind = given.choice(KIND, kinds).flatMap(Kind::ofSlug);
        if (given.last(KIND).isEmpty()) {
            wrong.notOneOf(KIND, "", kinds);
        }
        wrong.refuse();
        return new FacetQuery(
                new QueryParser(kind.orElseThrow(), catalogue, known(kind.orElseThrow())).parse(parameters));
    }

    private static List<String> known(Kind kind) {
        List<String> known = new ArrayList<>(List.of(KIND));
        known.addAll(QueryParser.known(kind));
        known.removeAll(OF_THINGS);
        return known;
    }

    /** The facets to count: those asked, else all that lists of this kind have. */
    public List<String> facets() {
        return list.shown().facets().isEmpty()
                ? QueryParser.facets(list.kind())
                : list.shown().facets();
    }

    /** The canonical form, the key of caches. */
    public String pathAndQuery() {
        String narrowed = list.queryString();
        return "facets?" + KIND + "=" + list.kind().slug() + (narrowed.isEmpty() ? "" : "&" + narrowed.substring(1));
    }
}

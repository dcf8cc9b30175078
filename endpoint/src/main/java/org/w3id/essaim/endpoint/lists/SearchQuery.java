package org.w3id.essaim.endpoint.lists;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.w3id.essaim.endpoint.http.FormData;
import org.w3id.essaim.endpoint.http.Lang;
import org.w3id.essaim.endpoint.search.Manner;
import org.w3id.essaim.ontology.Kind;

/**
 * Words asked of several kinds at once: a search, or a name somebody is still typing.
 *
 * @param q the words, without white space around them; may be none
 * @param kinds those wanted, never empty
 * @param limit at most so many things of each kind
 */
public record SearchQuery(String q, Set<Kind> kinds, int limit, Manner manner, Optional<Lang> lang) {

    public static final int DEFAULT_LIMIT = 5;
    public static final int MAX_LIMIT = 20;

    public SearchQuery {
        Objects.requireNonNull(q);
        Objects.requireNonNull(manner);
        Objects.requireNonNull(lang);
        if (kinds.isEmpty() || limit < 1) {
            throw new IllegalArgumentException("no kind, or no thing of a kind, is wanted");
        }
        kinds = Set.copyOf(kinds);
    }

    /** All kinds that are searched. */
    public static SearchQuery of(String words, int limit) {
        return new SearchQuery(words.strip(), AllKinds.SEARCHED, limit, Manner.TOLERANT, Optional.empty());
    }

    /**
     * {@code q}, {@code kind} (several are "or"), {@code limit}, {@code literal}, {@code lang}.
     *
     * @throws org.w3id.essaim.endpoint.http.Problem.Thrown 400 {@code invalid-parameter}, naming all that is wrong
     */
    public static SearchQuery search(Map<String, List<String>> given) {
        return parse(given, List.of("q", "kind", "limit", Parameters.LITERAL, "lang"), AllKinds.SEARCHED);
    }

    /**
     * {@code q}, {@code kind} (several are "or"), {@code limit}, {@code lang}; also territories are suggested.
     *
     * @throws org.w3id.essaim.endpoint.http.Problem.Thrown 400 {@code invalid-parameter}, naming all that is wrong
     */
    public static SearchQuery suggest(Map<String, List<String>> given) {
        return parse(given, List.of("q", "kind", "limit", "lang"), EnumSet.allOf(Kind.class));
    }

    private static SearchQuery parse(Map<String, List<String>> parameters, List<String> known, Set<Kind> all) {
        InvalidParameters wrong = new InvalidParameters();
        Parameters given = new Parameters(parameters, wrong);
        given.refuseUnknown(known);
        List<String> slugs = Arrays.stream(Kind.values())
                .filter(all::contains)
                .map(Kind::slug)
                .toList();
        Set<Kind> kinds = given.choices("kind", slugs).stream()
                .flatMap(slug -> Kind.ofSlug(slug).stream())
                .collect(Collectors.toSet());
        int limit = given.number("limit", MAX_LIMIT, DEFAULT_LIMIT);
        Manner manner = known.contains(Parameters.LITERAL) ? given.manner() : Manner.TOLERANT;
        Optional<Lang> lang = given.choice(
                        "lang", Arrays.stream(Lang.values()).map(Lang::tag).toList())
                .flatMap(Lang::ofTag);
        String q = given.last("q").orElse("").strip();
        wrong.refuse();
        return new SearchQuery(q, kinds.isEmpty() ? all : kinds, limit, manner, lang);
    }

    /** The same words, none taken for another. */
    public SearchQuery literal() {
        return new SearchQuery(q, kinds, limit, Manner.LITERAL, lang);
    }

    /** In one fixed order, without what is usual: {@code ?q=coopertive&literal=true}. */
    public String queryString() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("q", q);
        if (!kinds.containsAll(AllKinds.SEARCHED)) {
            parameters.put("kind", kinds.stream().sorted().map(Kind::slug).collect(Collectors.joining(",")));
        }
        if (limit != DEFAULT_LIMIT) {
            parameters.put("limit", Integer.toString(limit));
        }
        if (manner == Manner.LITERAL) {
            parameters.put(Parameters.LITERAL, "true");
        }
        lang.ifPresent(asked -> parameters.put("lang", asked.tag()));
        return "?" + FormData.encode(parameters);
    }
}

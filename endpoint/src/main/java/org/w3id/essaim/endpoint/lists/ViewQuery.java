package org.w3id.essaim.endpoint.lists;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.TreeSet;
import org.w3id.essaim.endpoint.http.ETag;
import org.w3id.essaim.endpoint.http.Lang;
import org.w3id.essaim.endpoint.search.Manner;
import org.w3id.essaim.endpoint.things.Catalogue;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.ontology.Kind;

/**
 * What is asked of a list, in one form for all who ask alike: fixed order, sorted values, defaults left out. That form is the key of
 * caches and the only source of links.
 *
 * @param sought the words, if there are any
 * @param filters canonical values by parameter; one of the values is enough, all parameters must hold
 * @param limit things on a page, 1 to {@value #MAX_LIMIT}
 * @param page from 1; {@code page × limit} is at most {@value #MAX_DEPTH}; 1 where there is a cursor
 * @param cursor where a walk stands; it has no depth limit
 * @param lang the language asked for by {@code lang=}
 * @param format the representation asked for by {@code format=}
 */
public record ViewQuery(
        Kind kind,
        Sought sought,
        Map<String, List<String>> filters,
        Scope scope,
        Sort sort,
        int limit,
        int page,
        Optional<Cursor> cursor,
        Shown shown,
        Optional<Lang> lang,
        Optional<Format> format) {

    /** The dialect of tables for spreadsheets set to French. */
    static final String FRENCH_SPREADSHEET = "excel-fr";

    /** What stands in a query as it is, beside letters and digits of ASCII. */
    private static final String AS_IT_IS = "-_.*/";

    public static final int DEFAULT_LIMIT = 20;
    public static final int MAX_LIMIT = 100;

    /** How deep pages go: {@code page × limit}. */
    public static final int MAX_DEPTH = 10_000;

    public ViewQuery {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(scope);
        Objects.requireNonNull(cursor);
        Objects.requireNonNull(shown);
        Objects.requireNonNull(lang);
        Objects.requireNonNull(format);
        sort = sought.isNothing() && sort == Sort.RELEVANCE
                ? Sort.usual(kind, "", scope)
                : Objects.requireNonNull(sort);
        if (limit < 1 || limit > MAX_LIMIT || page < 1 || (long) page * limit > MAX_DEPTH) {
            throw new IllegalArgumentException("not a page: " + page + " of " + limit);
        }
        if (cursor.isPresent() && page != 1) {
            throw new IllegalArgumentException("a cursor and a page");
        }
        if (sort == Sort.DISTANCE && scope.around().isEmpty()) {
            throw new IllegalArgumentException("how far from where?");
        }
        filters = ordered(kind, filters);
    }

    private static Map<String, List<String>> ordered(Kind kind, Map<String, List<String>> filters) {
        Map<String, List<String>> ordered = new LinkedHashMap<>();
        for (Filter filter : Filters.of(kind)) {
            List<String> values = filters.getOrDefault(filter.name(), List.of());
            if (!values.isEmpty()) {
                ordered.put(filter.name(), List.copyOf(new TreeSet<>(values)));
            }
        }
        if (ordered.size()
                != filters.values().stream().filter(v -> !v.isEmpty()).count()) {
            throw new IllegalArgumentException("lists of " + kind.slug() + " do not know all of " + filters.keySet());
        }
        return Collections.unmodifiableMap(ordered);
    }

    /** Everything of a kind, from its first page. */
    public static ViewQuery all(Kind kind) {
        return new ViewQuery(
                kind,
                Sought.NOTHING,
                Map.of(),
                Scope.ANY,
                Sort.usual(kind, "", Scope.ANY),
                DEFAULT_LIMIT,
                1,
                Optional.empty(),
                Shown.PLAIN,
                Optional.empty(),
                Optional.empty());
    }

    /**
     * Reads the parameters of a request. {@code utm_*}, {@code mtm_*}, {@code fbclid} and {@code gclid} are ignored.
     *
     * @throws org.w3id.essaim.endpoint.http.Problem.Thrown 400 {@code invalid-parameter}, naming every parameter and value that is not
     *     known here and what is near it
     */
    public static ViewQuery parse(Kind kind, Map<String, List<String>> parameters, Catalogue catalogue) {
        return new QueryParser(kind, catalogue).parse(parameters);
    }

    /** The words, empty for none. */
    public String q() {
        return sought.words();
    }

    /** The values selected in a filter, canonical. */
    public List<String> selected(String filter) {
        return filters.getOrDefault(filter, List.of());
    }

    /** What a value of a filter stands for: the thing, the territory or the concept. */
    public Optional<Thing> meaning(String filter, String value, Catalogue catalogue) {
        return Filters.of(kind, filter).flatMap(f -> f.meaning(value, catalogue));
    }

    /** The same list with one more value selected, or one less if it was selected; from its first page. */
    public ViewQuery toggled(String filter, String value) {
        TreeSet<String> values = new TreeSet<>(selected(filter));
        if (!values.remove(value)) {
            values.add(value);
        }
        return with(filter, List.copyOf(values));
    }

    /** The same list with exactly these values selected in a filter; from its first page. */
    public ViewQuery with(String filter, List<String> values) {
        Map<String, List<String>> changed = new LinkedHashMap<>(filters);
        changed.put(filter, values);
        return new ViewQuery(kind, sought, changed, scope, sort, limit, 1, Optional.empty(), shown, lang, format);
    }

    /** The same list for other words; from its first page. */
    public ViewQuery with(Sought other) {
        return new ViewQuery(
                kind, other, filters, scope, Sort.RELEVANCE, limit, 1, Optional.empty(), shown, lang, format);
    }

    /** The same list for other words, of which one that nothing holds may be taken for another; from its first page. */
    public ViewQuery withWords(String words) {
        return with(Sought.tolerant(words));
    }

    /** The same list for the same words, none taken for another; from its first page. */
    public ViewQuery literal() {
        return with(new Sought(q(), Manner.LITERAL));
    }

    /** The same list with so many on a page; from its first page. */
    public ViewQuery withLimit(int other) {
        return new ViewQuery(kind, sought, filters, scope, sort, other, 1, Optional.empty(), shown, lang, format);
    }

    /** The same list without pages and representation: what an export of all of it answers. */
    public ViewQuery withoutPages() {
        return new ViewQuery(
                kind,
                sought,
                filters,
                scope,
                sort,
                DEFAULT_LIMIT,
                1,
                Optional.empty(),
                Shown.PLAIN,
                lang,
                Optional.empty());
    }

    /** The same things without an order, pages and representation: what stays of it wherever it is told. */
    public ViewQuery withoutOrder() {
        return withSort(Sort.usual(kind, q(), scope)).withoutPages();
    }

    public ViewQuery withPage(int other) {
        return new ViewQuery(kind, sought, filters, scope, sort, limit, other, Optional.empty(), shown, lang, format);
    }

    /** The same list in another order; from its first page. */
    public ViewQuery withSort(Sort other) {
        return new ViewQuery(kind, sought, filters, scope, other, limit, 1, Optional.empty(), shown, lang, format);
    }

    /** The same list in a representation. */
    public ViewQuery withFormat(Format other) {
        return new ViewQuery(kind, sought, filters, scope, sort, limit, page, cursor, shown, lang, Optional.of(other));
    }

    /** The same list with the values of these filters counted. */
    public ViewQuery withFacets(List<String> facets) {
        Shown more = new Shown(facets, shown.fields(), shown.include(), shown.french(), shown.profile());
        return new ViewQuery(kind, sought, filters, scope, sort, limit, page, cursor, more, lang, format);
    }

    /** The same list, its tables for spreadsheets set to French. */
    public ViewQuery forFrenchSpreadsheets() {
        Shown french = new Shown(shown.facets(), shown.fields(), shown.include(), true, shown.profile());
        return new ViewQuery(kind, sought, filters, scope, sort, limit, page, cursor, french, lang, format);
    }

    /** The same list from where a walk stands. */
    public ViewQuery withCursor(Cursor at) {
        return new ViewQuery(kind, sought, filters, scope, sort, limit, 1, Optional.of(at), shown, lang, format);
    }

    /** What every page of a walk has in common: the things and their order, however they are told. */
    public String listHash() {
        return ETag.hash(new ViewQuery(
                        kind,
                        sought,
                        filters,
                        scope,
                        sort,
                        DEFAULT_LIMIT,
                        1,
                        Optional.empty(),
                        Shown.PLAIN,
                        Optional.empty(),
                        Optional.empty())
                .pathAndQuery());
    }

    /** Whether nothing narrows it. */
    public boolean isWhole() {
        return sought.isNothing() && filters.isEmpty() && scope.isAny();
    }

    /** The canonical query string, with its {@code ?}; empty if everything is by default. */
    public String queryString() {
        StringBuilder told = new StringBuilder();
        if (!sought.isNothing()) {
            put("q", encoded(q()), told);
        }
        if (sought.isLiteral()) {
            put(Parameters.LITERAL, "true", told);
        }
        filters.forEach((name, values) -> putAll(name, values, told));
        scope.parameters().forEach((name, value) -> put(name, value, told));
        if (sort != Sort.usual(kind, q(), scope)) {
            put("sort", sort.slug(), told);
        }
        if (limit != DEFAULT_LIMIT) {
            put("limit", Integer.toString(limit), told);
        }
        if (page > 1) {
            put("page", Integer.toString(page), told);
        }
        cursor.ifPresent(at -> put("cursor", at.toString(), told));
        putAll("facets", shown.facets(), told);
        putAll("fields", shown.fields(), told);
        putAll("include", shown.include(), told);
        if (shown.french()) {
            put("dialect", FRENCH_SPREADSHEET, told);
        }
        lang.ifPresent(l -> put("lang", l.tag(), told));
        shown.profile().ifPresent(p -> put("profile", p.slug(), told));
        format.ifPresent(f -> put("format", f.slug(), told));
        return told.toString();
    }

    private static void putAll(String name, List<String> values, StringBuilder told) {
        if (!values.isEmpty()) {
            StringJoiner list = new StringJoiner(",");
            values.forEach(value -> list.add(encoded(value)));
            put(name, list.toString(), told);
        }
    }

    private static void put(String name, String value, StringBuilder told) {
        told.append(told.isEmpty() ? '?' : '&').append(name).append('=').append(value);
    }

    /** {@code place?theme=numerique}: the canonical form, the key of caches. */
    public String pathAndQuery() {
        return kind.slug() + queryString();
    }

    /** RFC 3986: a space is {@code %20}; a slash may stand in a query as it is. */
    private static String encoded(String value) {
        if (value.chars().allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || AS_IT_IS.indexOf(c) >= 0))) {
            return value; // nearly all are slugs
        }
        return URLEncoder.encode(value, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%2F", "/");
    }

    @Override
    public String toString() {
        return pathAndQuery();
    }
}

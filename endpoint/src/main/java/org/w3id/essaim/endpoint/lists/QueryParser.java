package org.w3id.essaim.endpoint.lists;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3id.essaim.endpoint.http.Lang;
import org.w3id.essaim.endpoint.things.Catalogue;
import org.w3id.essaim.endpoint.things.JsonLdContext;
import org.w3id.essaim.ontology.Kind;

/** Reads the parameters of a list; collects everything that is wrong before it refuses. */
final class QueryParser {

    private static final List<String> COMMON = List.of(
            "q",
            Parameters.LITERAL,
            "sort",
            "limit",
            "page",
            "cursor",
            "facets",
            "fields",
            "include",
            "dialect",
            "updatedSince",
            "lang",
            Profile.PARAMETER,
            "format");

    private final Kind kind;
    private final Catalogue catalogue;
    private final List<String> known;
    private final InvalidParameters wrong = new InvalidParameters();

    QueryParser(Kind kind, Catalogue catalogue) {
        this(kind, catalogue, known(kind));
    }

    /** @param known the parameters that may be given */
    QueryParser(Kind kind, Catalogue catalogue, List<String> known) {
        this.kind = kind;
        this.catalogue = catalogue;
        this.known = List.copyOf(known);
    }

    /** All parameters that lists of a kind know: those of every list first. */
    static List<String> known(Kind kind) {
        List<String> known = new ArrayList<>(COMMON);
        Filters.of(kind).forEach(filter -> known.add(filter.name()));
        known.addAll(ScopeParser.known(kind));
        return known;
    }

    ViewQuery parse(Map<String, List<String>> parameters) {
        Parameters given = new Parameters(parameters, wrong);
        given.refuseUnknown(known);
        Map<String, List<String>> filters = new LinkedHashMap<>();
        for (Filter filter : Filters.of(kind)) {
            filters.put(filter.name(), canonical(filter, given.values(filter.name())));
        }
        Sought sought = sought(given);
        Scope scope = new ScopeParser(kind, given, wrong).parse();
        Sort sort = sort(given, sought.words(), scope);
        int limit = given.number("limit", ViewQuery.MAX_LIMIT, ViewQuery.DEFAULT_LIMIT);
        int page = given.number("page", ViewQuery.MAX_DEPTH / limit, 1);
        Shown shown = shown(given);
        Optional<Lang> lang = given.choice(
                        "lang", Arrays.stream(Lang.values()).map(Lang::tag).toList())
                .flatMap(Lang::ofTag);
        Optional<Format> format = given.choice("format", formats()).flatMap(Format::ofSlug);
        Optional<Cursor> cursor = given.last("cursor").flatMap(text -> cursor(text, given));
        wrong.refuse();
        ViewQuery query =
                new ViewQuery(kind, sought, filters, scope, sort, limit, page, Optional.empty(), shown, lang, format);
        return cursor.map(at -> at(query, at)).orElse(query);
    }

    private static Sought sought(Parameters given) {
        return new Sought(given.last("q").orElse(""), given.manner());
    }

    private ViewQuery at(ViewQuery query, Cursor cursor) {
        if (!cursor.list().equals(query.listHash())) {
            refuseCursor(cursor.toString());
            wrong.refuse();
        }
        return query.withCursor(cursor);
    }

    private Optional<Cursor> cursor(String text, Parameters given) {
        Optional<Cursor> cursor = Cursor.parse(text);
        if (cursor.isEmpty()) {
            refuseCursor(text);
        }
        if (given.last("page").isPresent()) {
            wrong.notAValue("page", given.last("page").orElse(""), "page | cursor", "", List.of());
        }
        return cursor;
    }

    /** One is only given, never made up: it belongs to the list whose link told it. */
    private void refuseCursor(String text) {
        wrong.notAValue("cursor", text, "links.next", "", List.of());
    }

    private List<String> formats() {
        return Arrays.stream(Format.values())
                .filter(f -> f.isFor(kind))
                .map(Format::slug)
                .toList();
    }

    private Sort sort(Parameters given, String q, Scope scope) {
        List<String> orders = Arrays.stream(Sort.values())
                .filter(s -> s.isFor(kind))
                .map(Sort::slug)
                .toList();
        Sort usual = Sort.usual(kind, q, scope);
        Sort asked = given.choice("sort", orders).flatMap(Sort::ofSlug).orElse(usual);
        if (asked == Sort.DISTANCE && scope.around().isEmpty()) {
            wrong.notAValue(
                    "sort", asked.slug(), "lat + lon + sort=distance", "lat=48.11&lon=-1.68&sort=distance", List.of());
            return usual;
        }
        return asked;
    }

    /** The facets that lists of a kind have. */
    static List<String> facets(Kind kind) {
        return Filters.FACETS.stream()
                .filter(name -> Filters.of(kind, name).isPresent())
                .toList();
    }

    private Shown shown(Parameters given) {
        return new Shown(
                given.choices("facets", facets(kind)),
                fields(given),
                given.choices("include", Includes.of(kind)),
                given.choice("dialect", List.of(ViewQuery.FRENCH_SPREADSHEET)).isPresent(),
                profile(given));
    }

    /** A profile is JSON; what else was asked contradicts it. */
    private Optional<Profile> profile(Parameters given) {
        Optional<Profile> elsewhere =
                given.last(Profile.PARAMETER).flatMap(Profile::ofSlug).filter(p -> !p.isFor(kind));
        if (elsewhere.isPresent()) {
            wrong.notAValue(
                    Profile.PARAMETER, elsewhere.get().slug(), elsewhere.get().lists(), "", Profile.slugs(kind));
            return Optional.empty();
        }
        Optional<Profile> profile =
                given.choice(Profile.PARAMETER, Profile.slugs(kind)).flatMap(Profile::ofSlug);
        given.last("format")
                .filter(format -> profile.isPresent() && !format.equals(Format.JSON.slug()))
                .ifPresent(format -> wrong.notAValue("format", format, Format.JSON.slug(), "", List.of()));
        return profile;
    }

    private List<String> fields(Parameters given) {
        List<String> keys = JsonLdContext.SHIPPED.keys();
        List<String> known = new ArrayList<>();
        for (String field : given.values("fields")) {
            if (field.equals(Shown.DISTANCE) || keys.contains(field)) {
                known.add(field);
            } else {
                wrong.notOneOf("fields", field, keys);
            }
        }
        return known;
    }

    private List<String> canonical(Filter filter, List<String> values) {
        List<String> canonical = new ArrayList<>();
        for (String value : values) {
            Optional<String> known = filter.canonical(value, catalogue);
            known.ifPresent(canonical::add);
            if (known.isEmpty()) {
                wrong.unknownValue(filter, value, catalogue);
            }
        }
        return canonical;
    }
}

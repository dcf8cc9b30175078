package org.w3id.essaim.endpoint.lists;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.w3id.essaim.endpoint.http.Lang;
import org.w3id.essaim.endpoint.things.Catalogue;
import org.w3id.essaim.ontology.Kind;

/** Reads the parameters of a list; collects everything that is wrong before it refuses. */
final class QueryParser {

    private static final List<String> COMMON = List.of("q", "sort", "limit", "page", "lang", "format");

    private final Kind kind;
    private final Catalogue catalogue;
    private final InvalidParameters wrong = new InvalidParameters();

    QueryParser(Kind kind, Catalogue catalogue) {
        this.kind = kind;
        this.catalogue = catalogue;
    }

    ViewQuery parse(Map<String, List<String>> parameters) {
        Map<String, List<String>> given = new TreeMap<>(parameters);
        given.keySet().removeIf(Trackers::isOne);
        refuseUnknown(given.keySet());
        Map<String, List<String>> filters = new LinkedHashMap<>();
        for (Filter filter : Filters.of(kind)) {
            List<String> values = values(given.getOrDefault(filter.name(), List.of()));
            filters.put(filter.name(), canonical(filter, values));
        }
        String q = last(given, "q").orElse("");
        Sort sort = choice(
                        given,
                        "sort",
                        Arrays.stream(Sort.values()).filter(s -> s.isFor(kind)).map(Sort::slug))
                .flatMap(Sort::ofSlug)
                .orElse(q.isBlank() ? Sort.usual(kind) : Sort.RELEVANCE);
        int limit = number(given, "limit", ViewQuery.MAX_LIMIT, ViewQuery.DEFAULT_LIMIT);
        int page = number(given, "page", ViewQuery.MAX_DEPTH / limit, 1);
        Optional<Lang> lang = choice(given, "lang", Arrays.stream(Lang.values()).map(Lang::tag))
                .flatMap(Lang::ofTag);
        Optional<Format> format = choice(
                        given,
                        "format",
                        Arrays.stream(Format.values())
                                .filter(f -> f.isFor(kind))
                                .map(Format::slug))
                .flatMap(Format::ofSlug);
        wrong.refuse();
        return new ViewQuery(kind, q, filters, sort, limit, page, lang, format);
    }

    private void refuseUnknown(Collection<String> names) {
        List<String> known = new ArrayList<>(COMMON);
        Filters.of(kind).forEach(f -> known.add(f.name()));
        for (String name : names) {
            if (!known.contains(name)) {
                wrong.unknownParameter(name, known);
            }
        }
    }

    /** Repeated or separated by commas: both are "or". */
    private static List<String> values(List<String> given) {
        return given.stream()
                .flatMap(v -> Stream.of(v.split(",")))
                .map(String::strip)
                .filter(v -> !v.isEmpty())
                .toList();
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

    private static Optional<String> last(Map<String, List<String>> given, String name) {
        List<String> values = given.getOrDefault(name, List.of());
        return values.isEmpty() ? Optional.empty() : Optional.of(values.get(values.size() - 1));
    }

    private Optional<String> choice(Map<String, List<String>> given, String name, Stream<String> choices) {
        List<String> known = choices.toList();
        Optional<String> value = last(given, name);
        if (value.isPresent() && !known.contains(value.get())) {
            wrong.notOneOf(name, value.get(), known);
            return Optional.empty();
        }
        return value;
    }

    private int number(Map<String, List<String>> given, String name, int most, int otherwise) {
        Optional<String> value = last(given, name);
        if (value.isEmpty()) {
            return otherwise;
        }
        if (value.get().matches("[0-9]{1,6}")) {
            int number = Integer.parseInt(value.get());
            if (number >= 1 && number <= most) {
                return number;
            }
        }
        wrong.notANumber(name, value.get(), most, otherwise);
        return otherwise;
    }
}

package org.w3id.essaim.endpoint.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.w3id.essaim.endpoint.lists.FacetValue;
import org.w3id.essaim.endpoint.lists.ListResult;
import org.w3id.essaim.endpoint.lists.ViewQuery;
import org.w3id.essaim.endpoint.lists.Whereabouts;
import org.w3id.essaim.ontology.Kind;

/**
 * The things of one kind that match.
 *
 * @param title names the filter: {@code Lieux en Bretagne}
 * @param siblings other lists under the same menu item
 * @param hidden what else is asked, to keep when other words are searched
 * @param searched what was searched instead, when the words asked are known to nothing; empty if they were
 * @param clear where no filter is left; empty if there is none
 * @param visits in place of entries, where the things are visits
 * @param map what the map needs, for kinds that stand somewhere
 */
public record ListPage(
        Frame frame,
        Kind kind,
        String title,
        String count,
        List<Tab> siblings,
        String words,
        List<Hidden> hidden,
        Sentence searched,
        List<Facet> facets,
        List<Chip> chips,
        Optional<WebUrl> clear,
        List<Entry> entries,
        List<Visit> visits,
        String range,
        Optional<WebUrl> previous,
        Optional<WebUrl> next,
        Optional<MapData> map,
        List<ThingPage.Format> formats) {

    private static final String CSV = ".csv";
    private static final String ATOM = ".atom";

    /** Values of a facet shown before "the others". */
    private static final int FIRST = 6;

    /** A parameter that the search form keeps. */
    public record Hidden(String name, String value) {}

    /** Another list. */
    public record Tab(String label, WebUrl url, boolean current) {}

    /**
     * @param first shown at once
     * @param rest folded
     */
    public record Facet(String title, List<Value> first, List<Value> rest, String restLabel) {}

    /** A value to choose or to let go. */
    public record Value(Part name, String count, boolean selected, WebUrl url) {}

    /** A chosen value; following it lets it go. */
    public record Chip(Part name, String action, WebUrl url) {}

    /** Where the browser finds the points, and what it says of them. */
    public record MapData(WebUrl points, long located, long unlocated) {}

    public ListPage {
        Objects.requireNonNull(title);
        siblings = List.copyOf(siblings);
        hidden = List.copyOf(hidden);
        facets = List.copyOf(facets);
        chips = List.copyOf(chips);
        entries = List.copyOf(entries);
        visits = List.copyOf(visits);
        formats = List.copyOf(formats);
    }

    /** Whether lists of this kind have a map: its things stand somewhere. */
    public static boolean isMapped(Kind kind) {
        return kind == Kind.PLACE;
    }

    /** Whether there is a point to show on a map. */
    public boolean hasPoints() {
        return map.filter(data -> data.located() > 0).isPresent();
    }

    static ListPage of(PageContext context, Kind kind, ListResult result, Assets assets) {
        Scribe scribe = new Scribe(context);
        Wording words = scribe.words();
        Links links = scribe.links();
        ViewQuery query = result.query();
        List<FacetValue> selected = result.facets().values().stream()
                .flatMap(List::stream)
                .filter(FacetValue::selected)
                .toList();
        String title = new ListTitle(scribe).of(kind, result);
        boolean visits = kind == Kind.INTERVENTION;
        boolean map = isMapped(kind);
        List<ThingPage.Format> formats = formats(query, links, words);
        Frame frame = Frame.of(context, assets, title)
                .in(kind)
                .withMap(map && result.located() > 0)
                .withAlternates(List.of(
                        new Frame.Alternate("application/json", links.data(query, "")),
                        new Frame.Alternate("application/atom+xml", links.data(query, ATOM))));
        long from = (long) (result.page() - 1) * query.limit();
        return new ListPage(
                frame,
                kind,
                title,
                words.count("count." + kind.slug(), result.total()).text(),
                siblings(kind, links, words),
                query.q(),
                hidden(query),
                result.searched()
                        .map(s -> words.sentence("list.searched", query.q(), s, links.list(query.literal())))
                        .orElse(Sentence.EMPTY),
                facets(result, scribe),
                chips(query, selected, scribe),
                query.isWhole() ? Optional.empty() : Optional.of(links.list(kind)),
                visits ? List.of() : scribe.entries(result.items()),
                visits ? result.items().stream().map(scribe::visit).toList() : List.of(),
                result.pages() == 1
                        ? ""
                        : words.text(
                                "list.range", from + 1, from + result.items().size(), result.total()),
                result.prev().map(links::list),
                result.next().map(links::list),
                map
                        ? Optional.of(new MapData(links.data(query, ".geojson"), result.located(), result.unlocated()))
                        : Optional.empty(),
                formats);
    }

    private static List<ThingPage.Format> formats(ViewQuery query, Links links, Wording words) {
        List<ThingPage.Format> formats = new ArrayList<>();
        formats.add(new ThingPage.Format("JSON", links.data(query, "")));
        formats.add(new ThingPage.Format("CSV", links.data(query, CSV)));
        formats.add(
                new ThingPage.Format(words.text("format.spreadsheet"), links.data(query.forFrenchSpreadsheets(), CSV)));
        if (Whereabouts.hasSome(query.kind())) {
            formats.add(new ThingPage.Format("GeoJSON", links.data(query, ".geojson")));
        }
        formats.add(new ThingPage.Format(words.text("format.feed"), links.data(query, ATOM)));
        return formats;
    }

    private static final Map<Kind, List<Kind>> FAMILIES = families();

    private static Map<Kind, List<Kind>> families() {
        Map<Kind, List<Kind>> families = new EnumMap<>(Kind.class);
        for (List<Kind> family : List.of(
                List.of(Kind.STUDY, Kind.MOOC, Kind.LEARNING, Kind.SESSION),
                List.of(Kind.NEED, Kind.INTERVENTION, Kind.ADOPTION, Kind.FUNDING),
                List.of(Kind.COMMONS, Kind.DIRECTORY, Kind.PRODUCT))) {
            family.forEach(kind -> families.put(kind, family));
        }
        return families;
    }

    private static List<Tab> siblings(Kind kind, Links links, Wording words) {
        return FAMILIES.getOrDefault(kind, List.of()).stream()
                .map(k -> new Tab(words.text("kinds." + k.slug()), links.list(k), k == kind))
                .toList();
    }

    private static List<Hidden> hidden(ViewQuery query) {
        List<Hidden> hidden = new ArrayList<>();
        query.filters().forEach((name, values) -> hidden.add(new Hidden(name, String.join(",", values))));
        query.scope().parameters().forEach((name, value) -> hidden.add(new Hidden(name, value)));
        return hidden;
    }

    /** Who can come where and on what, then where before what. */
    public static final List<String> FACETS =
            List.of("serves", "canAccompany", "skill", "territory", "nature", "audience", "theme", "status");

    private static List<Facet> facets(ListResult result, Scribe scribe) {
        List<Facet> facets = new ArrayList<>();
        for (String name : FACETS) {
            List<FacetValue> values = result.facets().getOrDefault(name, List.of());
            if (narrows(values, result.total())) {
                facets.add(facet(name, values, scribe));
            }
        }
        return facets;
    }

    /** A single value that all things have leaves nothing to choose. */
    private static boolean narrows(List<FacetValue> values, long total) {
        return values.stream().anyMatch(v -> v.selected() || values.size() > 1 || v.count() < total);
    }

    private static Facet facet(String name, List<FacetValue> values, Scribe scribe) {
        List<Value> all = values.stream()
                .sorted(Comparator.comparing(v -> !v.selected()))
                .map(v -> value(v, scribe))
                .toList();
        int first = all.size() <= FIRST + 1 ? all.size() : FIRST;
        return new Facet(
                scribe.words().text("facet." + name),
                all.subList(0, first),
                all.subList(first, all.size()),
                scribe.words().count("facet.rest", all.size() - first).text());
    }

    private static Value value(FacetValue value, Scribe scribe) {
        return new Value(
                scribe.label(value.concept()),
                scribe.words().number(value.count()),
                value.selected(),
                scribe.links().list(value.toggled()));
    }

    /** One for each chosen value, whether its facet is shown or not. */
    private static List<Chip> chips(ViewQuery query, List<FacetValue> selected, Scribe scribe) {
        List<Chip> chips = new ArrayList<>();
        if (!query.q().isEmpty()) {
            Part name = Part.plain(scribe.words().text("quoted", query.q()));
            chips.add(chip(name, query.withWords(""), scribe));
        }
        query.filters()
                .forEach((filter, values) -> values.forEach(value -> {
                    Part name = selected.stream()
                            .filter(f -> f.value().equals(value))
                            .findFirst()
                            .map(f -> scribe.label(f.concept()))
                            .orElseGet(() -> named(query, filter, value, scribe));
                    chips.add(chip(name, query.toggled(filter, value), scribe));
                }));
        return chips;
    }

    /** {@code actor/ti-lab} by its name; a town that no thing names, by its slug. */
    private static Part named(ViewQuery query, String filter, String value, Scribe scribe) {
        return query.meaning(filter, value, scribe.context().catalogue())
                .map(scribe::label)
                .orElseGet(() -> Part.plain(value));
    }

    private static Chip chip(Part name, ViewQuery without, Scribe scribe) {
        return new Chip(
                name, scribe.words().text("chip.remove", name), scribe.links().list(without));
    }
}

package org.w3id.essaim.endpoint.views;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3id.essaim.endpoint.lists.FacetValue;
import org.w3id.essaim.endpoint.lists.ListResult;
import org.w3id.essaim.endpoint.lists.Shown;
import org.w3id.essaim.endpoint.lists.ViewQuery;
import org.w3id.essaim.endpoint.lists.Whereabouts;
import org.w3id.essaim.endpoint.search.Highlights;
import org.w3id.essaim.endpoint.things.Coordinates;
import org.w3id.essaim.endpoint.things.Text;
import org.w3id.essaim.endpoint.things.Thing;

/** Lists as JSON: entries hold what is shown in a list and no more, at most {@value #MAX_ENTRY_BYTES} bytes each. */
public final class ListJson {

    /** By test, on the real things. */
    public static final int MAX_ENTRY_BYTES = 1500;

    /** The longest summary in a list, in characters; it is cut between words. */
    private static final int MAX_SUMMARY = 280;

    /** The longest excerpt that shows what was found, in characters. */
    private static final int MAX_MATCH = 120;

    /** What every item tells, whichever fields are asked. */
    private static final List<String> ALWAYS = List.of("id", "type", "demo", "fictional");

    private static final String LANGS = "langs";
    private static final String LITERAL = "literal";

    /** Links that are no relations of pages. */
    private static final List<String> OWN = List.of("self", LITERAL);

    /** Distances are told in kilometres to the metre. */
    private static final double METRES = 1000;

    private final ViewContext context;
    private final Pen pen;

    public ListJson(ViewContext context) {
        this.context = context;
        this.pen = new Pen(context);
    }

    public ObjectNode json(ListResult list) {
        ObjectNode out = pen.object();
        out.put("type", "List");
        out.put("total", list.total());
        out.put("limit", list.query().limit());
        if (list.query().cursor().isEmpty()) {
            out.put("page", list.page());
        }
        out.put("pages", list.pages());
        out.put("snapshot", context.snapshot());
        pen.mark(out);
        out.set("query", query(list));
        ArrayNode items = out.putArray("items");
        list.items().forEach(thing -> items.add(item(list.query(), list.highlights(), thing)));
        if (!list.facets().isEmpty()) {
            ObjectNode facets = out.putObject("facets");
            list.facets().forEach((name, values) -> {
                ArrayNode array = facets.putArray(name);
                values.forEach(value -> array.add(facet(value)));
            });
        }
        ObjectNode links = out.putObject("links");
        links(list).forEach(links::put);
        out.put("license", context.licence());
        out.put("attribution", context.attribution());
        return out;
    }

    /** The value of the header {@code Link} (RFC 8288): {@code first}, {@code prev}, {@code next}, {@code last}. */
    public String linkHeader(ListResult list) {
        return links(list).entrySet().stream()
                .filter(link -> !OWN.contains(link.getKey()))
                .map(link -> "<" + link.getValue() + ">; rel=\"" + link.getKey() + "\"")
                .collect(Collectors.joining(", "));
    }

    private Map<String, String> links(ListResult list) {
        Map<String, String> links = new LinkedHashMap<>();
        links.put("self", context.api(list.self()));
        links.put("first", context.api(list.first()));
        list.prev().ifPresent(prev -> links.put("prev", context.api(prev)));
        list.following(context.snapshot()).ifPresent(next -> links.put("next", context.api(next)));
        if (list.query().cursor().isEmpty()) {
            links.put("last", context.api(list.last()));
        }
        list.searched()
                .ifPresent(other -> links.put(LITERAL, context.api(list.query().literal())));
        return links;
    }

    ObjectNode query(ListResult list) {
        ObjectNode query = pen.object();
        if (!list.query().q().isEmpty()) {
            query.put("q", list.query().q());
        }
        list.searched().ifPresent(searched -> query.put("searched", searched));
        if (list.query().sought().isLiteral()) {
            query.put(LITERAL, true);
        }
        list.query().filters().forEach((name, values) -> values.forEach(query.putArray(name)::add));
        list.query().scope().parameters().forEach(query::put);
        query.put("sort", list.query().sort().slug());
        query.put("lang", context.lang().tag());
        return query;
    }

    /** An entry with what is asked beside, and without what is not. */
    private ObjectNode item(ViewQuery query, Highlights highlights, Thing thing) {
        ObjectNode item = found(highlights, thing);
        query.scope()
                .around()
                .flatMap(around -> Whereabouts.of(thing).map(around::kilometres))
                .ifPresent(kilometres -> item.put(Shown.DISTANCE, Math.round(kilometres * METRES) / METRES));
        if (!query.shown().fields().isEmpty()) {
            keep(query.shown().fields(), thing, item);
        }
        KindParts.blocks(query.kind(), query.shown().include()).forEach(block -> block.write(thing, item, pen));
        return item;
    }

    /** What an entry does not tell is taken from the whole thing, where it has it. */
    private void keep(List<String> fields, Thing thing, ObjectNode item) {
        ObjectNode langs = pen.object();
        take(fields, item, langs);
        List<String> others = fields.stream()
                .filter(f -> !item.has(f) && !f.equals(Shown.DISTANCE) && !f.equals(LANGS))
                .toList();
        if (!others.isEmpty()) {
            ObjectNode whole = new ThingJson(context).json(thing);
            others.stream().filter(whole::has).forEach(f -> item.set(f, whole.get(f)));
            take(others, whole, langs);
        }
        item.retain(Stream.concat(ALWAYS.stream(), fields.stream()).toList());
        item.remove(LANGS);
        if (!langs.isEmpty()) {
            item.set(LANGS, langs);
        }
    }

    /** In which languages these fields of a view are, where that is another than the one asked. */
    private static void take(List<String> fields, ObjectNode view, ObjectNode langs) {
        fields.stream()
                .filter(view.path(LANGS)::has)
                .forEach(f -> langs.set(f, view.path(LANGS).get(f)));
    }

    /** An entry, and where the words that were asked stand in what it shows. */
    ObjectNode found(Highlights highlights, Thing thing) {
        ObjectNode entry = entry(thing);
        ArrayNode matches = JsonNodeFactory.instance.arrayNode();
        match("name", thing.name(context.lang()), highlights, matches);
        thing.text(Fields.SUMMARIES.term().property(), context.lang())
                .ifPresent(summary -> match("summary", summary, highlights, matches));
        if (!matches.isEmpty()) {
            entry.set("match", matches);
        }
        return entry;
    }

    private static void match(String field, Text text, Highlights highlights, ArrayNode matches) {
        List<Highlights.Part> parts = highlights.parts(text.value(), text.lang(), MAX_MATCH);
        if (!parts.isEmpty()) {
            ArrayNode array = matches.addObject().put("field", field).putArray("parts");
            for (Highlights.Part part : parts) {
                ObjectNode out = array.addObject().put("t", part.text());
                if (part.hit()) {
                    out.put("hit", true);
                }
            }
        }
    }

    ObjectNode entry(Thing thing) {
        ObjectNode entry = pen.object();
        entry.put("id", thing.iri());
        entry.put("type", thing.type());
        ObjectNode langs = pen.object();
        pen.show("name", thing.name(context.lang()), entry, langs);
        thing.text(Fields.SUMMARIES.term().property(), context.lang())
                .ifPresent(text -> pen.show("summary", new Text(cut(text.value()), text.lang()), entry, langs));
        if (!langs.isEmpty()) {
            entry.set(LANGS, langs);
        }
        context.page(thing).ifPresent(page -> entry.put("url", page));
        Pen.mark(thing, entry);
        Coordinates.of(thing).ifPresent(coordinates -> Geo.show(coordinates, entry));
        thing.kind().ifPresent(kind -> KindParts.listed(kind).forEach(part -> part.write(thing, entry, pen)));
        thing.kind().ifPresent(kind -> KindParts.dates(kind).forEach(date -> date.show(thing, entry)));
        pen.modified(thing, entry);
        return entry;
    }

    private static String cut(String text) {
        if (text.length() <= MAX_SUMMARY) {
            return text;
        }
        int space = text.lastIndexOf(' ', MAX_SUMMARY - 1);
        return text.substring(0, space > 0 ? space : MAX_SUMMARY - 1) + "…";
    }

    ObjectNode facet(FacetValue value) {
        ObjectNode facet = pen.object();
        facet.put("value", value.value());
        ObjectNode langs = pen.object();
        pen.show("label", value.concept().name(context.lang()), facet, langs);
        if (!langs.isEmpty()) {
            facet.set(LANGS, langs);
        }
        facet.put("count", value.count());
        facet.put("selected", value.selected());
        facet.put("href", context.api(value.toggled()));
        return facet;
    }
}

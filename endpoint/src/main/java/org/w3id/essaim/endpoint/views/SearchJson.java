package org.w3id.essaim.endpoint.views;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3id.essaim.endpoint.lists.ListResult;
import org.w3id.essaim.endpoint.lists.Lists;
import org.w3id.essaim.endpoint.lists.SearchQuery;
import org.w3id.essaim.endpoint.lists.Suggested;
import org.w3id.essaim.endpoint.lists.ViewQuery;
import org.w3id.essaim.endpoint.search.Manner;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.ontology.Kind;

/** What words find, and what the beginning of a name may become, kind by kind, as JSON. */
public final class SearchJson {

    private final ViewContext context;
    private final Pen pen;

    public SearchJson(ViewContext context) {
        this.context = context;
        this.pen = new Pen(context);
    }

    /** What was found for some words, as {@link Lists#search(SearchQuery)} gives it. */
    public ObjectNode search(SearchQuery query, List<ListResult> groups) {
        ObjectNode out = pen.object();
        out.put("type", "Search");
        out.put("total", groups.stream().mapToLong(ListResult::total).sum());
        Optional<String> searched =
                groups.stream().flatMap(group -> group.searched().stream()).findFirst();
        begin(query, searched, out);
        ListJson entries = new ListJson(context);
        ArrayNode array = out.putArray("groups");
        for (ListResult group : groups) {
            ObjectNode block = array.addObject();
            block.put("kind", group.query().kind().slug());
            block.put("total", group.total());
            ArrayNode items = block.putArray("items");
            group.items().forEach(thing -> items.add(entries.found(group.highlights(), thing)));
            block.put("href", context.api(group.query().withLimit(ViewQuery.DEFAULT_LIMIT)));
        }
        ObjectNode links = out.putObject("links");
        links.put("self", context.api("search", query));
        searched.ifPresent(other -> links.put("literal", context.api("search", query.literal())));
        return end(out);
    }

    /** What a name may become that somebody is typing; each is a stub, with the other name that begins so, if it is one. */
    public ObjectNode suggestions(SearchQuery query, List<Suggested> suggestions) {
        ObjectNode out = pen.object();
        out.put("type", "Suggestions");
        begin(query, Optional.empty(), out);
        Map<Kind, ArrayNode> items = new LinkedHashMap<>();
        ArrayNode groups = out.putArray("groups");
        for (Suggested each : suggestions) {
            items.computeIfAbsent(each.kind(), kind -> group(kind, groups)).add(stub(each.thing(), each.names()));
        }
        out.putObject("links").put("self", context.api("suggest", query));
        return end(out);
    }

    private static ArrayNode group(Kind kind, ArrayNode groups) {
        return groups.addObject().put("kind", kind.slug()).putArray("items");
    }

    private ObjectNode stub(Thing thing, List<String> names) {
        ObjectNode stub = pen.stub(thing);
        if (!names.contains(thing.name(context.lang()).value())) {
            names.stream().findFirst().ifPresent(name -> stub.put("alias", name));
        }
        return stub;
    }

    private void begin(SearchQuery asked, Optional<String> searched, ObjectNode out) {
        out.put("snapshot", context.snapshot());
        pen.mark(out);
        ObjectNode query = out.putObject("query").put("q", asked.q());
        searched.ifPresent(words -> query.put("searched", words));
        if (asked.manner() == Manner.LITERAL) {
            query.put("literal", true);
        }
        query.put("lang", context.lang().tag());
    }

    private ObjectNode end(ObjectNode out) {
        out.put("license", context.licence());
        out.put("attribution", context.attribution());
        return out;
    }
}

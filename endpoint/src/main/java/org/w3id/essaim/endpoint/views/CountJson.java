package org.w3id.essaim.endpoint.views;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.w3id.essaim.endpoint.lists.FacetQuery;
import org.w3id.essaim.endpoint.lists.FacetValue;
import org.w3id.essaim.endpoint.lists.ListResult;
import org.w3id.essaim.endpoint.lists.Statistics;
import org.w3id.essaim.endpoint.lists.ViewQuery;
import org.w3id.essaim.ontology.Kind;

/** Numbers without things as JSON; each number has the address of the list whose total it is. */
public final class CountJson {

    private final ViewContext context;
    private final Pen pen;
    private final ListJson lists;

    public CountJson(ViewContext context) {
        this.context = context;
        this.pen = new Pen(context);
        this.lists = new ListJson(context);
    }

    /** @param list the answer to the list of the query, with its facets */
    public ObjectNode facets(FacetQuery query, ListResult list) {
        ObjectNode out = begun("Facets");
        out.put("kind", list.query().kind().slug());
        out.put("total", list.total());
        out.set("query", lists.query(list).without("sort"));
        ObjectNode facets = out.putObject("facets");
        list.facets().forEach((name, values) -> put(facets.putArray(name), values));
        out.putObject("links")
                .put("self", context.api(query))
                .put("list", context.api(list.query().withFacets(List.of())));
        return ended(out);
    }

    public ObjectNode statistics(Statistics statistics) {
        ObjectNode out = begun("Statistics");
        ArrayNode kinds = out.putArray("thingsByKind");
        statistics.kinds().forEach((kind, count) -> kinds.add(kind(kind, count)));
        put(out.putArray("adoptionsByStatus"), statistics.adoptionsByStatus());
        put(out.putArray("placesByRegion"), statistics.placesByRegion());
        put(out.putArray("commonsByLicense"), statistics.commonsByLicense());
        return ended(out);
    }

    private ObjectNode kind(Kind kind, long count) {
        ObjectNode out = pen.object().put("value", kind.slug());
        ObjectNode langs = pen.object();
        context.catalogue().label(kind, context.lang()).ifPresent(label -> pen.show("label", label, out, langs));
        if (!langs.isEmpty()) {
            out.set("langs", langs);
        }
        return out.put("count", count).put("href", context.api(ViewQuery.all(kind)));
    }

    private void put(ArrayNode out, List<FacetValue> values) {
        values.forEach(value -> out.add(lists.facet(value)));
    }

    private ObjectNode begun(String type) {
        ObjectNode out = pen.object().put("type", type).put("snapshot", context.snapshot());
        pen.mark(out);
        return out;
    }

    private ObjectNode ended(ObjectNode out) {
        return out.put("license", context.licence()).put("attribution", context.attribution());
    }
}

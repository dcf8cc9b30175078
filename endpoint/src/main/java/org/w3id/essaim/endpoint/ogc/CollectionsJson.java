package org.w3id.essaim.endpoint.ogc;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.w3id.essaim.endpoint.lists.Box;
import org.w3id.essaim.endpoint.lists.Extent;
import org.w3id.essaim.endpoint.lists.Lists;
import org.w3id.essaim.endpoint.lists.ViewQuery;
import org.w3id.essaim.endpoint.lists.Whereabouts;
import org.w3id.essaim.endpoint.views.ViewContext;
import org.w3id.essaim.ontology.Kind;

/** What the service says of itself: where everything is, what it conforms to, and which collections there are. */
public final class CollectionsJson {

    /** Longitude, then latitude, in WGS 84. */
    private static final String CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";

    private static final String GREGORIAN = "http://www.opengis.net/def/uom/ISO-8601/0/Gregorian";

    private static final List<String> CLASSES = List.of(
            "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core",
            "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/oas30",
            "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/geojson");

    private final ViewContext context;
    private final Addresses addresses;
    private final Words words;

    public CollectionsJson(ViewContext context, Addresses addresses) {
        this.context = context;
        this.addresses = addresses;
        this.words = Words.load(context.lang());
    }

    /** The kinds that are collections. */
    public static List<Kind> kinds() {
        return Arrays.stream(Kind.values()).filter(Whereabouts::hasSome).toList();
    }

    /** The kind whose collection has this name. */
    public static Optional<Kind> named(String name) {
        return kinds().stream().filter(kind -> kind.slug().equals(name)).findFirst();
    }

    /** @param title what the corpus is called */
    public ObjectNode landing(String title) {
        ObjectNode out = document().put("title", title).put("description", words.say("landing"));
        out.put("attribution", context.attribution());
        Links.of(out)
                .add("self", Links.JSON, addresses.landing(), title)
                .add("service-desc", Definition.MEDIA_TYPE, addresses.definition(), words.say("link.definition"))
                .add("service-doc", Links.HTML, addresses.guide(context.lang()), words.say("link.guide"))
                .add("conformance", Links.JSON, addresses.conformance(), words.say("link.conformance"))
                .add("data", Links.JSON, addresses.collections(), words.say("link.collections"))
                .add("license", context.licence());
        return out;
    }

    public ObjectNode conformance() {
        ObjectNode out = document();
        CLASSES.forEach(out.putArray("conformsTo")::add);
        Links.of(out).add("self", Links.JSON, addresses.conformance());
        return out;
    }

    public ObjectNode collections(Lists lists) {
        ObjectNode out = document();
        Links.of(out).add("self", Links.JSON, addresses.collections()).add("license", context.licence());
        ArrayNode all = out.putArray("collections");
        kinds().forEach(kind -> all.add(collection(kind, lists.extent(kind))));
        return out;
    }

    public ObjectNode collection(Kind kind, Extent extent) {
        String title = words.say("collection." + kind.slug());
        ObjectNode out = document().put("id", kind.slug()).put("title", title);
        out.put("description", words.say("collection." + kind.slug() + ".about"));
        out.put("attribution", context.attribution());
        out.put("itemType", "feature");
        out.putArray("crs").add(CRS84);
        put(extent, out);
        Links.of(out)
                .add("self", Links.JSON, addresses.collection(kind), title)
                .add("items", ItemsJson.MEDIA_TYPE, addresses.items(kind), title)
                .add("alternate", Links.HTML, addresses.page(ViewQuery.all(kind), context.lang()), title)
                .add("license", context.licence());
        return out;
    }

    private static void put(Extent extent, ObjectNode out) {
        ObjectNode told = JsonNodeFactory.instance.objectNode();
        extent.box().ifPresent(box -> {
            ObjectNode spatial = told.putObject("spatial");
            put(box, spatial.putArray("bbox").addArray());
            spatial.put("crs", CRS84);
        });
        if (extent.first().isPresent() || extent.last().isPresent()) {
            ObjectNode temporal = told.putObject("temporal");
            temporal.putArray("interval")
                    .addArray()
                    .add(moment(extent.first(), "T00:00:00Z"))
                    .add(moment(extent.last(), "T23:59:59Z"));
            temporal.put("trs", GREGORIAN);
        }
        if (!told.isEmpty()) {
            out.set("extent", told);
        }
    }

    private static void put(Box box, ArrayNode numbers) {
        DoubleStream.of(box.west(), box.south(), box.east(), box.north()).forEach(numbers::add);
    }

    private static String moment(Optional<LocalDate> day, String time) {
        return day.map(date -> date + time).orElse(null);
    }

    private ObjectNode document() {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        return context.demo() ? document.put("demo", true) : document;
    }
}

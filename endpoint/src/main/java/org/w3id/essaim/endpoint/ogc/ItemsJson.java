package org.w3id.essaim.endpoint.ogc;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.w3id.essaim.endpoint.lists.Cursor;
import org.w3id.essaim.endpoint.lists.Days;
import org.w3id.essaim.endpoint.lists.InvalidParameters;
import org.w3id.essaim.endpoint.lists.Lists;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.endpoint.views.GeoJson;
import org.w3id.essaim.endpoint.views.ViewContext;
import org.w3id.essaim.ontology.Kind;

/**
 * Features, by pages and one by one: those of our maps, but named as the standard wants it, by the last part of the address, so that
 * {@code items/{id}} finds them; the IRI is their property {@code iri}.
 *
 * <p>There is no {@code timeStamp}, which the standard leaves open: the same snapshot gives the same bytes.
 */
public final class ItemsJson {

    public static final String MEDIA_TYPE = "application/geo+json";

    /** Programs take a column of whole days for dates, one with months and years among them for texts. */
    private static final String FIRST_DAY = "firstDay";

    private static final String LAST_DAY = "lastDay";

    private final ViewContext context;
    private final Addresses addresses;
    private final GeoJson writer;

    public ItemsJson(ViewContext context, Addresses addresses) {
        this.context = context;
        this.addresses = addresses;
        this.writer = new GeoJson(context);
    }

    /**
     * A page of a collection.
     *
     * @param json the document
     * @param next where the next page is; empty on the last
     */
    public record Page(ObjectNode json, Optional<String> next) {
        public Page {
            Objects.requireNonNull(json);
            Objects.requireNonNull(next);
        }
    }

    /** @throws org.w3id.essaim.endpoint.http.Problem.Thrown 400 {@code invalid-parameter} if the walk was never at the thing of the cursor */
    public Page page(ItemsQuery query, Lists lists) {
        List<Thing> all = lists.located(query.list());
        int from = query.cursor().map(cursor -> after(cursor, all)).orElse(0);
        List<Thing> shown = all.subList(from, Math.min(all.size(), from + query.limit()));
        Optional<String> next = from + shown.size() < all.size()
                ? Optional.of(addresses.items(query.after(
                        context.snapshot(), shown.get(shown.size() - 1).slug())))
                : Optional.empty();
        ObjectNode out = JsonNodeFactory.instance.objectNode().put("type", "FeatureCollection");
        if (context.demo()) {
            out.put("demo", true);
        }
        out.put("numberMatched", all.size()).put("numberReturned", shown.size());
        link(query, next, Links.of(out));
        ArrayNode features = out.putArray("features");
        shown.forEach(thing -> features.add(bare(thing)));
        return new Page(out, next);
    }

    private void link(ItemsQuery query, Optional<String> next, Links links) {
        Kind kind = query.list().kind();
        links.add("self", MEDIA_TYPE, addresses.items(query))
                .add("alternate", Links.HTML, addresses.page(query.list(), context.lang()))
                .add("alternate", Links.JSON, context.api(query.list()))
                .add("collection", Links.JSON, addresses.collection(kind))
                .add("license", context.licence());
        next.ifPresent(address -> links.add("next", MEDIA_TYPE, address));
        if (query.cursor().isPresent()) {
            links.add("first", MEDIA_TYPE, addresses.items(query.first()));
        }
    }

    private static int after(Cursor cursor, List<Thing> all) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).slug().equals(cursor.after())) {
                return i + 1;
            }
        }
        InvalidParameters wrong = new InvalidParameters();
        wrong.notAValue(ItemsQuery.CURSOR, cursor.toString(), "links: next", "", List.of());
        wrong.refuse();
        return 0;
    }

    /** One feature, with its links. */
    public ObjectNode feature(Thing thing) {
        Kind kind = thing.kind().orElseThrow();
        ObjectNode feature = bare(thing);
        Links links = Links.of(feature)
                .add("self", MEDIA_TYPE, addresses.item(kind, thing.slug()))
                .add("alternate", Links.JSON, context.api(kind, thing))
                .add("collection", Links.JSON, addresses.collection(kind))
                .add("license", context.licence());
        context.page(thing).ifPresent(page -> links.add("alternate", Links.HTML, page));
        return feature;
    }

    /** Told of each, if only to say that nothing is known: programs take the columns of their table from the first features they see. */
    private static List<String> columns(Thing thing) {
        return thing.isA(Kind.INTERVENTION)
                ? List.of("summary", "locality", "start", "end", FIRST_DAY, LAST_DAY)
                : List.of("summary", "locality");
    }

    private ObjectNode bare(Thing thing) {
        ObjectNode feature = writer.feature(thing);
        feature.put("id", thing.slug());
        ObjectNode properties = feature.withObjectProperty("properties").put("iri", thing.iri());
        if (properties.path("themes").asText().isEmpty()) {
            properties.putNull("themes").putNull("themeIds"); // an empty text would be a value, for a filter
        }
        if (thing.isA(Kind.INTERVENTION)) {
            Days.of(thing)
                    .ifPresent(days -> properties
                            .put(FIRST_DAY, days.first().toString())
                            .put(LAST_DAY, days.last().toString()));
        }
        columns(thing).stream().filter(name -> !properties.has(name)).forEach(properties::putNull);
        if (context.demo() && !thing.isFictional()) {
            properties.put("fictional", false);
        }
        return feature;
    }
}

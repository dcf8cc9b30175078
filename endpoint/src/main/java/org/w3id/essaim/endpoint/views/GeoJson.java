package org.w3id.essaim.endpoint.views;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Collectors;
import org.w3id.essaim.endpoint.lists.ViewQuery;
import org.w3id.essaim.endpoint.lists.Whereabouts;
import org.w3id.essaim.endpoint.things.TerritoryChain;
import org.w3id.essaim.endpoint.things.Thing;

/**
 * Places for maps. Properties are flat, so that a map's pop-up such as {@code {name}} works as it is; {@code themeIds} is what
 * {@code theme=} takes.
 *
 * <p>There is no {@code timeStamp}: the same snapshot gives the same bytes.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7946">RFC 7946</a>
 */
public final class GeoJson {

    /** About one metre. */
    private static final double DECIMALS = 1e5;

    private final ViewContext context;
    private final Pen pen;

    public GeoJson(ViewContext context) {
        this.context = context;
        this.pen = new Pen(context);
    }

    /** One place; its geometry is null, as RFC 7946 has it, when its file tells no coordinates. */
    public ObjectNode feature(Thing place) {
        ObjectNode feature = pen.object();
        feature.put("type", "Feature");
        feature.put("id", place.iri());
        Whereabouts.of(place)
                .ifPresentOrElse(
                        at -> feature.putObject("geometry")
                                .put("type", "Point")
                                .putArray("coordinates")
                                .add(rounded(at.longitude()))
                                .add(rounded(at.latitude())),
                        () -> feature.putNull("geometry"));
        ObjectNode properties = feature.putObject("properties");
        properties.put("name", place.name(context.lang()).value());
        place.text(Fields.SUMMARIES.term().property(), context.lang())
                .ifPresent(summary -> properties.put("summary", summary.value()));
        context.page(place).ifPresent(page -> properties.put("url", page));
        pen.mark(properties);
        Pen.mark(place, properties);
        properties.put("type", place.type());
        place.kind().ifPresent(kind -> KindParts.dates(kind).forEach(date -> date.show(place, properties)));
        TerritoryChain.shown(place).stream()
                .filter(territory -> !territory.slug().startsWith("arrondissement-"))
                .findFirst()
                .ifPresent(town ->
                        properties.put("locality", town.name(context.lang()).value()));
        List<Thing> themes = place.related(Fields.THEMES.term().property());
        properties.put(
                "themes",
                themes.stream().map(t -> t.name(context.lang()).value()).collect(Collectors.joining(", ")));
        properties.put("themeIds", themes.stream().map(Thing::slug).collect(Collectors.joining(",")));
        return feature;
    }

    /**
     * What a map tells beside its features.
     *
     * @param matched things that match, on all pages
     * @param located how many of them stand somewhere
     */
    ObjectNode head(ViewQuery query, int matched, int located) {
        ObjectNode out = pen.object();
        out.put("type", "FeatureCollection");
        pen.mark(out);
        out.put("numberMatched", matched);
        out.put("numberReturned", located);
        out.put("withoutGeometry", matched - located);
        ArrayNode links = out.putArray("links");
        link(links, "self", "application/geo+json", context.geoJson(query));
        link(links, "alternate", "application/json", context.api(query.withPage(1)));
        return out;
    }

    private static void link(ArrayNode links, String rel, String type, String href) {
        links.addObject().put("href", href).put("rel", rel).put("type", type);
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * DECIMALS) / DECIMALS;
    }
}

package org.w3id.essaim.endpoint.profiles;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.w3id.essaim.endpoint.lists.Whereabouts;
import org.w3id.essaim.endpoint.things.Coordinates;
import org.w3id.essaim.endpoint.things.JsonLdContext;
import org.w3id.essaim.endpoint.things.TerritoryChain;
import org.w3id.essaim.endpoint.things.Text;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.endpoint.views.ViewContext;

/**
 * Lists as a map made with GoGoCarto reads them: {@code {"data":[{"id","name","geo":{"latitude","longitude"},"categories":[…],…}]}}.
 * Its script takes the elements, its server imports them from {@code data}. Categories are the slugs of natures and themes: both find an
 * option by its name or id.
 *
 * @see <a href="https://github.com/pixelhumain/GoGoCartoJs/blob/master/docs/dataset-element-configuration.md">the elements of GoGoCartoJs</a>
 */
public final class GogoCarto {

    private static final List<String> CATEGORIES = List.of("nature", "themes");
    private static final String SUMMARIES = JsonLdContext.SHIPPED.property("summaries");
    private static final String HOMEPAGE = JsonLdContext.SHIPPED.property("homepage");
    private static final String STREET = JsonLdContext.SHIPPED.property("street");
    private static final String POSTAL_CODE = JsonLdContext.SHIPPED.property("postalCode");
    private static final String PLACES = JsonLdContext.SHIPPED.property("places");

    private final ViewContext context;

    public GogoCarto(ViewContext context) {
        this.context = context;
    }

    /**
     * Those that stand somewhere: the others would be found by their address elsewhere, and wrongly.
     *
     * @param things all that match
     */
    public ObjectNode elements(List<Thing> things) {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        out.put("licence", context.licence()).put("attribution", context.attribution());
        ArrayNode data = out.putArray("data");
        things.forEach(thing -> Whereabouts.of(thing).ifPresent(at -> data.add(element(thing, at))));
        return out;
    }

    private ObjectNode element(Thing thing, Coordinates at) {
        ObjectNode element = JsonNodeFactory.instance.objectNode();
        element.put("id", thing.slug());
        element.put("name", thing.name(context.lang()).value());
        element.putObject("geo").put("latitude", at.latitude()).put("longitude", at.longitude());
        ArrayNode categories = element.putArray("categories");
        CATEGORIES.forEach(key ->
                thing.related(JsonLdContext.SHIPPED.property(key)).forEach(concept -> categories.add(concept.slug())));
        address(thing).ifPresent(address -> element.set("address", address));
        thing.text(SUMMARIES, context.lang()).map(Text::value).ifPresent(text -> element.put("description", text));
        thing.value(HOMEPAGE).ifPresent(site -> element.put("website", site));
        context.page(thing).ifPresent(page -> element.put("url", page));
        element.put("iri", thing.iri());
        if (thing.isFictional()) {
            element.put("fictional", true);
        }
        return element;
    }

    /** That of the place, or of the first place of a visit. */
    private Optional<ObjectNode> address(Thing thing) {
        Thing place = Stream.concat(thing.related(PLACES).stream(), Stream.of(thing))
                .findFirst()
                .orElseThrow();
        ObjectNode address = JsonNodeFactory.instance.objectNode();
        place.value(STREET).ifPresent(street -> address.put("streetAddress", street));
        TerritoryChain.town(place)
                .ifPresent(town ->
                        address.put("addressLocality", town.name(context.lang()).value()));
        place.value(POSTAL_CODE).ifPresent(code -> address.put("postalCode", code));
        return address.isEmpty() ? Optional.empty() : Optional.of(address);
    }
}

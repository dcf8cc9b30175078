package org.w3id.essaim.endpoint.profiles;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.w3id.essaim.endpoint.profiles.Term.Reading;
import org.w3id.essaim.endpoint.things.Coordinates;
import org.w3id.essaim.endpoint.things.JsonLdContext;
import org.w3id.essaim.endpoint.things.TerritoryChain;
import org.w3id.essaim.endpoint.things.Thing;

/** Where things stand, in the words of schema.org. */
final class Postal {

    /** Whatever is paid here is euros. */
    static final String EUROS = "EUR";

    static final Reading READING = Postal::address;
    static final Reading POINT = Postal::point;

    /** The territories that hold it, the smallest first. */
    static final Reading TERRITORIES =
            (thing, pen) -> TerritoryChain.shown(thing).stream().map(pen::stub);

    /** The places of a visit with their addresses, without which a search engine does not show it; else its territories. */
    static final Reading WHERE = Postal::where;

    private static final String PLACES = JsonLdContext.SHIPPED.property("places");
    private static final String STREET = JsonLdContext.SHIPPED.property("street");
    private static final String POSTAL_CODE = JsonLdContext.SHIPPED.property("postalCode");
    private static final String COUNTRY = "country-";

    private Postal() {}

    private static Stream<JsonNode> address(Thing place, SchemaPen pen) {
        ObjectNode address = pen.typed("PostalAddress");
        place.value(STREET).ifPresent(street -> address.put("streetAddress", street));
        place.value(POSTAL_CODE).ifPresent(code -> address.put("postalCode", code));
        TerritoryChain.town(place).ifPresent(town -> address.put("addressLocality", pen.name(town)));
        holding(place, slug -> slug.startsWith("region-"))
                .ifPresent(region -> address.put("addressRegion", pen.name(region)));
        holding(place, slug -> slug.startsWith(COUNTRY))
                .ifPresent(country -> address.put(
                        "addressCountry",
                        country.slug().substring(COUNTRY.length()).toUpperCase(Locale.ROOT)));
        return address.size() > 1 ? Stream.of(address) : Stream.empty();
    }

    private static Optional<Thing> holding(Thing place, Predicate<String> slug) {
        return TerritoryChain.within(place).stream()
                .filter(territory -> slug.test(territory.slug()))
                .findFirst();
    }

    private static Stream<JsonNode> point(Thing place, SchemaPen pen) {
        return Coordinates.of(place).stream()
                .map(at -> pen.typed("GeoCoordinates")
                        .put("latitude", at.latitude())
                        .put("longitude", at.longitude()));
    }

    private static Stream<JsonNode> where(Thing visit, SchemaPen pen) {
        List<Thing> places = visit.related(PLACES);
        if (places.isEmpty()) {
            return TERRITORIES.values(visit, pen).limit(1);
        }
        return places.stream().map(place -> {
            ObjectNode stub = pen.stub(place);
            address(place, pen).forEach(address -> stub.set("address", address));
            return stub;
        });
    }
}

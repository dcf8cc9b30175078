package org.w3id.essaim.endpoint.things;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3id.essaim.ontology.Kind;
import org.w3id.essaim.ontology.Territory;

/** Where a thing stands: the territories its file names, and those that hold them. */
public final class TerritoryChain {

    private static final String SPATIAL = JsonLdContext.SHIPPED.property("spatial");
    private static final String PART_OF = JsonLdContext.SHIPPED.property("partOf");
    private static final String NATURE = JsonLdContext.SHIPPED.property("nature");
    private static final String COUNTRY = "country-";

    private static final Set<String> TOWNS = Set.of(
            Territory.Level.COMMUNE.concept(),
            Territory.Level.ANCIENNE_COMMUNE.concept(),
            Territory.Level.ARRONDISSEMENT.concept());

    /** Whose territory is a thing's when it states none: the place of a visit, the one who expresses a need, the one who adopts. */
    private static final List<String> THROUGH = List.of("places", "expressedBy", "adopter").stream()
            .map(JsonLdContext.SHIPPED::property)
            .toList();

    private TerritoryChain() {}

    /** From the smallest to the region; a country only if the thing names it. */
    public static List<Thing> shown(Thing thing) {
        List<Thing> direct = thing.related(SPATIAL);
        return within(direct).stream()
                .filter(t -> direct.contains(t) || !t.slug().startsWith(COUNTRY))
                .toList();
    }

    /** The town that it stands in, if it is known. */
    public static Optional<Thing> town(Thing thing) {
        return shown(thing).stream()
                .filter(territory ->
                        territory.value(NATURE).filter(TOWNS::contains).isPresent())
                .findFirst();
    }

    /** All territories that a list filtered by territory finds the thing in. */
    public static Set<Thing> within(Thing thing) {
        if (thing.isA(Kind.TERRITORY)) {
            return within(List.of(thing));
        }
        return within(direct(thing));
    }

    /** The territories that the file of the thing names, else those of what it has to do with. */
    static List<Thing> direct(Thing thing) {
        List<Thing> own = thing.related(SPATIAL);
        return own.isEmpty()
                ? THROUGH.stream()
                        .flatMap(property -> thing.related(property).stream())
                        .flatMap(other -> other.related(SPATIAL).stream())
                        .distinct()
                        .toList()
                : own;
    }

    /** These and all that hold them, each before what holds it; a circle ends where it closes. */
    private static Set<Thing> within(List<Thing> direct) {
        Set<Thing> found = new LinkedHashSet<>();
        for (Thing territory : direct) {
            climb(territory, found);
        }
        return found;
    }

    private static void climb(Thing territory, Set<Thing> found) {
        if (territory.isA(Kind.TERRITORY) && found.add(territory)) {
            territory.related(PART_OF).forEach(parent -> climb(parent, found));
        }
    }
}

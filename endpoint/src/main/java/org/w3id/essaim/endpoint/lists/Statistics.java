package org.w3id.essaim.endpoint.lists;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.w3id.essaim.endpoint.things.JsonLdContext;
import org.w3id.essaim.ontology.Kind;
import org.w3id.essaim.ontology.Territory;

/**
 * What a snapshot holds, in numbers, each of which is that of a list.
 *
 * @param kinds how many things there are of each kind; territories are words, and are not counted
 * @param adoptionsByStatus the commonest first
 * @param placesByRegion places inside each region, the most first
 * @param commonsByLicense a commons of two licences counts for both
 */
public record Statistics(
        Map<Kind, Long> kinds,
        List<FacetValue> adoptionsByStatus,
        List<FacetValue> placesByRegion,
        List<FacetValue> commonsByLicense) {

    private static final String NATURE = JsonLdContext.SHIPPED.property("nature");
    private static final String REGION = Territory.Level.REGION.concept();

    public Statistics {
        kinds = Collections.unmodifiableMap(new EnumMap<>(kinds));
        adoptionsByStatus = List.copyOf(adoptionsByStatus);
        placesByRegion = List.copyOf(placesByRegion);
        commonsByLicense = List.copyOf(commonsByLicense);
    }

    public static Statistics of(Lists lists) {
        Map<Kind, Long> kinds = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            if (kind != Kind.TERRITORY) {
                kinds.put(kind, lists.run(ViewQuery.all(kind)).total());
            }
        }
        List<FacetValue> regions = counted(lists, Kind.PLACE, Filters.TERRITORY).stream()
                .filter(value ->
                        value.concept().value(NATURE).filter(REGION::equals).isPresent())
                .toList();
        return new Statistics(
                kinds,
                counted(lists, Kind.ADOPTION, Filters.STATUS),
                regions,
                counted(lists, Kind.COMMONS, Filters.LICENSE));
    }

    private static List<FacetValue> counted(Lists lists, Kind kind, String filter) {
        return lists.run(ViewQuery.all(kind), List.of(filter)).facets().getOrDefault(filter, List.of());
    }
}

package org.w3id.essaim.endpoint.lists;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.w3id.essaim.ontology.Kind;

/** Which blocks of related things may come with the items of a list: a closed list, for each makes every item heavier. */
public final class Includes {

    private static final Map<Kind, List<String>> KNOWN = new EnumMap<>(Map.of(
            Kind.COMMONS, List.of("adoptions", "canBeAccompaniedBy", "interventions", "funding"),
            Kind.PLACE, List.of("adoptions", "interventions", "needs"),
            Kind.ACTOR, List.of("interventions", "accompaniedAdoptions", "needs"),
            Kind.INTERVENTION, List.of("followedBy", "funding"),
            Kind.NEED, List.of("couldAnswer", "funding"),
            Kind.STUDY, List.of("usedIn"),
            Kind.PRODUCT, List.of("alternatives", "canBeAccompaniedBy")));

    private Includes() {}

    /** By the keys of their blocks. */
    public static List<String> of(Kind kind) {
        return KNOWN.getOrDefault(kind, List.of());
    }
}

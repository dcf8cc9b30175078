package org.w3id.essaim.endpoint.views;

import java.util.ArrayList;
import java.util.List;
import org.w3id.essaim.endpoint.things.Thing;

/**
 * Which of the three sides of a commons its record shows. Computed, never stored; never used to hide or to rank. What was looked for and
 * not found does not count.
 *
 * @param resource it has a licence and an address
 * @param community it has a steward, and a community or a way to take part
 * @param rules its rules of governance are told
 * @param toAdd the keys whose values would complete it
 */
public record Completeness(boolean resource, boolean community, boolean rules, List<String> toAdd) {

    private static final List<Field> ADDRESSES = List.of(Fields.HOMEPAGE, Fields.URLS, Fields.REPOSITORIES);
    private static final List<Field> WAYS_IN = List.of(Fields.COMMUNITY, Fields.PARTICIPATION);

    public Completeness {
        toAdd = List.copyOf(toAdd);
    }

    /** Of a commons. */
    public static Completeness of(Thing commons) {
        List<String> toAdd = new ArrayList<>();
        boolean resource = has(commons, toAdd, Fields.LICENSED_UNDER) & hasOne(commons, toAdd, ADDRESSES);
        boolean community = has(commons, toAdd, Fields.STEWARDS) & hasOne(commons, toAdd, WAYS_IN);
        boolean rules = has(commons, toAdd, Fields.GOVERNANCE);
        return new Completeness(resource, community, rules, toAdd);
    }

    private static boolean has(Thing commons, List<String> toAdd, Field field) {
        return hasOne(commons, toAdd, List.of(field));
    }

    private static boolean hasOne(Thing commons, List<String> toAdd, List<Field> fields) {
        boolean has = fields.stream()
                .anyMatch(f -> !commons.values(f.term().property()).isEmpty());
        if (!has) {
            toAdd.add(fields.get(0).term().key());
        }
        return has;
    }
}

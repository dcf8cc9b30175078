package org.w3id.essaim.endpoint.pages;

import java.util.Comparator;
import java.util.List;
import org.w3id.essaim.endpoint.things.Thing;

/**
 * Adoptions by what became of them. One that is only thought of is no adoption yet, and one that was given up is none any more.
 *
 * @param planned thought of
 * @param lasting tried, adopted or contributed to, or reported without a state
 * @param left given up
 */
record AdoptionCounts(long planned, long lasting, long left) {

    private static final List<String> FURTHEST_FIRST =
            List.of("contribue", "adopte", "essai", "", "pressenti", "abandonne");

    static AdoptionCounts of(List<Thing> adoptions) {
        long planned = count(adoptions, "pressenti");
        long left = count(adoptions, "abandonne");
        return new AdoptionCounts(planned, adoptions.size() - planned - left, left);
    }

    /** Those that are more than a thought, given up or not. */
    long begun() {
        return lasting + left;
    }

    /** Those that went furthest first, the others in the order they were. */
    static List<Thing> furthestFirst(List<Thing> adoptions) {
        return adoptions.stream()
                .sorted(Comparator.comparingInt(
                        a -> FURTHEST_FIRST.indexOf(Scribe.state(a).orElse(""))))
                .toList();
    }

    private static long count(List<Thing> adoptions, String state) {
        return adoptions.stream()
                .filter(a -> Scribe.state(a).filter(state::equals).isPresent())
                .count();
    }
}

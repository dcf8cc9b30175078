package org.w3id.essaim.endpoint.lists;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3id.essaim.endpoint.things.Catalogue;
import org.w3id.essaim.endpoint.things.JsonLdContext;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.ontology.Territory;

/** The values of one filter for the things of one kind, each thing's as numbers (what Lucene calls sorted-set doc values), and what they mean. */
final class Column {

    private static final String NATURE = JsonLdContext.SHIPPED.property("nature");

    /** The levels of territory that are counted, in their order. */
    private static final List<String> LEVELS =
            List.of(Territory.Level.REGION.concept(), Territory.Level.DEPARTEMENT.concept());

    /** Of a territory below them. */
    private static final int SMALL = -1;

    private final List<String> values;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final int[][] ofThing;
    private final List<Optional<Thing>> meanings;
    private final int[] levels;

    /** @param things by their place in the order by name */
    Column(Filter filter, List<Thing> things, Catalogue catalogue) {
        List<String> seen = new ArrayList<>();
        this.ofThing = new int[things.size()][];
        for (int i = 0; i < ofThing.length; i++) {
            Set<String> found = filter.values(things.get(i));
            int[] own = new int[found.size()];
            int n = 0;
            for (String value : found) {
                Integer number = numbers.get(value);
                if (number == null) {
                    number = seen.size();
                    numbers.put(value, number);
                    seen.add(value);
                }
                own[n++] = number;
            }
            ofThing[i] = own;
        }
        this.values = List.copyOf(seen);
        this.meanings =
                values.stream().map(value -> filter.meaning(value, catalogue)).toList();
        this.levels = meanings.stream()
                .mapToInt(meaning -> meaning.map(thing -> filter.isTerritorial() ? level(thing) : 0)
                        .orElse(SMALL))
                .toArray();
    }

    private static int level(Thing territory) {
        return territory.value(NATURE).map(LEVELS::indexOf).orElse(SMALL);
    }

    /** The numbers of these values; those that no thing has are in none. */
    BitSet numbers(Set<String> wanted) {
        BitSet found = new BitSet(values.size());
        for (String value : wanted) {
            Integer number = numbers.get(value);
            if (number != null) {
                found.set(number);
            }
        }
        return found;
    }

    boolean hasOne(int thing, BitSet wanted) {
        for (int value : ofThing[thing]) {
            if (wanted.get(value)) {
                return true;
            }
        }
        return false;
    }

    /** Counts each value of a thing once more. */
    void count(int thing, long[] counts) {
        for (int value : ofThing[thing]) {
            counts[value]++;
        }
    }

    /** How many values there are; their numbers are less. */
    int size() {
        return values.size();
    }

    String value(int number) {
        return values.get(number);
    }

    /** What the value of a number stands for; empty for a word. */
    Optional<Thing> meaning(int number) {
        return meanings.get(number);
    }

    /** Whether the value of a number stands for something, of which there are not too many to choose from. */
    boolean isShown(int number) {
        return levels[number] >= 0;
    }

    /** Regions before departments; other territories come before both: they are shown only when they are selected. */
    int level(String value) {
        Integer number = numbers.get(value);
        return number == null ? SMALL : levels[number];
    }

    /** How often a value was counted. */
    long count(String value, long[] counts) {
        Integer number = numbers.get(value);
        return number == null ? 0 : counts[number];
    }
}

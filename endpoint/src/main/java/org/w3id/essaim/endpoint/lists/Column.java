package org.w3id.essaim.endpoint.lists;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3id.essaim.endpoint.things.Thing;

/** The values of one filter for the things of one kind, each thing's as numbers: what Lucene calls sorted-set doc values. */
final class Column {

    private final List<String> values;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final int[][] ofThing;

    /** @param things by their place in the order by name */
    Column(Filter filter, List<Thing> things) {
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

    /** In the order of their numbers. */
    List<String> values() {
        return values;
    }
}

package org.w3id.essaim.endpoint.lists;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Things of one kind by their place in the order by name: a list that grows. */
final class Places {

    private int[] places;
    private int size;

    /** @param most how many there can be */
    Places(int most) {
        this.places = new int[most];
    }

    /** All of an index, by name. */
    static Places upTo(int size) {
        Places all = new Places(0);
        all.places = IntStream.range(0, size).toArray();
        all.size = size;
        return all;
    }

    void add(int place) {
        places[size++] = place;
    }

    int size() {
        return size;
    }

    int get(int at) {
        return places[at];
    }

    void sort(Comparator<Integer> order) {
        Integer[] sorted = IntStream.range(0, size).mapToObj(i -> places[i]).toArray(Integer[]::new);
        Arrays.sort(sorted, order);
        Arrays.setAll(places, i -> i < size ? sorted[i] : 0);
    }

    /** From which on a page begins that follows this one; 0 if it is not there. */
    int after(int place) {
        for (int i = 0; i < size; i++) {
            if (places[i] == place) {
                return i + 1;
            }
        }
        return 0;
    }

    long count(IntPredicate wanted) {
        long count = 0;
        for (int i = 0; i < size; i++) {
            count += wanted.test(places[i]) ? 1 : 0;
        }
        return count;
    }

    /** What stands there, from one place in this list to another. */
    <T> List<T> map(int from, int to, IntFunction<T> thing) {
        return IntStream.range(from, to).mapToObj(i -> thing.apply(places[i])).toList();
    }
}

package org.w3id.essaim.loader.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;

/** Triples and, for each, four offsets: subject, predicate, object, end of object. Grows while a file is read, not after. */
final class Rows {

    private static final int WIDTH = 4;

    /** A file describes a thing, in a few dozen triples. */
    private static final int FEW = 256;

    private Triple[] triples = new Triple[16];
    private int[] offsets = new int[16 * WIDTH];
    private int size;
    private volatile @Nullable Map<Triple, List<Integer>> rowsOf;

    void add(Triple triple, int subject, int predicate, int object, int end) {
        if (size == triples.length) {
            triples = Arrays.copyOf(triples, size * 2);
            offsets = Arrays.copyOf(offsets, size * 2 * WIDTH);
        }
        int at = size * WIDTH;
        triples[size++] = triple;
        offsets[at] = subject;
        offsets[at + 1] = predicate;
        offsets[at + 2] = object;
        offsets[at + 3] = end;
    }

    /** Says where the object of a row ends, once that is known. */
    void end(int row, int end) {
        offsets[row * WIDTH + 3] = end;
    }

    /** Takes back the rows from this one on. */
    void cut(int row) {
        Arrays.fill(triples, row, size, null);
        size = row;
    }

    void trim() {
        triples = Arrays.copyOf(triples, size);
        offsets = Arrays.copyOf(offsets, size * WIDTH);
    }

    int size() {
        return size;
    }

    LocatedTriple get(int row) {
        int at = Objects.checkIndex(row, size) * WIDTH;
        return new LocatedTriple(triples[row], offsets[at], offsets[at + 1], offsets[at + 2], offsets[at + 3]);
    }

    /**
     * The triples that match, in their order. Where there are many, whole triples are looked up and not searched for: each of thousands may be
     * asked for by itself.
     *
     * @param pattern in which a term may be {@link Node#ANY}
     */
    List<LocatedTriple> find(Triple pattern) {
        if (size > FEW && pattern.isConcrete()) {
            return rowsOf().getOrDefault(pattern, List.of()).stream()
                    .map(this::get)
                    .toList();
        }
        List<LocatedTriple> found = new ArrayList<>();
        for (int row = 0; row < size; row++) {
            if (pattern.matches(triples[row])) {
                found.add(get(row));
            }
        }
        return Collections.unmodifiableList(found);
    }

    private Map<Triple, List<Integer>> rowsOf() {
        Map<Triple, List<Integer>> rows = rowsOf;
        if (rows == null) { // two threads may make it twice: it is the same
            rows = new HashMap<>(size * 2);
            for (int row = 0; row < size; row++) {
                rows.computeIfAbsent(triples[row], t -> new ArrayList<>(1)).add(row);
            }
            rowsOf = rows;
        }
        return rows;
    }
}

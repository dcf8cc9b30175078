package org.w3id.essaim.loader.source;

import java.util.Arrays;
import java.util.Objects;
import org.apache.jena.graph.Triple;

/** Triples and, for each, four offsets: subject, predicate, object, end of object. Grows while a file is read, not after. */
final class Rows {

    private static final int WIDTH = 4;

    private Triple[] triples = new Triple[16];
    private int[] offsets = new int[16 * WIDTH];
    private int size;

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
}

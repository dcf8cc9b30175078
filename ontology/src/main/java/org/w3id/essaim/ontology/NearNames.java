package org.w3id.essaim.ontology;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Names that are searched more than once: says what {@link Near#of(String, Collection)} says of them, without comparing letter by letter
 * what cannot be near. Immutable.
 */
public final class NearNames {

    private final List<String> names;
    private final int[] lengths;

    /** Which letters occur, a bit for each, whatever their order. */
    private final long[] letters;

    public NearNames(Collection<String> names) {
        this.names = names.stream().distinct().toList();
        this.lengths = new int[this.names.size()];
        this.letters = new long[this.names.size()];
        for (int i = 0; i < lengths.length; i++) {
            String folded = Near.fold(this.names.get(i));
            lengths[i] = folded.length();
            letters[i] = letters(folded);
        }
    }

    /** As {@link Near#of(String, Collection)}. */
    public List<String> near(String wanted) {
        String folded = Near.fold(wanted);
        int most = Near.most(folded);
        long wantedLetters = letters(folded);
        List<String> possible = new ArrayList<>();
        for (int i = 0; i < lengths.length; i++) {
            // One fault makes a name longer or shorter by a letter at most, and takes at most one letter away and
            // brings another.
            if (Math.abs(lengths[i] - folded.length()) <= most
                    && Long.bitCount(letters[i] ^ wantedLetters) <= 2 * most) {
                possible.add(names.get(i));
            }
        }
        return Near.of(wanted, possible, most);
    }

    private static long letters(String folded) {
        long letters = 0;
        for (int i = 0; i < folded.length(); i++) {
            letters |= 1L << (folded.charAt(i) & 63);
        }
        return letters;
    }
}

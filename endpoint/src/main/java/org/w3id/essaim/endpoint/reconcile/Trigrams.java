package org.w3id.essaim.endpoint.reconcile;

import java.util.Set;
import java.util.TreeSet;

/** The runs of three letters of a name, each word with two blanks before and one behind, so that beginnings weigh more. */
final class Trigrams {

    private static final int LENGTH = 3;

    private Trigrams() {}

    static Set<String> of(Folded name) {
        Set<String> grams = new TreeSet<>();
        for (String word : name.words()) {
            String padded = "  " + word + " ";
            for (int i = 0; i + LENGTH <= padded.length(); i++) {
                grams.add(padded.substring(i, i + LENGTH));
            }
        }
        return grams;
    }

    /** How much two names share, from 0 to 1: twice what both have, by what each has (Dice). */
    static double likeness(int shared, int one, int other) {
        return one + other == 0 ? 0 : 2.0 * shared / (one + other);
    }
}

package org.w3id.essaim.endpoint.views;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** "Did you mean": what is spelt almost alike. */
final class Near {

    /** The most edits between a word and what it was meant to be. */
    static final int MOST_EDITS = 2;

    /** The most suggestions that help. */
    private static final int MOST_SUGGESTIONS = 3;

    private Near() {}

    /** The candidates at most {@value #MOST_EDITS} edits away, nearest first, then in alphabetical order; at most three. */
    static List<String> to(String word, Collection<String> candidates) {
        return candidates.stream()
                .distinct()
                .filter(c -> Math.abs(c.length() - word.length()) <= MOST_EDITS)
                .map(c -> Map.entry(c, distance(word, c)))
                .filter(e ->
                        e.getValue() <= MOST_EDITS && e.getValue() < e.getKey().length())
                .sorted(Comparator.comparingInt((Map.Entry<String, Integer> e) -> e.getValue())
                        .thenComparing(Map.Entry::getKey))
                .limit(MOST_SUGGESTIONS)
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * The number of letters to insert, delete, change or swap with their neighbour, no letter being touched twice.
     *
     * @see <a href="https://doi.org/10.1145/363958.363994">Damerau, 1964</a>
     */
    static int distance(String a, String b) {
        int[][] edits = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            edits[i][0] = i;
        }
        for (int j = 0; j <= b.length(); j++) {
            edits[0][j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                edits[i][j] = Math.min(edits[i - 1][j - 1] + change, Math.min(edits[i - 1][j], edits[i][j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    edits[i][j] = Math.min(edits[i][j], edits[i - 2][j - 2] + 1);
                }
            }
        }
        return edits[a.length()][b.length()];
    }
}

package org.w3id.essaim.ontology;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The names nearest to a misspelt one, for "did you mean". Case and accents do not count; two neighbouring letters exchanged are one
 * fault (Damerau and Levenshtein's distance, as optimal string alignment).
 */
public final class Near {

    /** The most that is offered: more would be a list to search in. */
    public static final int MOST = 3;

    private Near() {}

    /**
     * At most {@link #MOST} candidates at distance 2 (1 for names under five letters), nearest first, then by name.
     *
     * @param wanted the name that was written
     * @param candidates the names that exist
     */
    public static List<String> of(String wanted, Collection<String> candidates) {
        return of(wanted, candidates, most(fold(wanted)));
    }

    /** The distance that suits a name. */
    static int most(String folded) {
        return folded.length() < 5 ? 1 : 2;
    }

    /**
     * As {@link #of(String, Collection)}, at the distance that suits the names.
     *
     * @param most the largest distance; a candidate of which nothing would be left is not offered
     */
    public static List<String> of(String wanted, Collection<String> candidates, int most) {
        String folded = fold(wanted);
        return candidates.stream()
                .distinct()
                .map(candidate -> new Candidate(candidate, distance(folded, fold(candidate), most)))
                .filter(candidate -> candidate.distance <= most && candidate.distance < candidate.name.length())
                .sorted(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
                .limit(MOST)
                .map(Candidate::name)
                .toList();
    }

    private record Candidate(String name, int distance) {}

    /** Lower case, without accents. */
    static String fold(String text) {
        if (text.chars().allMatch(c -> c < 128)) {
            return text.toLowerCase(Locale.ROOT); // most names are slugs, and many are compared
        }
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
    }

    /** The distance, or {@code most + 1} as soon as it is known to be larger. */
    static int distance(String a, String b, int most) {
        if (Math.abs(a.length() - b.length()) > most) {
            return most + 1;
        }
        int[] before = new int[b.length() + 1];
        int[] previous = new int[b.length() + 1];
        int[] current = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            current[0] = i;
            int best = i;
            for (int j = 1; j <= b.length(); j++) {
                int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                int cost = Math.min(Math.min(previous[j] + 1, current[j - 1] + 1), previous[j - 1] + same);
                boolean exchanged =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                current[j] = exchanged ? Math.min(cost, before[j - 2] + 1) : cost;
                best = Math.min(best, current[j]);
            }
            if (best > most) {
                return most + 1;
            }
            int[] free = before;
            before = previous;
            previous = current;
            current = free;
        }
        return previous[b.length()];
    }
}

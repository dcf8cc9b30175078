package org.w3id.essaim.ontology;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

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
        return new Among(candidates).of(wanted);
    }

    /** Many names that are compared again and again: read once, and only with those that are about as long. Immutable. */
    public static final class Among {

        private final Map<Integer, List<Candidate>> byLength = new HashMap<>();

        public Among(Collection<String> names) {
            for (String name : names) {
                String folded = fold(name);
                byLength.computeIfAbsent(folded.length(), length -> new ArrayList<>())
                        .add(new Candidate(name, folded));
            }
        }

        /** As {@link Near#of(String, Collection)}. */
        public List<String> of(String wanted) {
            return of(wanted, most(fold(wanted)));
        }

        private List<String> of(String wanted, int most) {
            String folded = fold(wanted);
            Set<Found> near =
                    new TreeSet<>(Comparator.comparingInt(Found::distance).thenComparing(Found::name));
            for (int length = folded.length() - most; length <= folded.length() + most; length++) {
                for (Candidate candidate : byLength.getOrDefault(length, List.of())) {
                    int distance = distance(folded, candidate.folded, most);
                    if (distance <= most && distance < candidate.name.length()) {
                        near.add(new Found(candidate.name, distance));
                    }
                }
            }
            return near.stream().limit(MOST).map(Found::name).toList();
        }
    }

    private record Candidate(String name, String folded) {}

    private record Found(String name, int distance) {}

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
        return new Among(candidates).of(wanted, most);
    }

    /** Lower case, without accents. */
    static String fold(String text) {
        if (isAscii(text)) {
            return text.toLowerCase(Locale.ROOT); // most names are slugs, and many are compared
        }
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
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

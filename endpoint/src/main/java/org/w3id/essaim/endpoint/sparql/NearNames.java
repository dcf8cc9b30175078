package org.w3id.essaim.endpoint.sparql;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Names that somebody may have meant: few edits away. */
final class NearNames {

    private static final int MOST = 3;

    private NearNames() {}

    /** The nearest names at most so many edits (insertion, deletion, replacement, swap of neighbours) away, nearest first. */
    static List<String> of(String name, Iterable<String> known, int mostEdits) {
        record Near(String name, int edits) {}
        List<Near> near = new ArrayList<>();
        for (String candidate : known) {
            if (Math.abs(candidate.length() - name.length()) <= mostEdits) {
                int edits = edits(name, candidate);
                if (edits <= mostEdits) {
                    near.add(new Near(candidate, edits));
                }
            }
        }
        near.sort(Comparator.comparingInt(Near::edits).thenComparing(Near::name));
        return near.stream().limit(MOST).map(Near::name).toList();
    }

    /** Optimal string alignment distance. */
    static int edits(String a, String b) {
        int[] before = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
            }
            before = last;
            last = row;
        }
        return last[b.length()];
    }
}

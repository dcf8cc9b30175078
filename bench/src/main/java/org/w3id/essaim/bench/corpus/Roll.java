package org.w3id.essaim.bench.corpus;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.w3id.essaim.ontology.Kind;

/**
 * Who is in the corpus: of which kind each thing is, and the how manieth of its kind. Of each hundred things as many are of a kind as
 * the full graph is expected to hold, in an order of their own.
 */
final class Roll {

    /** Shares in hundredths. */
    private static final Map<Kind, Integer> SHARES = new EnumMap<>(Map.of(
            Kind.PLACE, 24,
            Kind.ADOPTION, 22,
            Kind.ACTOR, 19,
            Kind.COMMONS, 12,
            Kind.INTERVENTION, 11,
            Kind.NEED, 6,
            Kind.FUNDING, 6));

    /**
     * A thing of the corpus.
     *
     * @param index among all things, from 0
     * @param rank among those of its kind, from 0
     */
    record Entry(int index, Kind kind, int rank) {}

    private final List<Entry> entries;
    private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);

    Roll(Plan plan) {
        List<Entry> all = new ArrayList<>();
        for (int block = 0; block * Plan.BLOCK < plan.things(); block++) {
            for (Kind kind : block(plan.seed() + block)) {
                int rank = counts.merge(kind, 1, Integer::sum) - 1;
                all.add(new Entry(all.size(), kind, rank));
            }
        }
        entries = List.copyOf(all);
    }

    private static List<Kind> block(long seed) {
        List<Kind> kinds = new ArrayList<>();
        SHARES.forEach((kind, share) -> kinds.addAll(Collections.nCopies(share, kind)));
        Collections.shuffle(kinds, new Random(seed));
        return kinds;
    }

    List<Entry> entries() {
        return entries;
    }

    int count(Kind kind) {
        return counts.getOrDefault(kind, 0);
    }
}

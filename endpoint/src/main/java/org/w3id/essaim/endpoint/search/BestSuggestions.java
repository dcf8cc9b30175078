package org.w3id.essaim.endpoint.search;

import java.io.IOException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.IntPredicate;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;
import org.w3id.essaim.ontology.Kind;

/**
 * Keeps the best of each kind: names that begin so before those of which a later word does, then the kinds people look for most, then the
 * shorter names, then in the order of the index. For one search, not for several threads.
 */
final class BestSuggestions extends SimpleCollector {

    /** What people look for first; the kinds that are not here come after, in their own order. */
    private static final List<Kind> FIRST = List.of(
            Kind.COMMONS,
            Kind.ACTOR,
            Kind.PLACE,
            Kind.NEED,
            Kind.MOOC,
            Kind.LEARNING,
            Kind.STUDY,
            Kind.INTERVENTION,
            Kind.PRODUCT,
            Kind.DIRECTORY);

    private static final int LATER_WORD_BIT = 60;
    private static final int KIND_BIT = 50;
    private static final int LENGTH_BIT = 32;
    private static final int LONGEST = (1 << (KIND_BIT - LENGTH_BIT)) - 1;
    private static final long DOC_MASK = (1L << LENGTH_BIT) - 1;

    private final List<IndexedThing> things;
    private final IntPredicate allowed;
    private final int limit;
    private final Map<Kind, PriorityQueue<Long>> worstFirst = new EnumMap<>(Kind.class);
    private @Nullable Scorable scorer;
    private int base;

    /**
     * @param things by document
     * @param limit at most so many of each kind
     * @param allowed asked only of documents that would be among the best
     */
    BestSuggestions(List<IndexedThing> things, Set<Kind> kinds, int limit, IntPredicate allowed) {
        this.things = things;
        this.allowed = allowed;
        this.limit = limit;
        kinds.forEach(kind -> worstFirst.put(kind, new PriorityQueue<>((a, b) -> Long.compare(b, a))));
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) {
        base = context.docBase;
    }

    @Override
    public void setScorer(Scorable now) {
        scorer = now;
    }

    @Override
    public void collect(int doc) throws IOException {
        int place = base + doc;
        IndexedThing thing = things.get(place);
        PriorityQueue<Long> kept = worstFirst.get(thing.kind());
        if (kept == null || limit < 1) {
            return;
        }
        long key = key(thing, place, Objects.requireNonNull(scorer).score() > 0);
        boolean better = kept.size() < limit || key < kept.element();
        if (better && allowed.test(place)) {
            kept.add(key);
            if (kept.size() > limit) {
                kept.remove();
            }
        }
    }

    /** Less is better. */
    private static long key(IndexedThing thing, int place, boolean beginsSo) {
        int at = FIRST.indexOf(thing.kind());
        long kind = at >= 0 ? at : FIRST.size() + thing.kind().ordinal();
        long length = Math.min(LONGEST, thing.nameLength());
        return (beginsSo ? 0L : 1L) << LATER_WORD_BIT | kind << KIND_BIT | length << LENGTH_BIT | place;
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE;
    }

    /** By document, best first. */
    List<IndexedThing> best() {
        return worstFirst.values().stream()
                .flatMap(Collection::stream)
                .sorted()
                .map(key -> things.get((int) (key & DOC_MASK)))
                .toList();
    }
}

package org.w3id.essaim.endpoint.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.IntPredicate;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * Takes all that a query finds. Lists count and filter whatever matches: a queue of the best, as Lucene keeps one, would be as long as the
 * index.
 */
final class AllHits {

    /** Scores are never negative, so that their bits are in their order. */
    private static final long BEST = Integer.MAX_VALUE;

    private static final int FIRST = 256;
    private static final int HALF = Integer.SIZE;

    private final IntPredicate wanted;
    private long[] found = new long[FIRST];
    private int size;

    private AllHits(IntPredicate wanted) {
        this.wanted = wanted;
    }

    /** Nothing at all. */
    static AllHits none() {
        return new AllHits(document -> false);
    }

    /**
     * Those that score best come first, equals in the order of the index. What a document scores does not depend on which are wanted.
     *
     * @param from the first document that may be found
     * @param to the one behind the last
     * @param wanted asked of what matches between them, before it is scored, which costs more than to find it
     */
    static AllHits of(Query query, IndexSearcher searcher, int from, int to, IntPredicate wanted) throws IOException {
        AllHits all = new AllHits(wanted);
        Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE, 1);
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            BulkScorer scorer = weight.bulkScorer(leaf);
            int first = Math.max(0, from - leaf.docBase);
            int end = Math.min(leaf.reader().maxDoc(), to - leaf.docBase);
            if (scorer != null && first < end) {
                scorer.score(all.new Leaf(leaf.docBase), leaf.reader().getLiveDocs(), first, end);
            }
        }
        Arrays.sort(all.found, 0, all.size);
        return all;
    }

    private final class Leaf implements LeafCollector {
        private final int base;
        private @Nullable Scorable scorer;

        Leaf(int base) {
            this.base = base;
        }

        @Override
        public void setScorer(Scorable now) {
            scorer = now;
        }

        @Override
        public void collect(int document) throws IOException {
            if (wanted.test(base + document)) {
                add(base + document, Objects.requireNonNull(scorer).score());
            }
        }
    }

    private void add(int document, float score) {
        if (size == found.length) {
            found = Arrays.copyOf(found, 2 * size);
        }
        found[size++] = (BEST - Float.floatToIntBits(score)) << HALF | document;
    }

    int size() {
        return size;
    }

    int document(int rank) {
        return (int) found[rank];
    }

    float score(int rank) {
        return Float.intBitsToFloat((int) (BEST - (found[rank] >>> HALF)));
    }
}

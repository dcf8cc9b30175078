package org.w3id.essaim.endpoint.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/**
 * Takes all that a query finds. Lists count and filter whatever matches: a queue of the best, as Lucene keeps one, would be as long as the
 * index.
 */
final class AllHits extends SimpleCollector {

    /** Scores are never negative, so that their bits are in their order. */
    private static final long BEST = Integer.MAX_VALUE;

    private static final int FIRST = 256;
    private static final int HALF = Integer.SIZE;

    private long[] found = new long[FIRST];
    private int size;
    private Scorable scorer;
    private int base;

    private AllHits() {}

    /**
     * Those that score best come first, equals in the order of the index.
     *
     * @param searcher one that searches on the thread that asks
     */
    static AllHits of(Query query, IndexSearcher searcher) throws IOException {
        AllHits all = searcher.search(query, new CollectorManager<AllHits, AllHits>() {
            @Override
            public AllHits newCollector() {
                return new AllHits();
            }

            @Override
            public AllHits reduce(Collection<AllHits> collectors) {
                return collectors.iterator().next(); // one thread, one collector
            }
        });
        Arrays.sort(all.found, 0, all.size);
        return all;
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) {
        base = context.docBase;
    }

    @Override
    public void setScorer(Scorable scorer) {
        this.scorer = scorer;
    }

    @Override
    public void collect(int document) throws IOException {
        if (size == found.length) {
            found = Arrays.copyOf(found, 2 * size);
        }
        found[size++] = (BEST - Float.floatToIntBits(scorer.score())) << HALF | base + document;
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

package org.w3id.essaim.endpoint.search;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/** What was found, best first. */
public final class SearchHits {

    private final AllHits all;
    private final int size;
    private final List<IndexedThing> things;
    private final Optional<String> searched;
    private final Highlights highlights;

    /**
     * @param size how many of the hits count
     * @param things by their place among the entries
     */
    SearchHits(AllHits all, int size, List<IndexedThing> things, Optional<String> searched, Highlights highlights) {
        this.all = all;
        this.size = size;
        this.things = things;
        this.searched = searched;
        this.highlights = highlights;
    }

    /**
     * One thing.
     *
     * @param score greater for what fits better; comparable within one search
     */
    public record Hit(String iri, float score) {
        public Hit {
            Objects.requireNonNull(iri);
        }
    }

    public int size() {
        return size;
    }

    /**
     * The place of a hit among the entries that the index was built of.
     *
     * @param rank 0 for the best
     */
    public int entry(int rank) {
        return all.document(Objects.checkIndex(rank, size));
    }

    private String iri(int rank) {
        return things.get(entry(rank)).iri();
    }

    /** Best first. */
    public List<Hit> found() {
        return IntStream.range(0, size)
                .mapToObj(rank -> new Hit(iri(rank), all.score(rank)))
                .toList();
    }

    /** Best first. */
    public List<String> iris() {
        return IntStream.range(0, size).mapToObj(this::iri).toList();
    }

    /** The words searched in place of those asked, when some of them were known to no thing. */
    public Optional<String> searched() {
        return searched;
    }

    /** Where the words stand in the texts of what was found. */
    public Highlights highlights() {
        return highlights;
    }
}

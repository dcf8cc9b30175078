package org.w3id.essaim.endpoint.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.w3id.essaim.ontology.Kind;

/**
 * The words of the things of one snapshot, in memory: who asks for words gets things, best first; who is still typing gets suggestions;
 * who shows a thing learns where the words stand in it. Immutable, safe for many threads. It holds no file and no thread: it is closed by
 * being forgotten, so that a request that still reads an older one is not cut.
 *
 * <p>Whatever is typed is taken as words: nothing is an operator, nothing is refused. Of a search the first
 * {@value WordReader#MAX_CHARACTERS} characters and {@value WordReader#MAX_WORDS} words are read, and {@code searched} says so.
 */
public final class SearchIndex {

    private final IndexSearcher searcher;
    private final List<IndexedThing> things;
    private final Words words;
    private final WordReader reader;
    private final Suggester suggester;
    private final Map<Kind, Spread> spread = new EnumMap<>(Kind.class);

    /**
     * Where all entries of a kind are among the others.
     *
     * @param from the first of them
     * @param to the number behind the last
     */
    private record Spread(int from, int to) {
        Spread and(Spread other) {
            return new Spread(Math.min(from, other.from), Math.max(to, other.to));
        }
    }

    SearchIndex(DirectoryReader index, List<IndexedThing> things, Words words, Spellings spellings) {
        this.searcher = new IndexSearcher(index);
        this.things = List.copyOf(things);
        this.words = words;
        this.reader = new WordReader(words, Synonyms.read(words), spellings, new NearWords(index));
        this.suggester = new Suggester(searcher, words);
        for (int i = 0; i < things.size(); i++) {
            spread.merge(things.get(i).kind(), new Spread(i, i + 1), Spread::and);
        }
    }

    /** @param entries in the order in which equals shall be found; those of a kind are found quickest where they lie together */
    public static SearchIndex build(Collection<SearchEntry> entries) {
        return IndexBuilder.build(entries);
    }

    /** As {@link #search(String, Set, Manner, int)}, tolerant and without a limit. */
    public SearchHits search(String words, Set<Kind> kinds) {
        return search(words, kinds, Manner.TOLERANT, things.size());
    }

    /**
     * The things in which all words stand, whatever their number, accents and case.
     *
     * @param words as typed; nothing in them is an operator
     * @param kinds the kinds wanted
     * @param manner whether a word that no thing knows may be taken for another, and whether words have synonyms
     * @param limit at most so many, the best; scores are the same whatever the limit
     */
    public SearchHits search(String words, Set<Kind> kinds, Manner manner, int limit) {
        Optional<Reading> reading = read(words, manner);
        Highlights highlights = new Highlights(reading.map(Reading::marked).orElse(List.of()), this.words);
        AllHits hits = reading.isEmpty() || limit < 1 ? AllHits.none() : hits(WordQueries.of(reading.get()), kinds);
        int found = Math.min(Math.max(0, limit), hits.size());
        return new SearchHits(hits, found, things, reading.flatMap(Reading::searched), highlights);
    }

    private AllHits hits(Query query, Set<Kind> kinds) {
        List<Spread> spreads =
                kinds.stream().map(spread::get).filter(Objects::nonNull).toList();
        int from = spreads.stream().mapToInt(Spread::from).min().orElse(0);
        int to = spreads.stream().mapToInt(Spread::to).max().orElse(0);
        try {
            return AllHits.of(
                    query,
                    searcher,
                    from,
                    to,
                    document -> kinds.contains(things.get(document).kind()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Reading> read(String typed, Manner manner) {
        try {
            return reader.read(typed, manner);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The things one of whose names holds words that begin as those typed, accents and case put aside: first the names that begin so, then
     * those of which a later word does; of these commons, actors and places first, then the shorter names.
     *
     * @param typed the beginning of a name, as far as somebody came; eight words of it are read
     * @param kinds the kinds wanted
     * @param limit at most so many of each kind
     * @param allowed by IRI, the things that may be suggested
     * @return best first, kinds mixed
     */
    public List<Suggestion> suggest(String typed, Set<Kind> kinds, int limit, Predicate<String> allowed) {
        BestSuggestions best = new BestSuggestions(
                things, kinds, limit, place -> allowed.test(things.get(place).iri()));
        try {
            suggester.find(typed, best);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return best.best().stream()
                .map(thing -> new Suggestion(thing.iri(), thing.kind(), suggester.named(typed, thing.names())))
                .toList();
    }
}

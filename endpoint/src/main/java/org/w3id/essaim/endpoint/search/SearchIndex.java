package org.w3id.essaim.endpoint.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.w3id.essaim.ontology.Kind;

/**
 * The words of the things of one snapshot, in memory. Immutable, safe for many threads. It holds no file and no thread: it is closed by
 * being forgotten, so that a request that still reads an older one is not cut.
 */
public final class SearchIndex {

    private static final String IRI = "iri";
    private static final String KIND = "kind";

    private final IndexSearcher searcher;
    private final WordQueries words;

    private SearchIndex(IndexSearcher searcher, WordQueries words) {
        this.searcher = searcher;
        this.words = words;
    }

    /** @param entries in the order in which equals shall be found */
    public static SearchIndex build(Collection<SearchEntry> entries) {
        Analyzer exact = FrenchAnalysis.exact();
        Analyzer singular = FrenchAnalysis.singular();
        Spellings spellings = new Spellings(singular);
        ByteBuffersDirectory memory = new ByteBuffersDirectory();
        IndexWriterConfig config =
                new IndexWriterConfig(new PerFieldAnalyzerWrapper(singular, Map.of(WordQueries.NAME_EXACT, exact)));
        try (IndexWriter writer = new IndexWriter(memory, config)) {
            for (SearchEntry entry : entries) {
                writer.addDocument(document(entry));
                spellings.learn(entry);
            }
            writer.forceMerge(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            DirectoryReader reader = DirectoryReader.open(memory);
            return new SearchIndex(new IndexSearcher(reader), new WordQueries(reader, exact, singular, spellings));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document document(SearchEntry entry) {
        Document document = new Document();
        document.add(new StoredField(IRI, entry.iri()));
        document.add(new StringField(KIND, entry.kind().slug(), Field.Store.NO));
        entry.names().forEach(name -> {
            document.add(new TextField(WordQueries.NAME_EXACT, name, Field.Store.NO));
            document.add(new TextField(WordQueries.NAME, name, Field.Store.NO));
        });
        entry.keywords().forEach(k -> document.add(new TextField(WordQueries.KEYWORD, k, Field.Store.NO)));
        entry.texts().forEach(t -> document.add(new TextField(WordQueries.TEXT, t, Field.Store.NO)));
        return document;
    }

    /**
     * The things in which all words stand, whatever their number, accents and case. A word that no thing knows is taken for the nearest one
     * known: one letter apart from four letters on, two from eight on, the first letter fixed.
     *
     * @param words as typed; nothing in them is an operator
     * @param kinds the kinds wanted
     */
    public SearchHits search(String words, Set<Kind> kinds) {
        try {
            Optional<WordQueries.Reading> reading = this.words.read(words);
            if (reading.isEmpty()) {
                return new SearchHits(List.of(), Optional.empty());
            }
            return new SearchHits(
                    hits(reading.get().query(), kinds), reading.get().searched());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<SearchHits.Hit> hits(Query query, Set<Kind> kinds) throws IOException {
        BooleanQuery.Builder wanted = new BooleanQuery.Builder();
        kinds.forEach(kind -> wanted.add(new TermQuery(new Term(KIND, kind.slug())), Occur.SHOULD));
        BooleanQuery whole = new BooleanQuery.Builder()
                .add(query, Occur.MUST)
                .add(wanted.build(), Occur.FILTER)
                .build();
        int all = Math.max(1, searcher.getIndexReader().maxDoc());
        StoredFields stored = searcher.storedFields();
        List<SearchHits.Hit> hits = new ArrayList<>();
        for (ScoreDoc hit : searcher.search(whole, all).scoreDocs) {
            hits.add(new SearchHits.Hit(stored.document(hit.doc).get(IRI), hit.score));
        }
        return hits;
    }
}

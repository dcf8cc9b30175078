package org.w3id.essaim.endpoint.search;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;

/** Finds names by how their words begin: the first letters of each word, and those of each whole name, are terms of the index. */
final class Suggester {

    /** What is typed after so many characters is not read, nor what follows so many words. */
    private static final int MAX_CHARACTERS = 200;

    private static final int MAX_WORDS = 8;

    /** So many letters of a word, and of a name, are looked at. */
    private static final int LETTERS_OF_WORD = 30;

    private static final int LETTERS_OF_NAME = 60;

    private static final String WORD = "BEGINNING_OF_WORD";
    private static final String NAME = "BEGINNING_OF_NAME";

    private final IndexSearcher searcher;
    private final Words words;

    Suggester(IndexSearcher searcher, Words words) {
        this.searcher = searcher;
        this.words = words;
    }

    static Map<String, Analyzer> analyzers() {
        Analyzer ofWords = new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                StandardTokenizer split = new StandardTokenizer();
                return new TokenStreamComponents(
                        split, new EdgeNGramTokenFilter(FrenchAnalysis.folded(split), 1, LETTERS_OF_WORD, false));
            }
        };
        Analyzer ofNames = new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                KeywordTokenizer whole = new KeywordTokenizer();
                return new TokenStreamComponents(whole, new EdgeNGramTokenFilter(whole, 1, LETTERS_OF_NAME, false));
            }
        };
        return Map.of(WORD, ofWords, NAME, ofNames);
    }

    static void write(SearchEntry entry, Document document, Words words) {
        for (SearchEntry.Phrase name : entry.names()) {
            String text = PlainText.of(name.text());
            document.add(new TextField(WORD, text, Field.Store.NO));
            document.add(new TextField(NAME, joined(words.exactly(text)), Field.Store.NO));
        }
    }

    private static String joined(List<String> exact) {
        return String.join(" ", exact);
    }

    /** The documents that begin so, offered to {@code best}. */
    void find(String typed, BestSuggestions best) throws IOException {
        List<String> asked = asked(typed);
        if (asked.isEmpty()) {
            return;
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        asked.forEach(word -> query.add(term(WORD, word, LETTERS_OF_WORD), Occur.FILTER));
        query.add(new ConstantScoreQuery(term(NAME, joined(asked), LETTERS_OF_NAME)), Occur.SHOULD);
        searcher.search(query.build(), new One(best));
    }

    /** Without an executor a search has one collector, on the thread of who asks. */
    private record One(BestSuggestions best) implements CollectorManager<BestSuggestions, BestSuggestions> {
        @Override
        public BestSuggestions newCollector() {
            return best;
        }

        @Override
        public BestSuggestions reduce(Collection<BestSuggestions> collectors) {
            return best;
        }
    }

    private static TermQuery term(String field, String text, int letters) {
        int end =
                text.codePointCount(0, text.length()) <= letters ? text.length() : text.offsetByCodePoints(0, letters);
        return new TermQuery(new Term(field, text.substring(0, end)));
    }

    private List<String> asked(String typed) {
        return words.exactly(PlainText.typed(typed, MAX_CHARACTERS)).stream()
                .limit(MAX_WORDS)
                .toList();
    }

    /** The names that begin so: those that do as a whole; if none does, those that hold all words. */
    List<String> named(String typed, List<String> names) {
        List<String> asked = asked(typed);
        List<String> whole = names.stream()
                .filter(name -> joined(exact(name)).startsWith(joined(asked)))
                .toList();
        List<String> holding = names.stream()
                .filter(name ->
                        asked.stream().allMatch(word -> exact(name).stream().anyMatch(each -> each.startsWith(word))))
                .toList();
        return whole.isEmpty() ? holding : whole;
    }

    private List<String> exact(String name) {
        return words.exactly(PlainText.of(name));
    }
}

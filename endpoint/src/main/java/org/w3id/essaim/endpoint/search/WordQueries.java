package org.w3id.essaim.endpoint.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** Turns typed words into a query of the index. */
final class WordQueries {

    static final String NAME_EXACT = "name.exact";
    static final String NAME = "name";
    static final String KEYWORD = "keyword";
    static final String TEXT = "text";

    /** How much a word found there weighs. */
    private static final Map<String, Float> BOOSTS = Map.of(NAME_EXACT, 8f, NAME, 4f, KEYWORD, 2f, TEXT, 1f);

    /** How much a word adds that is found in a second field. */
    private static final float TIE = 0.1f;

    private final IndexReader reader;
    private final Analyzer exact;
    private final Analyzer singular;
    private final Spellings spellings;

    WordQueries(IndexReader reader, Analyzer exact, Analyzer singular, Spellings spellings) {
        this.reader = reader;
        this.exact = exact;
        this.singular = singular;
        this.spellings = spellings;
    }

    /**
     * Words understood.
     *
     * @param searched the words in place of those typed, if they are others
     */
    record Reading(Query query, Optional<String> searched) {}

    /** Empty if there is no word in what was typed. */
    Optional<Reading> read(String typed) throws IOException {
        List<String> asWritten = FrenchAnalysis.tokens(exact, typed);
        List<String> asSingular = FrenchAnalysis.tokens(singular, typed);
        if (asWritten.isEmpty()) {
            return Optional.empty();
        }
        boolean onlySmallWords = asWritten.stream().allMatch(WordQueries::isSmall);
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        List<String> searched = new ArrayList<>();
        boolean corrected = false;
        for (int i = 0; i < asWritten.size(); i++) {
            String written = asWritten.get(i);
            String token = asSingular.get(i);
            Optional<String> nearest = isKnown(token) ? Optional.empty() : nearest(token);
            if (nearest.isPresent()) {
                written = spellings.of(nearest.get());
                token = nearest.get();
                corrected = true;
            }
            searched.add(written);
            query.add(anywhere(written, token), isSmall(written) && !onlySmallWords ? Occur.SHOULD : Occur.MUST);
        }
        return Optional.of(
                new Reading(query.build(), corrected ? Optional.of(String.join(" ", searched)) : Optional.empty()));
    }

    /** Articles and prepositions help to rank, but no thing is left out for want of one. */
    private static boolean isSmall(String word) {
        return FrenchAnalyzer.getDefaultStopSet().contains(word)
                || EnglishAnalyzer.ENGLISH_STOP_WORDS_SET.contains(word);
    }

    private static Query anywhere(String written, String token) {
        List<Query> fields = new ArrayList<>();
        BOOSTS.forEach((field, boost) -> fields.add(
                new BoostQuery(new TermQuery(new Term(field, field.equals(NAME_EXACT) ? written : token)), boost)));
        return new DisjunctionMaxQuery(fields, TIE);
    }

    private boolean isKnown(String token) throws IOException {
        for (String field : BOOSTS.keySet()) {
            if (reader.docFreq(new Term(field, token)) > 0) {
                return true;
            }
        }
        return false;
    }

    private static int mostEdits(String token) {
        return token.length() < 4 ? 0 : token.length() < 8 ? 1 : 2;
    }

    /** The word of the index with the fewest edits, then the commonest, then the first in alphabetical order. */
    private Optional<String> nearest(String token) throws IOException {
        int most = mostEdits(token);
        for (int edits = 1; edits <= most; edits++) {
            String best = "";
            int bestCount = 0;
            for (String field : List.of(KEYWORD, NAME, TEXT)) {
                Terms terms = MultiTerms.getTerms(reader, field);
                if (terms == null) {
                    continue;
                }
                TermsEnum near = new FuzzyTermsEnum(terms, new Term(field, token), edits, 1, true);
                for (BytesRef term = near.next(); term != null; term = near.next()) {
                    String word = term.utf8ToString();
                    int count = near.docFreq();
                    if (count > bestCount || count == bestCount && word.compareTo(best) < 0) {
                        best = word;
                        bestCount = count;
                    }
                }
            }
            if (!best.isEmpty()) {
                return Optional.of(best);
            }
        }
        return Optional.empty();
    }
}

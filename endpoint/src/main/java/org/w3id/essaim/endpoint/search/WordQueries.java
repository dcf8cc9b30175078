package org.w3id.essaim.endpoint.search;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Turns words understood into a query of the index. */
final class WordQueries {

    /** How much a word adds that is found in a second field. */
    private static final float TIE = 0.1f;

    /** What stands for the words typed weighs less than they do in another number. */
    private static final float SYNONYM = 0.4f;

    private WordQueries() {}

    static Query of(Reading reading) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        boolean smallAlone = reading.isSmallAlone();
        for (Reading.Part part : reading.parts()) {
            query.add(of(part), part.isSmall() && !smallAlone ? Occur.SHOULD : Occur.MUST);
        }
        return query.build();
    }

    static Query of(Reading.Part part) {
        List<List<Word>> wordings = part.wordings();
        if (part.akin()) {
            return in(IndexField.LIGHT, wordings.get(0));
        }
        List<Query> either = new ArrayList<>(List.of(anywhere(wordings.get(0))));
        wordings.stream().skip(1).forEach(other -> either.add(new BoostQuery(anywhere(other), SYNONYM)));
        return either.size() == 1 ? either.get(0) : new DisjunctionMaxQuery(either, 0);
    }

    private static Query anywhere(List<Word> wording) {
        List<Query> fields =
                IndexField.STRICT.stream().map(field -> in(field, wording)).toList();
        return new DisjunctionMaxQuery(fields, TIE);
    }

    /** Several words are a phrase: “lieu tiers” is no third place. */
    private static Query in(IndexField field, List<Word> wording) {
        List<Term> terms = wording.stream()
                .map(word -> new Term(field.name(), field.form(word)))
                .toList();
        if (terms.size() == 1) {
            return new BoostQuery(new TermQuery(terms.get(0)), field.boost());
        }
        PhraseQuery.Builder phrase = new PhraseQuery.Builder();
        terms.forEach(phrase::add);
        return new BoostQuery(phrase.build(), field.boost());
    }
}

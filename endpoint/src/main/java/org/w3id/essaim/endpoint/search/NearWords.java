package org.w3id.essaim.endpoint.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;

/** Which words stand in an index, and which of them are written nearly like another. */
final class NearWords {

    /** A word of fewer letters is never taken for another. */
    private static final int FIRST_WITH_ONE = 4;

    /** From so many letters on two may differ. */
    private static final int FIRST_WITH_TWO = 8;

    /** A longer one is no word that somebody mistyped. */
    private static final int LONGEST = 40;

    private final IndexReader index;

    NearWords(IndexReader index) {
        this.index = index;
    }

    /** Whether it stands somewhere, in whatever number. */
    boolean knows(Word word) throws IOException {
        for (IndexField field : IndexField.KNOWN) {
            if (stands(field, word)) {
                return true;
            }
        }
        return false;
    }

    boolean stands(IndexField field, Word word) throws IOException {
        return index.docFreq(new Term(field.name(), field.form(word))) > 0;
    }

    /** Whether something is found by a query. */
    boolean holds(Query query) throws IOException {
        return new IndexSearcher(index).count(query) > 0;
    }

    /**
     * The commonest word with so many edits, then the first in alphabetical order, without its plural. The first letter is the same.
     *
     * @param edits letters added, left out, changed or exchanged at the most: 1 or 2
     * @return empty too if the word is too short for so many
     */
    Optional<String> nearest(Word word, int edits) throws IOException {
        int least = edits == 1 ? FIRST_WITH_ONE : FIRST_WITH_TWO;
        Map<String, CompiledAutomaton> near = new HashMap<>(); // most fields write a word alike
        Near best = new Near("", 0);
        for (IndexField field : IndexField.KNOWN) {
            String form = field.form(word);
            Terms terms = MultiTerms.getTerms(index, field.name());
            if (terms != null && form.length() >= least && form.length() <= LONGEST) {
                best = best(best, terms.intersect(near.computeIfAbsent(form, f -> near(f, edits)), null));
            }
        }
        return Optional.of(best.word()).filter(found -> !found.isEmpty());
    }

    /** Accepts what is written like a word but for so many edits after its first letter. */
    private static CompiledAutomaton near(String form, int edits) {
        int first = form.offsetByCodePoints(0, 1);
        Automaton automaton =
                new LevenshteinAutomata(form.substring(first), true).toAutomaton(edits, form.substring(0, first));
        return new CompiledAutomaton(automaton, true, false);
    }

    private record Near(String word, int count) {}

    private static Near best(Near before, TermsEnum near) throws IOException {
        Near best = before;
        for (BytesRef term = near.next(); term != null; term = near.next()) {
            int count = near.docFreq();
            if (count >= best.count()) {
                String found = term.utf8ToString();
                boolean better = count > best.count() || found.compareTo(best.word()) < 0;
                best = better ? new Near(found, count) : best;
            }
        }
        return best;
    }
}

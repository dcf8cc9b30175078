package org.w3id.essaim.endpoint.search;

import java.util.Objects;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;

/**
 * One word of a text, in each way it may be read.
 *
 * @param written as it stands in the text, {@code L’École}
 * @param start where it begins in the text, in UTF-16 units
 * @param end where it ends
 * @param exact without accents, case and elided article
 * @param singular without its French plural
 * @param light without most of its French endings
 * @param english without its English plural
 */
record Word(String written, int start, int end, String exact, String singular, String light, String english) {
    Word {
        Objects.requireNonNull(written);
        if (start < 0 || end < start || exact.isEmpty() || singular.isEmpty() || english.isEmpty()) {
            throw new IllegalArgumentException("not a word: " + written + " " + start + "–" + end);
        }
    }

    /** Articles and prepositions help to rank, but no thing is left out for want of one. */
    boolean isSmall() {
        return isIn(FrenchAnalyzer.getDefaultStopSet()) || isIn(EnglishAnalyzer.ENGLISH_STOP_WORDS_SET);
    }

    private boolean isIn(CharArraySet set) {
        return set.contains(exact);
    }
}

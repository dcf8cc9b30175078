package org.w3id.essaim.endpoint.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter;
import org.apache.lucene.analysis.util.ElisionFilter;

/**
 * The three ways French is read: as it is written, without its plural, and without most of its endings. All put accents, case and elided
 * articles aside, and give one token per word, so that they run side by side.
 */
final class FrenchAnalysis {

    private FrenchAnalysis() {}

    /** {@code L’École des Communs}: {@code ecole}, {@code des}, {@code communs}. */
    static Analyzer exact() {
        return new Chain(FrenchAnalysis::folded);
    }

    static TokenStream folded(TokenStream words) {
        return new ASCIIFoldingFilter(lowered(words));
    }

    /** {@code L’École des Communs}: {@code ecole}, {@code des}, {@code commun}. */
    static Analyzer singular() {
        StemmerOverrideFilter.StemmerOverrideMap overrides = overrides();
        return new Chain(words ->
                new ASCIIFoldingFilter(new FrenchPluralFilter(new StemmerOverrideFilter(lowered(words), overrides))));
    }

    /** {@code formatrices} and {@code formateur}: {@code form}. Too greedy for words that are known: see {@link WordReader}. */
    static Analyzer light() {
        StemmerOverrideFilter.StemmerOverrideMap overrides = overrides();
        return new Chain(words -> new ASCIIFoldingFilter(
                new FrenchLightStemFilter(new StemmerOverrideFilter(lowered(words), overrides))));
    }

    private static TokenStream lowered(TokenStream words) {
        return new LowerCaseFilter(new ElisionFilter(words, FrenchAnalyzer.DEFAULT_ARTICLES));
    }

    private static StemmerOverrideFilter.StemmerOverrideMap overrides() {
        StemmerOverrideFilter.Builder builder = new StemmerOverrideFilter.Builder(false);
        for (String line : WordList.lines("overrides.txt")) {
            String[] pair = line.split("\\s*=>\\s*");
            if (pair.length != 2) {
                throw new IllegalStateException("overrides.txt: “word => word” is wanted: " + line);
            }
            builder.add(pair[0], pair[1]);
        }
        try {
            return builder.build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.w3id.essaim.endpoint.search;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/** How English is read: without plural and possessive, nothing more. */
final class EnglishAnalysis {

    private EnglishAnalysis() {}

    /** {@code The communities’ libraries}: {@code the}, {@code community}, {@code library}. */
    static Analyzer singular() {
        return new Chain(words -> new EnglishMinimalStemFilter(
                new ASCIIFoldingFilter(new LowerCaseFilter(new EnglishPossessiveFilter(words)))));
    }
}

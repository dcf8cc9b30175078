package org.w3id.essaim.endpoint.search;

import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/** Splits at white space, punctuation and hyphens of every kind, U+2011 too, then does what is told with each word. */
final class Chain extends Analyzer {

    /** Between two names of one thing, so that no phrase begins in one and ends in the next. */
    private static final int GAP = 100;

    private final UnaryOperator<TokenStream> filters;

    /** @param filters must neither drop a word nor make two of one: the chains run side by side */
    Chain(UnaryOperator<TokenStream> filters) {
        this.filters = filters;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = new StandardTokenizer();
        return new TokenStreamComponents(words, filters.apply(words));
    }

    @Override
    public int getPositionIncrementGap(String field) {
        return GAP;
    }
}

package org.w3id.essaim.endpoint.search;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;

/**
 * Takes the plural off French nouns, and nothing else: the stemmers at hand make one word of <em>communs</em> and <em>communes</em>, or of
 * <em>formation</em> and <em>formateur</em>. What the endings cannot tell ({@code travaux}, {@code cours}) stands in {@code overrides.txt}
 * and comes here marked as a keyword.
 */
final class FrenchPluralFilter extends TokenFilter {

    /** Shorter words are left alone: {@code bus}, {@code lis}, {@code aux}. */
    private static final int SHORTEST = 4;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);

    FrenchPluralFilter(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        if (!keyword.isKeyword() && term.length() >= SHORTEST) {
            singular();
        }
        return true;
    }

    private void singular() {
        if (endsWith("aux") && !endsWith("eaux")) {
            term.setLength(term.length() - 2);
            term.append('l');
        } else if (endsWith("x") || endsWith("s") && !endsWith("ss")) {
            term.setLength(term.length() - 1);
        }
    }

    private boolean endsWith(String ending) {
        int start = term.length() - ending.length();
        for (int i = 0; i < ending.length(); i++) {
            if (start < 0 || term.charAt(start + i) != ending.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}

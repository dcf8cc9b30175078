package org.w3id.essaim.endpoint.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** Splits a text into words, each read in every way at once. Safe for many threads. */
final class Words {

    final Analyzer exact = FrenchAnalysis.exact();
    final Analyzer singular = FrenchAnalysis.singular();
    final Analyzer light = FrenchAnalysis.light();
    final Analyzer english = EnglishAnalysis.singular();

    /**
     * A word read in one way.
     *
     * @param start where it begins in the text, in UTF-16 units
     * @param end where it ends
     */
    record Token(String term, int start, int end) {}

    /** The words of a text that is {@link PlainText} already, in their order. */
    List<Word> of(String text) {
        List<Token> written = tokens(exact, text);
        List<Token> singulars = tokens(singular, text);
        List<Token> lights = tokens(light, text);
        List<Token> englishes = tokens(english, text);
        List<Word> words = new ArrayList<>(written.size());
        for (int i = 0; i < written.size(); i++) {
            Token token = written.get(i);
            words.add(new Word(
                    text.substring(token.start(), token.end()),
                    token.start(),
                    token.end(),
                    token.term(),
                    singulars.get(i).term(),
                    lights.get(i).term(),
                    englishes.get(i).term()));
        }
        return List.copyOf(words);
    }

    /** As they are written, without accents, case and elided articles. */
    List<String> exactly(String text) {
        return tokens(exact, text).stream().map(Token::term).toList();
    }

    /** The words of a text that is {@link PlainText} already, read in one way; whatever the way, they are as many at the same places. */
    static List<Token> tokens(Analyzer analyzer, String text) {
        try (TokenStream stream = analyzer.tokenStream("", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute place = stream.addAttribute(OffsetAttribute.class);
            List<Token> tokens = new ArrayList<>();
            stream.reset();
            while (stream.incrementToken()) {
                tokens.add(new Token(term.toString(), place.startOffset(), place.endOffset()));
            }
            stream.end();
            return tokens;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.w3id.essaim.endpoint.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.util.ElisionFilter;

/**
 * The two ways words are read: as they are written, and without their plural. Both put accents, case and elided articles aside, and give
 * one token per word, so that they run side by side.
 */
final class FrenchAnalysis {

    private FrenchAnalysis() {}

    /** {@code L’École des Communs}: {@code ecole}, {@code des}, {@code communs}. */
    static Analyzer exact() {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer words = new StandardTokenizer();
                return new TokenStreamComponents(words, new ASCIIFoldingFilter(lowered(words)));
            }
        };
    }

    /** {@code L’École des Communs}: {@code ecole}, {@code des}, {@code commun}. */
    static Analyzer singular() {
        StemmerOverrideFilter.StemmerOverrideMap overrides = overrides();
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer words = new StandardTokenizer();
                TokenStream known = new StemmerOverrideFilter(lowered(words), overrides);
                return new TokenStreamComponents(words, new ASCIIFoldingFilter(new FrenchPluralFilter(known)));
            }
        };
    }

    private static TokenStream lowered(Tokenizer words) {
        return new LowerCaseFilter(new ElisionFilter(words, FrenchAnalyzer.DEFAULT_ARTICLES));
    }

    private static StemmerOverrideFilter.StemmerOverrideMap overrides() {
        StemmerOverrideFilter.Builder builder = new StemmerOverrideFilter.Builder(false);
        for (String line : lines("overrides.txt")) {
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

    /** The lines of a data file beside this class, without comments and blank ones. */
    static List<String> lines(String file) {
        try (InputStream in = Objects.requireNonNull(FrenchAnalysis.class.getResourceAsStream(file), file);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(line -> line.replaceFirst("#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> tokens(Analyzer analyzer, String text) {
        try (TokenStream stream = analyzer.tokenStream("", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            List<String> tokens = new ArrayList<>();
            stream.reset();
            while (stream.incrementToken()) {
                tokens.add(term.toString());
            }
            stream.end();
            return List.copyOf(tokens);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

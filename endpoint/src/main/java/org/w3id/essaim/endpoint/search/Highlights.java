package org.w3id.essaim.endpoint.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.apache.lucene.analysis.Analyzer;

/**
 * Where the words of one search stand in a text: those typed, those searched in their place, their synonyms; never as HTML. Small words are
 * marked only if nothing else was asked. Immutable, safe for many threads.
 */
public final class Highlights {

    /** An excerpt begins at most so many characters before the first hit. */
    private static final int BEFORE = 40;

    private static final String CUT = "…";

    private static final Highlights NONE = new Highlights(List.of(), new Words());

    private final List<Reading.Part> sought;
    private final Words words;

    Highlights(List<Reading.Part> sought, Words words) {
        this.sought = List.copyOf(sought);
        this.words = words;
    }

    /** Those of a list that was asked without words. */
    public static Highlights none() {
        return NONE;
    }

    /**
     * A stretch of text.
     *
     * @param hit whether it is what was looked for
     */
    public record Part(String text, boolean hit) {
        public Part {
            Objects.requireNonNull(text);
        }
    }

    /**
     * The text in parts; together they are the text, or an excerpt around the first hit, with an ellipsis where it is cut.
     *
     * @param lang BCP 47 tag of the text, or nothing; what is not English is read as French
     * @param most characters wanted, without the ellipses; a hit is not cut
     * @return empty if nothing of what was looked for stands there
     */
    public List<Part> parts(String text, String lang, int most) {
        if (sought.isEmpty()) {
            return List.of();
        }
        String plain = PlainText.of(text);
        List<Hit> hits = SearchEntry.Phrase.isEnglish(lang)
                ? hits(plain, words.english, Word::english)
                : hits(plain, words.singular, Word::singular);
        if (hits.isEmpty()) {
            return List.of();
        }
        Excerpt excerpt = Excerpt.of(plain, hits.get(0).start(), hits.get(0).end(), BEFORE, most);
        List<Part> parts = new ArrayList<>();
        add(excerpt.start() > 0 ? CUT : "", false, parts);
        int at = excerpt.start();
        for (Hit hit : hits) {
            if (hit.start() >= at && hit.end() <= excerpt.end()) {
                add(plain.substring(at, hit.start()), false, parts);
                add(plain.substring(hit.start(), hit.end()), true, parts);
                at = hit.end();
            }
        }
        add(plain.substring(at, excerpt.end()), false, parts);
        add(excerpt.end() < plain.length() ? CUT : "", false, parts);
        return List.copyOf(parts);
    }

    private static void add(String text, boolean hit, List<Part> parts) {
        if (!text.isEmpty()) {
            parts.add(new Part(text, hit));
        }
    }

    private record Hit(int start, int end) {}

    private List<Hit> hits(String plain, Analyzer analyzer, Function<Word, String> form) {
        List<Words.Token> text = Words.tokens(analyzer, plain);
        List<Words.Token> light =
                sought.stream().anyMatch(Reading.Part::akin) ? Words.tokens(words.light, plain) : List.of();
        List<Hit> hits = new ArrayList<>();
        int at = 0;
        while (at < text.size()) {
            int length = 0;
            for (Reading.Part part : sought) {
                int found = part.akin() ? longest(part, light, at, Word::light) : longest(part, text, at, form);
                length = Math.max(length, found);
            }
            if (length > 0) {
                hits.add(new Hit(text.get(at).start(), text.get(at + length - 1).end()));
            }
            at += Math.max(1, length);
        }
        return hits;
    }

    /** How many words from there on are one of the wordings. */
    private static int longest(Reading.Part part, List<Words.Token> text, int at, Function<Word, String> form) {
        int longest = 0;
        for (List<Word> wording : part.wordings()) {
            longest = stands(wording, text, at, form) ? Math.max(longest, wording.size()) : longest;
        }
        return longest;
    }

    private static boolean stands(List<Word> wording, List<Words.Token> text, int at, Function<Word, String> form) {
        if (wording.size() > text.size() - at) {
            return false;
        }
        for (int i = 0; i < wording.size(); i++) {
            if (!form.apply(wording.get(i)).equals(text.get(at + i).term())) {
                return false;
            }
        }
        return true;
    }
}

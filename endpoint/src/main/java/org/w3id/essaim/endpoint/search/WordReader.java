package org.w3id.essaim.endpoint.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Understands what somebody typed. Nothing in it is an operator.
 *
 * <p>A word that no thing knows is taken, in this order, for one with one letter other, for one with the light stem in common
 * ({@code formatrice}, {@code formateur}), for one with two letters other. One that things know is never bent: <em>communs</em> would
 * become <em>communes</em>.
 */
final class WordReader {

    /** What is typed after so many characters is not read. */
    static final int MAX_CHARACTERS = 1_000;

    /** Of more words the first are searched, and {@code searched} tells them. */
    static final int MAX_WORDS = 32;

    /** So many words are taken for others in one search; further ones that no thing knows stay as they are. */
    static final int MAX_BENT = 6;

    private final Words words;
    private final Synonyms synonyms;
    private final Spellings spellings;
    private final NearWords near;

    WordReader(Words words, Synonyms synonyms, Spellings spellings, NearWords near) {
        this.words = words;
        this.synonyms = synonyms;
        this.spellings = spellings;
        this.near = near;
    }

    /** A word to search, and whether words akin to it do. */
    private record Sought(Word word, boolean akin) {}

    /** Empty if there is no word in what was typed. */
    Optional<Reading> read(String typed, Manner manner) throws IOException {
        List<Word> all = words.of(PlainText.typed(typed, MAX_CHARACTERS));
        if (all.isEmpty()) {
            return Optional.empty();
        }
        List<Word> asked = all.subList(0, Math.min(MAX_WORDS, all.size()));
        List<Sought> sought = manner == Manner.LITERAL ? asTyped(asked) : bent(asked);
        List<Word> taken = sought.stream().map(Sought::word).toList();
        boolean cut = all.size() > MAX_WORDS || typed.length() > MAX_CHARACTERS;
        boolean same = taken.equals(asked) && !cut;
        Optional<String> searched = same ? Optional.empty() : Optional.of(told(taken));
        return Optional.of(new Reading(manner == Manner.LITERAL ? single(sought) : parts(sought), searched));
    }

    private static String told(List<Word> taken) {
        return taken.stream().map(Word::written).collect(Collectors.joining(" "));
    }

    private static List<Sought> asTyped(List<Word> asked) {
        return asked.stream().map(word -> new Sought(word, false)).toList();
    }

    private List<Sought> bent(List<Word> asked) throws IOException {
        List<Sought> sought = new ArrayList<>();
        int bent = 0;
        for (Synonyms.Span span : synonyms.spans(asked)) {
            for (Word word : span.words()) {
                boolean known = span.hasOthers() || bent == MAX_BENT || near.knows(word);
                sought.add(known ? new Sought(word, false) : bend(word));
                bent += known ? 0 : 1;
            }
        }
        return sought;
    }

    private Sought bend(Word word) throws IOException {
        Optional<String> one = near.nearest(word, 1);
        if (one.isEmpty() && near.stands(IndexField.LIGHT, word)) {
            return new Sought(spellings.ofLight(word.light()).orElse(word), true);
        }
        Optional<String> found = one.isPresent() ? one : near.nearest(word, 2);
        return new Sought(found.map(this::written).orElse(word), false);
    }

    private Word written(String found) {
        return spellings.of(found).orElseGet(() -> words.of(found).get(0));
    }

    private static List<Reading.Part> single(List<Sought> sought) {
        return sought.stream()
                .map(each -> new Reading.Part(List.of(List.of(each.word())), each.akin()))
                .toList();
    }

    /** Words that have synonyms together, but stand nowhere side by side, are sought one by one. */
    private List<Reading.Part> parts(List<Sought> sought) throws IOException {
        List<Reading.Part> parts = new ArrayList<>();
        int at = 0;
        for (Synonyms.Span span :
                synonyms.spans(sought.stream().map(Sought::word).toList())) {
            int end = at + span.words().size();
            List<List<Word>> wordings = new ArrayList<>(List.of(span.words()));
            wordings.addAll(span.others());
            Reading.Part either = new Reading.Part(wordings, false);
            boolean together = span.hasOthers() && (end == at + 1 || near.holds(WordQueries.of(either)));
            parts.addAll(together ? List.of(either) : single(sought.subList(at, end)));
            at = end;
        }
        return parts;
    }
}

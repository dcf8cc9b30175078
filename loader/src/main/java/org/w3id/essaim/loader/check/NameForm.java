package org.w3id.essaim.loader.check;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3id.essaim.ontology.Near;

/**
 * A name reduced to what tells it from others.
 *
 * @param whole its letters and digits, without articles: {@code fablabchalonnais}
 * @param core its words, without those that half the names of a list bear and without that of its town; may be empty
 * @param numbered its words with a digit: {@code Oasis 2} is not {@code Oasis}
 */
record NameForm(String whole, Set<String> core, Set<String> numbered) {

    /** Small sets that are never changed: a large corpus keeps hundreds of thousands of them. */
    NameForm {
        core = Set.copyOf(core);
        numbered = Set.copyOf(numbered);
    }

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Said or left out as it comes. */
    private static final Set<String> ARTICLES = Set.of(
            "le", "la", "les", "l", "un", "une", "de", "du", "des", "d", "et", "a", "au", "aux", "en", "in", "the",
            "of", "and");

    /** What a thing is, not which: nearly every third place says one of these. */
    private static final Set<String> COMMON = Set.of(
            "coworking",
            "cowork",
            "coworkin",
            "co",
            "work",
            "working",
            "fablab",
            "fab",
            "lab",
            "espace",
            "tiers",
            "lieu",
            "telecentre",
            "centre",
            "association",
            "asso",
            "collectif",
            "arrondissement");

    /** One letter more, less or other in a name of this many is a slip; in a shorter one it may be another name. */
    private static final int LONG_ENOUGH_FOR_A_SLIP = 8;

    /**
     * @param towns names that say where the thing is
     */
    static NameForm of(String name, Stream<String> towns) {
        List<String> words = words(name);
        Set<String> idle = towns.flatMap(town -> words(town).stream()).collect(Collectors.toCollection(TreeSet::new));
        idle.addAll(ARTICLES);
        idle.addAll(COMMON);
        return new NameForm(
                words.stream().filter(word -> !ARTICLES.contains(word)).collect(Collectors.joining()),
                words.stream().filter(word -> !idle.contains(word)).collect(Collectors.toSet()),
                words.stream().filter(NameForm::hasDigit).collect(Collectors.toSet()));
    }

    /** Lower case, without accents. */
    static List<String> words(String text) {
        String folded = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("œ", "oe");
        return WORD.splitAsStream(folded).filter(word -> !word.isEmpty()).toList();
    }

    private static boolean hasDigit(String word) {
        return word.chars().anyMatch(Character::isDigit);
    }

    /** The same name, articles and accents apart. */
    boolean isSame(NameForm other) {
        return !whole.isEmpty() && whole.equals(other.whole);
    }

    /** The same, or but for a slip, or but for what it is and in which town. */
    boolean isNearly(NameForm other) {
        return isSame(other) || isSlip(other) || (!core.isEmpty() && core.equals(other.core));
    }

    private boolean isSlip(NameForm other) {
        return Math.min(whole.length(), other.whole.length()) >= LONG_ENOUGH_FOR_A_SLIP
                && numbered.equals(other.numbered)
                && !Near.of(whole, List.of(other.whole), 1).isEmpty();
    }

    /** One says all that the other says, and more. */
    boolean isPartOf(NameForm other) {
        return !core.isEmpty() && other.core.containsAll(core) || !other.core.isEmpty() && core.containsAll(other.core);
    }
}

package org.w3id.essaim.ontology;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The last part of a thing's IRI: lower case ASCII letters, digits and single hyphens, at most 60 characters. */
public final class Slug {

    /** The longest slug, in characters. */
    public static final int MAX_LENGTH = 60;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");

    /** Routes of ours, and names no file can bear on Windows. */
    private static final Set<String> RESERVED = Set.of(
            "new", "index", "search", "all", "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6",
            "com7", "com8", "com9", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

    private Slug() {}

    /** Whether this is a slug, and not a reserved one. */
    public static boolean isValid(String slug) {
        return slug.length() <= MAX_LENGTH && hasForm(slug) && !RESERVED.contains(slug);
    }

    /** Letters and digits, with single hyphens between; asked of every file of a corpus, so without a pattern. */
    private static boolean hasForm(String slug) {
        char before = '-';
        for (int i = 0; i < slug.length(); i++) {
            char c = slug.charAt(i);
            boolean letter = c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
            if (!letter && (c != '-' || before == '-')) {
                return false;
            }
            before = c;
        }
        return before != '-';
    }

    /**
     * The slug of a name: {@code L'Œuvre + C#} gives {@code l-oeuvre-plus-c-sharp}. Cut at a hyphen when too long.
     *
     * @return empty if nothing is left of the name, or if what is left is reserved
     */
    public static Optional<String> fromName(String name) {
        return fromName(name, MAX_LENGTH);
    }

    /**
     * As {@link #fromName(String)}, leaving room for a suffix.
     *
     * @param maxLength the longest slug wanted, in characters, from 1 to {@link #MAX_LENGTH}
     */
    public static Optional<String> fromName(String name, int maxLength) {
        if (maxLength < 1 || maxLength > MAX_LENGTH) {
            throw new IllegalArgumentException("not a length of a slug: " + maxLength);
        }
        String text = cut(hyphened(ascii(name)), maxLength);
        return isValid(text) ? Optional.of(text) : Optional.empty();
    }

    /** Lower case without marks, ligatures and signs spelt out. Decomposed first, so that {@code Ǽ} and {@code ẞ} are seen for what they are. */
    private static String ascii(String name) {
        return MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replace("æ", "ae")
                .replace("ß", "ss")
                .replace("+", " plus ")
                .replace("#", " sharp ");
    }

    private static String hyphened(String text) {
        String joined = OTHERS.matcher(text).replaceAll("-");
        int start = joined.startsWith("-") ? 1 : 0;
        int end = joined.endsWith("-") ? joined.length() - 1 : joined.length();
        return start < end ? joined.substring(start, end) : "";
    }

    private static String cut(String slug, int maxLength) {
        if (slug.length() <= maxLength) {
            return slug;
        }
        int hyphen = slug.lastIndexOf('-', maxLength);
        return slug.substring(0, hyphen > 0 ? hyphen : maxLength);
    }
}

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

    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /** Routes of ours, and names no file can bear on Windows. */
    private static final Set<String> RESERVED = Set.of(
            "new", "index", "search", "all", "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6",
            "com7", "com8", "com9", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

    private Slug() {}

    public static boolean isValid(String slug) {
        return slug.length() <= MAX_LENGTH && FORM.matcher(slug).matches() && !RESERVED.contains(slug);
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
     * @param maxLength the longest slug wanted, in characters
     */
    public static Optional<String> fromName(String name, int maxLength) {
        String text = name.replace("œ", "oe")
                .replace("Œ", "oe")
                .replace("æ", "ae")
                .replace("Æ", "ae")
                .replace("ß", "ss")
                .replace("+", " plus ")
                .replace("#", " sharp ");
        text = Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
        text = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        if (text.length() > maxLength) {
            int cut = text.lastIndexOf('-', maxLength);
            text = text.substring(0, cut > 0 ? cut : maxLength);
        }
        return isValid(text) ? Optional.of(text) : Optional.empty();
    }
}

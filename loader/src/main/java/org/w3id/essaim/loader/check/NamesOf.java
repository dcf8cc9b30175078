package org.w3id.essaim.loader.check;

import java.text.Normalizer;
import java.util.Locale;

/** The parts of an IRI that people take for its name. */
final class NamesOf {

    private NamesOf() {}

    /** Up to and with the last {@code #} or {@code /}. */
    static String namespace(String iri) {
        return iri.substring(0, Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
    }

    /** Letters and digits only, lower case, without accents, so that {@code tiersLieu}, {@code tiers-lieu} and {@code Tiers lieu} meet. */
    static String folded(String text) {
        boolean plain = text.chars().allMatch(c -> c < 128);
        String letters = (plain ? text : Normalizer.normalize(text, Normalizer.Form.NFKD)).toLowerCase(Locale.ROOT);
        StringBuilder kept = new StringBuilder(letters.length());
        letters.chars()
                .filter(c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9')
                .forEach(c -> kept.append((char) c));
        return kept.toString();
    }
}

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
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]", "");
    }
}

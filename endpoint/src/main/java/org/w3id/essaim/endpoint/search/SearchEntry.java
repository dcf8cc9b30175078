package org.w3id.essaim.endpoint.search;

import java.util.List;
import java.util.Objects;
import org.w3id.essaim.ontology.Kind;

/**
 * The words by which a thing is found.
 *
 * @param iri given back when it is found
 * @param names its names, in every language; the one that is shown first
 * @param keywords names of what it is and where: labels of its concepts, what people type for them, its commune
 * @param texts its descriptions, in every language
 */
public record SearchEntry(String iri, Kind kind, List<Phrase> names, List<Phrase> keywords, List<Phrase> texts) {
    public SearchEntry {
        Objects.requireNonNull(iri);
        Objects.requireNonNull(kind);
        names = List.copyOf(names);
        keywords = List.copyOf(keywords);
        texts = List.copyOf(texts);
    }

    /**
     * Words in one language.
     *
     * @param lang BCP 47 tag, or nothing; what is not English is read as French
     */
    public record Phrase(String text, String lang) {
        public Phrase {
            Objects.requireNonNull(text);
            Objects.requireNonNull(lang);
        }

        boolean isEnglish() {
            return isEnglish(lang);
        }

        static boolean isEnglish(String lang) {
            return lang.equals("en") || lang.startsWith("en-");
        }
    }
}

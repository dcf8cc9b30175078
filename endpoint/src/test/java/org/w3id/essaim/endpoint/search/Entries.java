package org.w3id.essaim.endpoint.search;

import java.util.List;
import java.util.stream.Stream;
import org.w3id.essaim.ontology.Kind;

/** Entries for tests: in French unless said otherwise. */
final class Entries {

    private Entries() {}

    static SearchEntry place(String iri, String name, String text, String... keywords) {
        return new SearchEntry(iri, Kind.PLACE, french(name), french(keywords), french(text));
    }

    static SearchEntry named(String iri, Kind kind, String... names) {
        return new SearchEntry(iri, kind, french(names), List.of(), List.of());
    }

    static SearchEntry english(String iri, String name, String text) {
        return new SearchEntry(
                iri,
                Kind.PLACE,
                List.of(new SearchEntry.Phrase(name, "en")),
                List.of(),
                List.of(new SearchEntry.Phrase(text, "en-GB")));
    }

    private static List<SearchEntry.Phrase> french(String... texts) {
        return Stream.of(texts).map(text -> new SearchEntry.Phrase(text, "fr")).toList();
    }
}

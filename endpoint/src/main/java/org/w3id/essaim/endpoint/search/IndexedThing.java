package org.w3id.essaim.endpoint.search;

import java.util.List;
import java.util.Objects;
import org.w3id.essaim.ontology.Kind;

/** What is kept of an entry beside the index, under the number of its document. */
record IndexedThing(String iri, Kind kind, List<String> names) {
    IndexedThing {
        Objects.requireNonNull(iri);
        Objects.requireNonNull(kind);
        names = List.copyOf(names);
    }

    static IndexedThing of(SearchEntry entry) {
        return new IndexedThing(
                entry.iri(),
                entry.kind(),
                entry.names().stream().map(SearchEntry.Phrase::text).toList());
    }

    /** Characters of the name that is shown. */
    int nameLength() {
        return names.isEmpty() ? 0 : names.get(0).length();
    }
}

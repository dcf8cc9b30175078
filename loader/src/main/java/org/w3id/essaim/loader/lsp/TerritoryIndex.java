package org.w3id.essaim.loader.lsp;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.w3id.essaim.ontology.Territories;
import org.w3id.essaim.ontology.Territory;

/** The territories by name, code and postcode, folded once: there are more than thirty-seven thousand. */
final class TerritoryIndex {

    private record Entry(Territory territory, String name, String folded) {}

    private final List<Entry> entries;

    TerritoryIndex(Territories territories) {
        this.entries = territories
                .all()
                .map(territory -> {
                    String name = WordBook.fold(territory.name());
                    String codes = String.join(" ", territory.postcodes()) + " " + WordBook.fold(territory.slug());
                    return new Entry(territory, name, name + " " + codes);
                })
                .toList();
    }

    /** Those whose name, code or postcode begins so: the name itself first, then the widest. Nothing typed gives regions and departments. */
    Stream<Territory> find(String typed) {
        String folded = WordBook.fold(typed);
        return entries.stream()
                .filter(e -> folded.isEmpty()
                        ? e.territory().level().compareTo(Territory.Level.DEPARTEMENT) <= 0
                        : WordBook.matches(e.folded(), folded))
                .sorted(Comparator.comparing((Entry e) -> !e.name().equals(folded))
                        .thenComparing(e -> !e.name().startsWith(folded))
                        .thenComparing(e -> e.territory().level())
                        .thenComparing(Entry::name)
                        .thenComparing(e -> e.territory().slug()))
                .map(Entry::territory);
    }
}

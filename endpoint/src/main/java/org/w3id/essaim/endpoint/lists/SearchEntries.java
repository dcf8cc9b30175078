package org.w3id.essaim.endpoint.lists;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.w3id.essaim.endpoint.search.SearchEntry;
import org.w3id.essaim.endpoint.things.Catalogue;
import org.w3id.essaim.endpoint.things.JsonLdContext;
import org.w3id.essaim.endpoint.things.TerritoryChain;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.ontology.Kind;

/** The words by which the things of a catalogue are found. */
public final class SearchEntries {

    private static final List<String> NAMES =
            List.of(Catalogue.RDFS_LABEL, Catalogue.SKOS_PREF_LABEL, JsonLdContext.SHIPPED.property("altLabels"));
    private static final List<String> TEXTS = properties("summaries", "comments");

    /** Where the concepts and things stand whose names also find the thing; so do those of its town, department and region. */
    private static final List<String> LEADING = properties(
            "nature",
            "themes",
            "status",
            "audiences",
            "skills",
            "canAccompany",
            "methods",
            "adopter",
            "adopted",
            "places",
            "introduces");

    private SearchEntries() {}

    private static List<String> properties(String... keys) {
        return List.of(keys).stream().map(JsonLdContext.SHIPPED::property).toList();
    }

    /** One entry per thing and territory, kind by kind, by name. */
    public static List<SearchEntry> of(Catalogue catalogue) {
        List<SearchEntry> entries = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            catalogue.things(kind).forEach(thing -> entries.add(entry(kind, thing)));
        }
        return List.copyOf(entries);
    }

    /** How many entries stand before the first one of a kind; the others of that kind follow by name. */
    static int first(Kind kind, Catalogue catalogue) {
        int before = 0;
        for (Kind other : Kind.values()) {
            if (other == kind) {
                return before;
            }
            before += catalogue.things(other).size();
        }
        throw new IllegalStateException(kind.slug());
    }

    private static SearchEntry entry(Kind kind, Thing thing) {
        Set<Thing> leading = new LinkedHashSet<>(TerritoryChain.shown(thing));
        LEADING.forEach(property -> leading.addAll(thing.related(property)));
        List<SearchEntry.Phrase> keywords = leading.stream()
                .flatMap(related -> literals(related, NAMES).stream())
                .distinct()
                .toList();
        return new SearchEntry(thing.iri(), kind, literals(thing, NAMES), keywords, literals(thing, TEXTS));
    }

    private static List<SearchEntry.Phrase> literals(Thing thing, List<String> properties) {
        return properties.stream()
                .flatMap(property -> thing.values(property).stream())
                .filter(value -> value.isLiteral())
                .map(value -> new SearchEntry.Phrase(value.getLiteralLexicalForm(), value.getLiteralLanguage()))
                .distinct()
                .toList();
    }
}

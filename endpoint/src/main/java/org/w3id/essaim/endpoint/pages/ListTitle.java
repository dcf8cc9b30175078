package org.w3id.essaim.endpoint.pages;

import java.util.ArrayList;
import java.util.List;
import org.w3id.essaim.endpoint.views.FacetValue;
import org.w3id.essaim.endpoint.views.ViewQuery;
import org.w3id.essaim.ontology.Kind;

/** Names a list by what narrows it: {@code Lieux en Bretagne}, {@code Communs · Méthode}. */
final class ListTitle {

    private final Scribe scribe;
    private final Wording words;

    ListTitle(Scribe scribe) {
        this.scribe = scribe;
        this.words = scribe.words();
    }

    String of(Kind kind, ViewQuery query, List<FacetValue> selected) {
        String title = words.text("kinds." + kind.slug());
        List<FacetValue> territories = selected.stream()
                .filter(v -> Scribe.is(v.concept(), Kind.TERRITORY))
                .toList();
        List<String> rest = new ArrayList<>();
        if (territories.size() == 1) {
            title = words.text("title.in", title, in(territories.get(0)));
        } else {
            territories.forEach(t -> rest.add(scribe.label(t.concept()).text()));
        }
        selected.stream()
                .filter(v -> !territories.contains(v))
                .forEach(v -> rest.add(scribe.label(v.concept()).text()));
        if (!query.q().isEmpty()) {
            rest.add(words.text("quoted", query.q()));
        }
        return rest.isEmpty() ? title : title + " · " + String.join(", ", rest);
    }

    /** {@code en Bretagne}; where no preposition is known, between brackets. */
    private String in(FacetValue territory) {
        String key = "in." + territory.value();
        return words.has(key) ? words.text(key) : words.text("in.other", scribe.label(territory.concept()));
    }
}

package org.w3id.essaim.endpoint.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3id.essaim.endpoint.lists.ListResult;
import org.w3id.essaim.endpoint.lists.ViewQuery;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.ontology.Kind;

/** Names a list by what narrows it: {@code Lieux en Bretagne}, {@code Communs · Méthode}, {@code Adoptions · Utilo}. */
final class ListTitle {

    private static final String TERRITORY = "territory";
    private static final String SERVES = "serves";

    private final Scribe scribe;
    private final Wording words;

    ListTitle(Scribe scribe) {
        this.scribe = scribe;
        this.words = scribe.words();
    }

    String of(Kind kind, ListResult result) {
        ViewQuery query = result.query();
        String title = words.text("kinds." + kind.slug());
        List<String> rest = new ArrayList<>();
        for (String filter : query.filters().keySet()) {
            List<String> values = query.selected(filter);
            if (filter.equals(TERRITORY) && values.size() == 1) {
                title = words.text("title.in", title, in(query, values.get(0)));
            } else {
                values.forEach(value -> rest.add(said(query, filter, value)));
            }
        }
        if (!query.q().isEmpty()) {
            rest.add(words.text("quoted", query.q()));
        }
        return rest.isEmpty() ? title : title + " · " + String.join(", ", rest);
    }

    private String said(ViewQuery query, String filter, String value) {
        String name = name(query, filter, value);
        return filter.equals(SERVES) ? words.text("detail.serves", name) : name;
    }

    private String name(ViewQuery query, String filter, String value) {
        Optional<Thing> meant = query.meaning(filter, value, scribe.context().catalogue());
        return meant.map(t -> scribe.label(t).text()).orElse(value);
    }

    /** {@code en Bretagne}; where no preposition is known, between brackets. */
    private String in(ViewQuery query, String territory) {
        String key = "in." + territory;
        return words.has(key) ? words.text(key) : words.text("in.other", name(query, TERRITORY, territory));
    }
}

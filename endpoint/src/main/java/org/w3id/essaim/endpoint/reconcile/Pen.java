package org.w3id.essaim.endpoint.reconcile;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3id.essaim.endpoint.http.Lang;
import org.w3id.essaim.endpoint.things.JsonLdContext;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.ontology.Kind;

/** How things, kinds and values are written to clients, for readers of a language. */
record Pen(Lang lang, Wording words) {

    private static final String NATURE = JsonLdContext.SHIPPED.property("nature");
    private static final String SUMMARY = JsonLdContext.SHIPPED.property("summaries");

    /** Characters of a description that only tells things of one name apart. */
    private static final int LONGEST = 160;

    Pen {
        Objects.requireNonNull(lang);
        Objects.requireNonNull(words);
    }

    Pen(Lang lang) {
        this(lang, new Wording(lang));
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    ObjectNode type(Kind kind) {
        return object().put("id", kind.slug()).put("name", words.kind(kind));
    }

    /** {@code id}, {@code name} and, if there is something to tell, {@code description}. */
    ObjectNode thing(Thing thing) {
        ObjectNode told = object().put("id", Ids.of(thing)).put("name", name(thing));
        String description = description(thing);
        return description.isEmpty() ? told : told.put("description", description);
    }

    String name(Thing thing) {
        return thing.name(lang).value();
    }

    /** What it is and where, to tell it from others of its name: {@code fab lab · Rennes}; else the beginning of its summary. */
    private String description(Thing thing) {
        List<Thing> towns = thing.isA(Kind.TERRITORY)
                ? thing.related(JsonLdContext.SHIPPED.property("partOf"))
                : thing.territories();
        String told = Stream.concat(thing.related(NATURE).stream(), towns.stream())
                .map(this::name)
                .collect(Collectors.joining(" · "));
        return told.isEmpty() || towns.isEmpty() && !thing.texts(SUMMARY).isEmpty() ? summary(thing) : told;
    }

    private String summary(Thing thing) {
        String summary = thing.text(SUMMARY, lang).map(text -> text.value()).orElse("");
        if (summary.length() <= LONGEST) {
            return summary;
        }
        int blank = summary.lastIndexOf(' ', LONGEST - 1);
        return summary.substring(0, blank > 0 ? blank : summary.offsetByCodePoints(0, LONGEST / 2)) + "…";
    }

    ObjectNode value(Value value) {
        if (value instanceof Value.Link link) {
            return object().put("id", Ids.of(link.thing())).put("name", name(link.thing()));
        }
        if (value instanceof Value.Number number) {
            return object().put("float", number.number());
        }
        if (value instanceof Value.Day day) {
            return object().put("date", day.day() + "T00:00:00Z");
        }
        return object().put("str", ((Value.Words) value).text());
    }
}

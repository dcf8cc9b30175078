package org.w3id.essaim.endpoint.views;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.w3id.essaim.endpoint.action.Ask;
import org.w3id.essaim.endpoint.lists.Whereabouts;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.ontology.Kind;

/** One thing as JSON, and the same as JSON-LD. Everything its file states is in it; what leads to it is counted and begun. */
public final class ThingJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ViewContext context;
    private final Pen pen;

    public ThingJson(ViewContext context) {
        this.context = context;
        this.pen = new Pen(context);
    }

    /**
     * The body of {@code application/json}: no {@code @}, no null, absolute URLs.
     *
     * @throws IllegalArgumentException for a concept, which has no view of its own
     */
    public ObjectNode json(Thing thing) {
        Kind kind = thing.kind().orElseThrow(() -> new IllegalArgumentException("not a thing: " + thing));
        ObjectNode out = pen.object();
        head(thing, out);
        Set<String> told = new HashSet<>(Fields.NAMES.properties());
        told.addAll(Fields.SUMMARIES.properties());
        for (Part part : KindParts.of(kind)) {
            part.write(thing, out, pen);
            told.addAll(part.properties());
        }
        for (Part part : KindParts.TAIL) {
            part.write(thing, out, pen);
            told.addAll(part.properties());
        }
        rest(thing, told, out);
        foot(kind, thing, out);
        return out;
    }

    /** The body of {@code application/ld+json}: the same, and the context that makes it RDF. */
    public ObjectNode jsonLd(Thing thing) {
        ObjectNode out = pen.object();
        out.put("@context", context.contextUrl());
        out.setAll(json(thing));
        return out;
    }

    /** The value of the header {@code Link} that goes with the plain JSON and makes it JSON-LD for who wants it. */
    public String contextLink() {
        return "<" + context.contextUrl()
                + ">; rel=\"http://www.w3.org/ns/json-ld#context\"; type=\"application/ld+json\"";
    }

    /** UTF-8, without spaces or a last newline: the same tree gives the same bytes. */
    public static byte[] bytes(JsonNode tree) {
        try {
            return JSON.writeValueAsBytes(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree is always JSON", e);
        }
    }

    private void head(Thing thing, ObjectNode out) {
        out.put("id", thing.iri());
        out.put("type", thing.type());
        ObjectNode langs = pen.object();
        pen.show("name", thing.name(context.lang()), out, langs);
        thing.text(Fields.SUMMARIES.term().property(), context.lang())
                .ifPresent(summary -> pen.show("summary", summary, out, langs));
        Fields.NAMES.write(thing, out, pen);
        Fields.SUMMARIES.write(thing, out, pen);
        if (!langs.isEmpty()) {
            out.set("langs", langs);
        }
        context.page(thing).ifPresent(page -> out.put("url", page));
        pen.mark(out);
        Pen.mark(thing, out);
    }

    private void rest(Thing thing, Set<String> told, ObjectNode out) {
        List<String> stated = thing.properties();
        for (Part part : Fields.ALL) {
            if (part.properties().stream().anyMatch(p -> stated.contains(p) && !told.contains(p))) {
                part.write(thing, out, pen);
            }
        }
    }

    private void foot(Kind kind, Thing thing, ObjectNode out) {
        pen.modified(thing, out);
        out.put("license", context.licence());
        out.put("attribution", context.attribution());
        ObjectNode links = pen.object();
        String self = context.api(kind, thing);
        links.put("self", self);
        links.put("jsonld", self + ".jsonld");
        links.put("turtle", self + ".ttl");
        if (Whereabouts.hasSome(kind)) {
            links.put("geojson", self + ".geojson");
        }
        context.page(thing).ifPresent(page -> links.put("html", page));
        links.put("embed", context.card(kind, thing));
        for (Ask ask : Ask.values()) {
            if (ask.isFor(kind)) {
                links.put(ask.key(), self + "/" + ask.slug());
            }
        }
        context.provenance().apply(thing).ifPresent(provenance -> {
            ObjectNode block = out.putObject("provenance");
            block.put("file", provenance.file());
            provenance.change().ifPresent(change -> {
                block.put("commit", change.commit());
                block.put("modified", change.at().toString());
                change.page().ifPresent(page -> links.put("commit", page));
            });
            block.put("graph", provenance.graph());
            provenance.edit().ifPresent(edit -> links.put("edit", edit));
        });
        out.set("links", links);
    }
}

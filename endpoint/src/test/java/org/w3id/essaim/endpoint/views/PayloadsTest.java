package org.w3id.essaim.endpoint.views;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3id.essaim.endpoint.http.Lang;
import org.w3id.essaim.endpoint.lists.ViewQuery;
import org.w3id.essaim.endpoint.things.Provenance;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.ontology.Kind;

/** Every payload of every thing of graph and demonstration, in both languages. */
class PayloadsTest {

    private static final Provenance.Change CHANGE =
            new Provenance.Change("4be1f00", Instant.parse("2026-11-20T23:30:00Z"), Optional.empty());

    private static Fixture demo = Fixture.read();

    @BeforeAll
    static void readGraphAndDemonstration() {
        demo = RealGraph.withDemonstration();
    }

    @Test
    void allOfThemKeepTheRules() {
        PayloadRules rules = new PayloadRules();
        each((thing, lang) -> {
            rules.read(json(thing, lang));
            rules.read(entry(thing, lang));
        });
        assertEquals(Set.of(), rules.faults());
    }

    @Test
    void saysTheLanguageOfATextExactlyWhenItIsAnother() {
        Set<String> wrong = new TreeSet<>();
        each((thing, lang) -> {
            for (JsonNode view : List.of(json(thing, lang), entry(thing, lang))) {
                spoken(view, "name", RDFS.label.asNode(), lang, wrong);
                spoken(view, "summary", DCTerms.description.asNode(), lang, wrong);
                view.forEach(value -> value.forEach(stub -> {
                    spoken(stub, "name", RDFS.label.asNode(), lang, wrong);
                    spoken(stub, "name", SKOS.prefLabel.asNode(), lang, wrong);
                }));
            }
        });
        assertEquals(Set.of(), wrong);
    }

    /** A cut summary begins as the whole one does. */
    private static void spoken(JsonNode view, String key, Node property, Lang lang, Set<String> wrong) {
        if (!view.path("id").isTextual() || !view.has(key)) {
            return;
        }
        String shown = view.path(key).asText().replaceFirst("…$", "");
        JsonNode said = view.path("langs").path(key);
        List<Node> texts = demo.union()
                .find(NodeFactory.createURI(view.path("id").asText()), property, Node.ANY)
                .mapWith(triple -> triple.getObject())
                .toList();
        boolean spoken = texts.stream().anyMatch(t -> t.getLiteralLanguage().equals(lang.tag()));
        String shownIn = spoken ? lang.tag() : said.asText();
        if (!texts.isEmpty()
                && (said.asText().equals(lang.tag())
                        || spoken == said.isTextual()
                        || texts.stream()
                                .noneMatch(t -> t.getLiteralLanguage().equals(shownIn)
                                        && t.getLiteralLexicalForm().startsWith(shown)))) {
            wrong.add(lang + " " + view.path("id") + ": " + key + " is " + shown + ", said to be " + said);
        }
    }

    @Test
    void countsWhatLeadsHereAsTheListItNames() {
        Set<String> wrong = new TreeSet<>();
        for (Kind kind : Kind.values()) {
            demo.catalogue().things(kind).forEach(thing -> json(thing, Lang.FR)
                    .properties()
                    .forEach(e -> {
                        JsonNode block = e.getValue();
                        if (block.has("items") && !e.getKey().equals(CouldAnswer.KEY)) {
                            long total = total(block.path("href").asText());
                            if (total != block.path("count").asLong()) {
                                wrong.add(thing + " " + e.getKey() + ": " + block + " and " + total);
                            }
                        }
                    }));
        }
        assertEquals(Set.of(), wrong);
    }

    private static long total(String href) {
        URI address = URI.create(href);
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        String[] filter = address.getQuery().split("=", 2);
        parameters.put(filter[0], List.of(filter[1]));
        Kind kind = Kind.ofSlug(address.getPath().replace("/api/v1/", "")).orElseThrow();
        return demo.lists()
                .run(ViewQuery.parse(kind, parameters, demo.catalogue()))
                .total();
    }

    @Test
    void tellsTheDayOfTheLastCommitAndKeepsEntriesLight() {
        Set<String> wrong = new TreeSet<>();
        each((thing, lang) -> {
            for (ObjectNode view : List.of(json(thing, lang), entry(thing, lang))) {
                if (!view.path("modified").asText().equals("2026-11-20")) {
                    wrong.add(thing + " was modified " + view.path("modified"));
                }
            }
            int bytes = ThingJson.bytes(entry(thing, lang)).length;
            if (bytes > ListJson.MAX_ENTRY_BYTES) {
                wrong.add(thing + " takes " + bytes + " bytes of a list");
            }
        });
        assertEquals(Set.of(), wrong);
    }

    private static void each(BiConsumer<Thing, Lang> visit) {
        for (Lang lang : Lang.values()) {
            for (Kind kind : Kind.values()) {
                demo.catalogue().things(kind).forEach(thing -> visit.accept(thing, lang));
            }
        }
    }

    private static ObjectNode json(Thing thing, Lang lang) {
        return new ThingJson(context(lang)).json(thing);
    }

    private static ObjectNode entry(Thing thing, Lang lang) {
        return new ListJson(context(lang)).entry(thing);
    }

    private static ViewContext context(Lang lang) {
        ViewContext plain = demo.context(lang);
        return new ViewContext(
                plain.catalogue(),
                plain.baseUrl(),
                lang,
                plain.licence(),
                plain.attribution(),
                plain.snapshot(),
                true,
                thing -> plain.provenance()
                        .apply(thing)
                        .map(p -> new Provenance(p.file(), p.graph(), Optional.of(CHANGE), Optional.empty())));
    }
}

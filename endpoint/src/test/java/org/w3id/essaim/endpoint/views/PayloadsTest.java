package org.w3id.essaim.endpoint.views;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.essaim.endpoint.http.Lang;
import org.w3id.essaim.endpoint.lists.ViewQuery;
import org.w3id.essaim.endpoint.things.Provenance;
import org.w3id.essaim.ontology.Kind;

/** Every payload of every thing of graph and demonstration, in both languages. */
class PayloadsTest {

    private static final Provenance.Change CHANGE =
            new Provenance.Change("4be1f00", Instant.parse("2026-11-20T23:30:00Z"), Optional.empty());

    private static final List<View> VIEWS = new ArrayList<>();

    private static Fixture demo = Fixture.read();

    /** How a thing is shown alone and in a list. */
    private record View(Lang lang, ObjectNode json, ObjectNode entry) {}

    @BeforeAll
    static void readGraphAndDemonstration() {
        demo = RealGraph.withDemonstration();
        for (Lang lang : Lang.values()) {
            ThingJson alone = new ThingJson(context(lang));
            ListJson listed = new ListJson(context(lang));
            for (Kind kind : Kind.values()) {
                demo.catalogue()
                        .things(kind)
                        .forEach(thing -> VIEWS.add(new View(lang, alone.json(thing), listed.entry(thing))));
            }
        }
    }

    @Test
    void allOfThemKeepTheRules() {
        PayloadRules rules = new PayloadRules();
        for (View view : VIEWS) {
            rules.read(view.json());
            rules.read(view.entry());
        }
        assertEquals(Set.of(), rules.faults());
    }

    /** Each of these breaks one rule. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'summary':null}",
                "{'themes':'urn:x'}",
                "{'languages':[null]}",
                "{'start':'12/03/2026'}",
                "{'start':'2026-13'}",
                "{'homepage':'/fr/place'}",
                "{'links':{'self':'api'}}",
                "{'url':'www.essaim.example'}",
                "{'name':'<b>La Remise</b>'}",
                "{'name':'Pain &amp; sel'}",
                "{'steward':[{'id':'urn:x','summary':'Copied'}]}",
                "{'funder':{'name':'Nobody'}}",
                "{'adoptions':{'count':7,'items':[],'href':'https://essaim.example/'}}",
                "{'adoptions':{'items':[]}}"
            })
    void seesWhatBreaksARule(String broken) throws IOException {
        PayloadRules rules = new PayloadRules();
        rules.read(VIEWS.get(0).json());
        assertEquals(Set.of(), rules.faults());
        rules.read(new ObjectMapper().readTree(broken.replace('\'', '"')));
        assertEquals(1, rules.faults().size(), rules.faults()::toString);
    }

    @Test
    void saysTheLanguageOfATextExactlyWhenItIsAnother() {
        Set<String> wrong = new TreeSet<>();
        for (View shown : VIEWS) {
            for (JsonNode view : List.of(shown.json(), shown.entry())) {
                spoken(view, "name", RDFS.label.asNode(), shown.lang(), wrong);
                spoken(view, "summary", DCTerms.description.asNode(), shown.lang(), wrong);
                view.forEach(value -> value.forEach(stub -> {
                    spoken(stub, "name", RDFS.label.asNode(), shown.lang(), wrong);
                    spoken(stub, "name", SKOS.prefLabel.asNode(), shown.lang(), wrong);
                }));
            }
        }
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
        for (View view : VIEWS) {
            view.json().properties().forEach(e -> {
                JsonNode block = e.getValue();
                if (view.lang() == Lang.FR && block.has("items") && !e.getKey().equals(CouldAnswer.KEY)) {
                    long total = total(block.path("href").asText());
                    if (total != block.path("count").asLong()) {
                        wrong.add(view.json().path("id") + " " + e.getKey() + ": " + block + " and " + total);
                    }
                }
            });
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
        for (View view : VIEWS) {
            for (JsonNode shown : List.of(view.json(), view.entry())) {
                if (!shown.path("modified").asText().equals("2026-11-20")) {
                    wrong.add(shown.path("id") + " was modified " + shown.path("modified"));
                }
            }
            int bytes = ThingJson.bytes(view.entry()).length;
            if (bytes > ListJson.MAX_ENTRY_BYTES) {
                wrong.add(view.json().path("id") + " takes " + bytes + " bytes of a list");
            }
        }
        assertEquals(Set.of(), wrong);
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

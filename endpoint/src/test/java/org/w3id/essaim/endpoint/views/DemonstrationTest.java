package org.w3id.essaim.endpoint.views;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3id.essaim.endpoint.http.Lang;
import org.w3id.essaim.endpoint.http.Problem;
import org.w3id.essaim.endpoint.lists.FacetValue;
import org.w3id.essaim.endpoint.lists.ListResult;
import org.w3id.essaim.endpoint.lists.ViewQuery;
import org.w3id.essaim.endpoint.things.JsonLdContext;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.endpoint.things.Tombstone;
import org.w3id.essaim.ontology.Kind;

/** The views of the example graph with the demonstration laid over it: they have all kinds, and answers to what sites ask. */
class DemonstrationTest {

    private static Fixture demo = Fixture.read();

    @BeforeAll
    static void readTheDemonstration() {
        demo = RealGraph.withDemonstration();
    }

    @Test
    void jsonLdSaysAllThatTheFilesSayAndNothingThatNoFileSays() {
        Set<String> things = new TreeSet<>(demo.files().keySet());
        things.removeIf(iri -> demo.catalogue().thing(iri).isEmpty());
        var linked = RoundTripTest.linked(demo, things);
        Set<String> lost = new TreeSet<>();
        things.forEach(iri -> lost.addAll(RoundTripTest.triples(demo.files().get(iri), t -> !linked.contains(t))));
        assertEquals(Set.of(), lost);
        assertEquals(Set.of(), RoundTripTest.triples(linked, t -> !demo.union().contains(t)), "invented");
    }

    @Test
    void everyFileHasItsThingButTheRecordThatWasRemoved() {
        Set<String> without = new TreeSet<>(demo.files().keySet());
        without.removeIf(iri -> demo.catalogue().thing(iri).isPresent());
        assertEquals(Set.of("https://w3id.org/essaim/id/commons/fictif-roue-des-choix"), without);
        Tombstone tombstone = demo.catalogue()
                .tombstone(Kind.COMMONS, "fictif-roue-des-choix")
                .orElseThrow();
        assertEquals(
                "https://w3id.org/essaim/id/commons/fictif-roue-des-decisions",
                tombstone.replacement().orElseThrow());
    }

    @Test
    void aKeyOfTheContextCarriesEveryPropertyOfEveryFile() {
        Set<String> told = new TreeSet<>();
        JsonLdContext.SHIPPED.terms().values().forEach(term -> told.add(term.property()));
        told.add("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");
        Set<String> untold = new TreeSet<>();
        demo.files()
                .values()
                .forEach(file -> file.find()
                        .forEachRemaining(t -> untold.add(t.getPredicate().getURI())));
        untold.removeAll(told);
        assertEquals(Set.of(), untold);
    }

    @Test
    void whatIsInventedIsMarkedInItsViewInListsAndInStubs() {
        ViewContext context = context();
        for (Kind kind : Kind.values()) {
            for (Thing thing : demo.catalogue().things(kind)) {
                boolean invented =
                        thing.slug().startsWith("fictif-") || thing.slug().equals("p-k7w2mqe4");
                if (invented || kind != Kind.PLACE && kind != Kind.TERRITORY) {
                    ObjectNode body = new ThingJson(context).json(thing);
                    assertTrue(body.path("demo").asBoolean(), thing.iri());
                    assertEquals(invented, body.path("fictional").asBoolean(), thing.iri());
                    assertEquals(
                            invented,
                            new ListJson(context).entry(thing).path("fictional").asBoolean());
                    stubs(body);
                }
            }
        }
    }

    /** Every stub in the body of an invented thing is marked. */
    private static void stubs(JsonNode node) {
        String id = node.path("id").asText();
        if (id.contains("/fictif-") && !id.contains("#")) {
            assertTrue(node.path("fictional").asBoolean(), () -> "not marked: " + node);
        }
        node.forEach(DemonstrationTest::stubs);
    }

    private static ViewContext context() {
        ViewContext plain = demo.context(Lang.FR);
        return new ViewContext(
                plain.catalogue(),
                plain.baseUrl(),
                plain.lang(),
                plain.licence(),
                plain.attribution(),
                plain.snapshot(),
                true,
                plain.provenance());
    }

    /** The questions of an embedding site, one URL each; counted by hand in the files. */
    @Test
    void answersWhatAnEmbeddingSiteAsks() {
        assertEquals(
                List.of("fictif-petit-ecran-partage", "fictif-videos-du-bourg"),
                slugs(Kind.COMMONS, "alternativeTo=fictif-videos-fermees"));
        assertEquals(
                Set.of(
                        "fictif-douze-cles-une-serrure",
                        "fictif-sortir-les-comptes-de-la-cantine",
                        "fictif-traduire-la-roue-en-breton"),
                Set.copyOf(slugs(Kind.NEED, "status=ouvert&territory=region-53")));
        assertEquals(
                Set.of(
                        "p-k7w2mqe4",
                        "fictif-les-lance-amarres",
                        "fictif-la-godille-douce",
                        "fictif-collectif-des-allees-et-venues"),
                Set.copyOf(slugs(Kind.ACTOR, "canAccompany=commons/utilo&serves=department-29")));
        assertEquals(
                List.of(
                        "fictif-fiche-decider-a-plusieurs",
                        "fictif-jeu-la-table-bancale",
                        "fictif-recit-trois-jours-dans-la-grange"),
                slugs(Kind.LEARNING, "theme=gouvernance&audience=tiers-lieux"));
    }

    @Test
    void theFiltersOfEachKindFindWhatTheFilesSay() {
        Map<String, Integer> expected = new LinkedHashMap<>();
        expected.put("commons?nature=methode", 2);
        expected.put("commons?license=MIT&steward=actor/fictif-brouillon-et-filles", 2);
        expected.put("commons?importsFrom=fictif-tableur-ferme", 1);
        expected.put("commons?community=actor/fictif-les-tourne-roue", 1);
        expected.put("commons?status=archive", 1);
        expected.put("study?method=recherche-action", 1);
        expected.put("study?about=commons/utilo", 2);
        expected.put("learning?license=CC-BY-4.0", 1);
        expected.put("learning?about=product/fictif-tableur-ferme", 1);
        expected.put("mooc?audience=neophytes", 2);
        expected.put("mooc?session=fictif-prendre-soin-d-un-commun-2027-01", 1);
        expected.put("directory?territory=region-53", 1);
        expected.put("actor?skill=facilitation", 3);
        expected.put("actor?serves=commune-56121", 3);
        expected.put("actor?memberOf=actor/fictif-reseau-des-portes-entrouvertes", 2);
        expected.put("place?operatedBy=actor/fictif-la-godille-douce", 1);
        expected.put("intervention?facilitator=actor/fictif-les-lance-amarres", 4);
        expected.put("intervention?introduces=commons/utilo", 4);
        expected.put("intervention?audience=grand-public", 3);
        expected.put("adoption?status=abandonne,essai", 2);
        expected.put("adoption?replaces=fictif-tableur-ferme", 2);
        expected.put("adoption?follows=fictif-2026-01-24-le-parapluie-commun", 1);
        expected.put("adoption?accompaniedBy=actor/p-k7w2mqe4", 2);
        expected.put("adoption?adopted=commons/utilo&territory=department-29", 3);
        expected.put("funding?funded=need/fictif-financer-les-venues-en-finistere", 3);
        expected.put("funding?funder=actor/fictif-la-tirelire-a-voiles&nature=don", 1);
        expected.put("need?expressedBy=place/fictif-la-noix-fendue-46102", 1);
        expected.put("need?answeredBy=learning/fictif-fiche-decider-a-plusieurs", 1);
        expected.put("need?nature=financement&status=ouvert,en-cours", 2);
        Map<String, Integer> found = new LinkedHashMap<>();
        expected.keySet().forEach(query -> {
            String[] parts = query.split("\\?");
            found.put(
                    query, slugs(Kind.ofSlug(parts[0]).orElseThrow(), parts[1]).size());
        });
        assertEquals(expected, found);
    }

    @Test
    void visitsComeLatestFirstUnlessAskedOtherwise() {
        List<String> latest = slugs(Kind.INTERVENTION, "limit=100");
        assertEquals("fictif-2027-02-04-le-cormoran-bricoleur", latest.get(0));
        assertEquals("2019-12-06-roumics", latest.get(latest.size() - 1));
        List<String> earliest = slugs(Kind.INTERVENTION, "sort=start");
        assertEquals(List.of("2019-12-06-roumics", "fictif-2025-09-18-le-cormoran-bricoleur"), earliest.subList(0, 2));
        assertEquals("session", query(Kind.SESSION, "sort=-start").pathAndQuery());
        assertEquals(
                "intervention?sort=name", query(Kind.INTERVENTION, "sort=name").pathAndQuery());
        assertThrows(Problem.Thrown.class, () -> query(Kind.PLACE, "sort=start"));
    }

    @Test
    void pagesOfADatedListHoldEachVisitOnce() {
        for (String sort : List.of("start", "-start", "name")) {
            List<Thing> walked = new ArrayList<>();
            Optional<ViewQuery> next = Optional.of(query(Kind.INTERVENTION, "limit=5&sort=" + sort));
            while (next.isPresent()) {
                ListResult page = demo.lists().run(next.get());
                walked.addAll(page.items());
                next = page.next();
            }
            assertEquals(12, walked.size(), sort);
            assertEquals(12, Set.copyOf(walked).size(), sort);
        }
    }

    @Test
    void countsThoseWhoGoToATerritoryWithThoseWhoGoToAllThatHoldsIt() {
        Map<String, Long> counts =
                demo.lists().run(ViewQuery.all(Kind.ACTOR), List.of("serves")).facets().get("serves").stream()
                        .collect(Collectors.toMap(FacetValue::value, FacetValue::count));
        assertEquals(
                Map.of("department-29", 4L, "department-56", 3L, "region-53", 2L, "region-32", 2L, "country-fr", 1L),
                counts);
        counts.forEach((territory, n) ->
                assertEquals((long) n, slugs(Kind.ACTOR, "serves=" + territory).size()));
    }

    @Test
    void findsWhoAccompaniesByWhatTheyAccompanyOn() {
        List<String> found = slugs(Kind.ACTOR, "q=gouvernance");
        assertTrue(found.contains("p-k7w2mqe4"), found.toString());
        assertTrue(found.contains("fictif-collectif-des-allees-et-venues"), found.toString());
    }

    @Test
    void aNeedSaysWhoCouldAnswerAndWhereAllOfThemAre() {
        JsonNode bySkill = answer("fictif-sortir-les-comptes-de-la-cantine");
        assertEquals(2, bySkill.path("count").asInt());
        assertEquals(
                "https://essaim.example/api/v1/need/fictif-sortir-les-comptes-de-la-cantine/could-answer",
                bySkill.path("href").asText());
        JsonNode byTheme = answer("fictif-douze-cles-une-serrure");
        assertEquals(2, byTheme.path("count").asInt());
        assertEquals(
                2,
                slugs(Kind.ACTOR, "canAccompany=gouvernance&serves=commune-56121")
                        .size());
    }

    @Test
    void aCourseTellsItsSessionsInTheOrderInWhichTheyBegin() {
        Thing mooc = demo.catalogue()
                .thing(Kind.MOOC, "fictif-prendre-soin-d-un-commun")
                .orElseThrow();
        List<String> starts = new ArrayList<>();
        new ThingJson(context())
                .json(mooc)
                .path("sessions")
                .forEach(session -> starts.add(session.path("start").asText()));
        assertEquals(List.of("2026-03-16", "2027-01-18"), starts);
    }

    @Test
    void aTerritoryInAStubLeadsToItsPage() {
        Thing place = demo.catalogue()
                .thing(Kind.PLACE, "fictif-la-sardine-studieuse-29046")
                .orElseThrow();
        assertEquals(
                "https://essaim.example/fr/territory/commune-29046",
                new ThingJson(context()).json(place).at("/territory/0/url").asText());
        assertFalse(new ThingJson(context()).json(place).at("/territory/0").has("fictional"));
    }

    private static JsonNode answer(String need) {
        Thing thing = demo.catalogue().thing(Kind.NEED, need).orElseThrow();
        return new ThingJson(context()).json(thing).path("couldAnswer");
    }

    private static List<String> slugs(Kind kind, String query) {
        return demo.lists().all(query(kind, query)).stream().map(Thing::slug).toList();
    }

    private static ViewQuery query(Kind kind, String query) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String pair : query.split("&")) {
            String[] both = pair.split("=", 2);
            parameters.put(both[0], List.of(both[1]));
        }
        return ViewQuery.parse(kind, parameters, demo.catalogue());
    }
}

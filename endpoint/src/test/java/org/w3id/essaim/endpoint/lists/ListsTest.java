package org.w3id.essaim.endpoint.lists;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.w3id.essaim.endpoint.http.Problem;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.endpoint.views.Fixture;
import org.w3id.essaim.ontology.Kind;

class ListsTest {

    private static final Fixture FIXTURE = Fixture.read();

    @Test
    void findsWhatIsInsideATerritory() {
        assertEquals(List.of("la-remise-35238"), slugs(Kind.PLACE, "territory=region-53"));
        assertEquals(List.of("la-remise-35238"), slugs(Kind.PLACE, "territory=commune-35238"));
        assertEquals(2, slugs(Kind.PLACE, "territory=country-fr").size());
    }

    @Test
    void findsVisitsNeedsAndAdoptionsThroughTheirPlace() {
        assertEquals(List.of("2026-03-12-la-remise"), slugs(Kind.INTERVENTION, "territory=region-53"));
        assertEquals(List.of("hebergement-exemple"), slugs(Kind.NEED, "territory=department-35"));
        assertEquals(List.of("utilo-exemple-l-atelier-69266"), slugs(Kind.ADOPTION, "territory=region-84"));
    }

    @Test
    void takesAnyValueOfAFieldAndAllFields() {
        assertEquals(2, slugs(Kind.PLACE, "nature=fablab,coworking").size());
        assertEquals(List.of("la-remise-35238"), slugs(Kind.PLACE, "nature=fablab,coworking&theme=numerique"));
        assertEquals(List.of(), slugs(Kind.PLACE, "nature=fablab&territory=region-84"));
    }

    @Test
    void findsWhoCanComeThere() {
        assertEquals(
                List.of("asso-exemple"), slugs(Kind.ACTOR, "canAccompany=commons/utilo-exemple&serves=department-35"));
        assertEquals(List.of("asso-exemple"), slugs(Kind.ACTOR, "serves=region-53"));
        assertEquals(List.of(), slugs(Kind.ACTOR, "serves=region-84"));
    }

    @Test
    void knowsTheTownsThatNoThingNames() {
        assertEquals(List.of("asso-exemple"), slugs(Kind.ACTOR, "serves=commune-29232"));
        assertEquals(List.of(), slugs(Kind.PLACE, "territory=commune-29232"));
    }

    @Test
    void findsAlternativesToAProduct() {
        assertEquals(List.of("utilo-exemple"), slugs(Kind.COMMONS, "alternativeTo=suite-fermee"));
    }

    @Test
    void countsAFacetWithoutItsOwnSelection() {
        ListResult list = run(Kind.PLACE, "nature=fablab");
        Map<String, Long> counts =
                list.facets().get("nature").stream().collect(Collectors.toMap(FacetValue::value, FacetValue::count));
        assertEquals(Map.of("coworking", 2L, "fablab", 1L), counts);
        assertEquals(1, list.total());
    }

    @Test
    void letsEveryFacetValueBeSelectedAndLetGo() {
        ListResult list = run(Kind.PLACE, "nature=fablab");
        for (FacetValue value : list.facets().get("nature")) {
            assertEquals(value.value().equals("fablab"), value.selected());
            assertEquals(
                    value.selected() ? "place" : "place?nature=coworking,fablab",
                    value.toggled().pathAndQuery());
        }
    }

    @Test
    void showsRegionsBeforeDepartments() {
        assertEquals(
                List.of("region-84", "region-53", "department-35", "department-69"),
                run(Kind.PLACE, "").facets().get("territory").stream()
                        .map(FacetValue::value)
                        .toList());
    }

    @Test
    void keepsASelectedTownAmongTheTerritories() {
        assertTrue(run(Kind.PLACE, "territory=commune-35238").facets().get("territory").stream()
                .anyMatch(v -> v.value().equals("commune-35238") && v.selected()));
    }

    @Test
    void countsWhatTheMapCannotShow() {
        ListResult list = run(Kind.PLACE, "");
        assertEquals(2, list.located());
        assertEquals(1, list.unlocated());
    }

    @Test
    void sortsAsTheFrenchSort() {
        assertEquals(List.of("ecole-exemple", "la-remise-35238", "l-atelier-69266"), slugs(Kind.PLACE, ""));
    }

    @Test
    void refusesAPageAfterTheLast() {
        Problem problem = assertThrows(Problem.Thrown.class, () -> run(Kind.PLACE, "limit=2&page=3"))
                .problem();
        assertTrue(
                problem.extensions().toString().contains("1…2"),
                problem.extensions().toString());
    }

    @Test
    void givesAnEmptyListAFirstPage() {
        ListResult list = run(Kind.PLACE, "nature=fablab&territory=region-84");
        assertEquals(0, list.total());
        assertEquals(1, list.pages());
        assertFalse(list.next().isPresent());
    }

    @Test
    void findsWordsWhateverTheirNumberAndAccents() {
        assertEquals(List.of("l-atelier-69266"), slugs(Kind.PLACE, "q=ateliers villeurbanne"));
        assertEquals(List.of("ecole-exemple"), slugs(Kind.PLACE, "q=ecoles"));
    }

    @Test
    void findsAPlaceByItsRegion() {
        assertEquals(List.of("la-remise-35238"), slugs(Kind.PLACE, "q=fablab bretagne"));
    }

    @Test
    void saysWhatItSearchedForAMisspeltWord() {
        ListResult list = run(Kind.PLACE, "q=remize");
        assertEquals("remise", list.searched().orElseThrow());
        assertEquals(1, list.total());
    }

    @Test
    void takesNoWordForAnotherIfAskedLiterally() {
        ListResult list = run(Kind.PLACE, "q=remize&literal=true");
        assertEquals(0, list.total());
        assertTrue(list.searched().isEmpty());
        assertEquals(List.of("la-remise-35238"), slugs(Kind.PLACE, "q=remises&literal=true"));
    }

    @Test
    void leadsFromALiteralSearchToLiteralLists() {
        List<ListResult> groups =
                FIXTURE.lists().search(SearchQuery.of("utilo", 3).literal());
        assertEquals(
                "adoption?q=utilo&literal=true&limit=3", groups.get(0).query().pathAndQuery());
    }

    @Test
    void searchesAllKindsAtOnce() {
        List<ListResult> groups = FIXTURE.lists().search("utilo", 3);
        assertEquals(Kind.ADOPTION, groups.get(0).query().kind());
        assertTrue(groups.stream().anyMatch(g -> g.query().kind() == Kind.COMMONS));
        assertEquals(List.of(), FIXTURE.lists().search("  ", 3));
    }

    private static ListResult run(Kind kind, String query) {
        Map<String, List<String>> parameters = query.isEmpty() ? Map.of() : ViewQueryTest.parameters(query);
        return FIXTURE.lists()
                .run(ViewQuery.parse(kind, parameters, FIXTURE.catalogue()), List.of("nature", "territory", "theme"));
    }

    private static List<String> slugs(Kind kind, String query) {
        return run(kind, query).items().stream().map(Thing::slug).toList();
    }
}

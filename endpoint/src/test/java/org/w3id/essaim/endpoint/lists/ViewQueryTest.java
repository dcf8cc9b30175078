package org.w3id.essaim.endpoint.lists;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.w3id.essaim.endpoint.http.Lang;
import org.w3id.essaim.endpoint.http.Problem;
import org.w3id.essaim.endpoint.http.ProblemWords;
import org.w3id.essaim.endpoint.views.Fixture;
import org.w3id.essaim.ontology.Kind;

class ViewQueryTest {

    private static final Fixture FIXTURE = Fixture.read();

    @Test
    void hasOneFormForAllWhoAskAlike() {
        ViewQuery a = parse(Kind.PLACE, "theme=numerique,energie&territory=region-53&limit=20&page=1");
        ViewQuery b = parse(Kind.PLACE, "territory=region-53&theme=energie&theme=numerique&theme=numerique");
        assertEquals(a, b);
        assertEquals("place?theme=energie,numerique&territory=region-53", a.pathAndQuery());
    }

    @Test
    void takesAConceptBySlugOrIri() {
        assertEquals(
                parse(Kind.PLACE, "theme=numerique"),
                parse(Kind.PLACE, "theme=https://w3id.org/essaim/voc/theme/numerique"));
    }

    @Test
    void takesAThingByKindAndSlugOrByTheSlugThatOnlyOneBears() {
        assertEquals(
                "adoption?adopter=place/la-remise-35238",
                parse(Kind.ADOPTION, "adopter=la-remise-35238").pathAndQuery());
        assertEquals(
                "adoption?adopter=place/la-remise-35238",
                parse(Kind.ADOPTION, "adopter=place/la-remise-35238").pathAndQuery());
    }

    @Test
    void keepsACommaInWords() {
        assertEquals(
                "place?q=un%2C%20deux%20%26%20trois",
                parse(Kind.PLACE, Map.of("q", List.of("un, deux & trois"))).pathAndQuery());
    }

    @Test
    void ignoresWhatTrackersAdd() {
        assertEquals(
                "place",
                parse(Kind.PLACE, "utm_source=x&mtm_campaign=y&fbclid=1&gclid=2")
                        .pathAndQuery());
    }

    @Test
    void refusesAnUnknownParameterAndNamesTheNearest() {
        Map<String, Object> error = error(Kind.PLACE, "teritory=region-53");
        assertEquals("teritory", error.get("parameter"));
        assertEquals(List.of("territory"), error.get("didYouMean"));
        assertEquals(
                "unknown-near",
                problem(Kind.PLACE, "teritory=region-53").arguments().get("case"));
    }

    @Test
    void refusesAnUnknownConceptAndNamesTheNearest() {
        Map<String, Object> error = error(Kind.PLACE, "theme=gouvernace");
        assertEquals("gouvernace", error.get("value"));
        assertEquals(List.of("gouvernance"), error.get("didYouMean"));
        assertEquals("energie | gouvernance | numerique", error.get("expected"));
    }

    @Test
    void understandsALabelWhereItRefusesIt() {
        assertEquals(List.of("energie"), error(Kind.PLACE, "theme=Énergie").get("didYouMean"));
        assertEquals(
                List.of("region-53"), error(Kind.PLACE, "territory=Bretagne").get("didYouMean"));
    }

    @Test
    void refusesAConceptOfAnotherScheme() {
        assertEquals(
                "theme",
                error(Kind.PLACE, "theme=https://w3id.org/essaim/voc/competence/hebergement")
                        .get("parameter"));
    }

    @Test
    void refusesAParameterThatThisKindDoesNotHave() {
        assertEquals(
                "adopter", error(Kind.PLACE, "adopter=place/la-remise-35238").get("parameter"));
    }

    @Test
    void refusesPagesThatAreTooDeepAndNumbersThatAreNone() {
        assertEquals("1…100", error(Kind.PLACE, "limit=101").get("expected"));
        assertEquals("1…100", error(Kind.PLACE, "limit=100&page=101").get("expected"));
        assertEquals("page", error(Kind.PLACE, "page=zero").get("parameter"));
        assertEquals("page", error(Kind.PLACE, "page=0").get("parameter"));
    }

    @Test
    void tellsEverythingThatIsWrongAtOnce() {
        Problem problem = problem(Kind.PLACE, "theme=x&sort=z&colour=red");
        assertEquals(3, ((List<?>) problem.extensions().get("errors")).size());
        assertEquals("invalid-parameter", problem.slug());
        assertEquals("unknown", problem.arguments().get("case"));
        assertEquals("colour", problem.arguments().get("parameter"));
        assertEquals(400, problem.status());
    }

    @Test
    void saysInBothLanguagesWhatIsWrong() {
        ProblemWords words = ProblemWords.load();
        assertEquals(
                "There is no parameter “teritory” here. Did you mean “territory”?",
                words.detail(problem(Kind.PLACE, "teritory=region-53"), Lang.EN));
        assertEquals(
                "«\u00a0gouvernace\u00a0» n’est pas une valeur de «\u00a0theme\u00a0»."
                        + " Vouliez-vous dire «\u00a0gouvernance\u00a0»\u202f?",
                words.detail(problem(Kind.PLACE, "theme=gouvernace"), Lang.FR));
        assertEquals(
                "“101” is not a value of “limit”. Possible: 1…100.",
                words.detail(problem(Kind.PLACE, "limit=101"), Lang.EN));
        assertEquals(
                "Il n’y a pas de paramètre «\u00a0x\u00a0» ici. Il y a\u00a0: q | literal | sort | limit | page | cursor | facets | fields | include | dialect | updatedSince |"
                        + " lang | profile | format.",
                words.detail(problem(Kind.PRODUCT, "x=1"), Lang.FR));
    }

    @Test
    void givesGeoJsonOnlyOfWhatStandsSomewhere() {
        assertEquals("place?format=geojson", parse(Kind.PLACE, "format=geojson").pathAndQuery());
        assertEquals(
                "json | csv | tsv | jsonl | atom | feed",
                error(Kind.COMMONS, "format=geojson").get("expected"));
    }

    @Test
    void selectsAndLetsGo() {
        ViewQuery query = parse(Kind.PLACE, "theme=numerique&page=2&limit=1");
        assertEquals("place?limit=1", query.toggled("theme", "numerique").pathAndQuery());
        assertEquals(
                "place?theme=energie,numerique&limit=1",
                query.toggled("theme", "energie").pathAndQuery());
    }

    static Map<String, List<String>> parameters(String query) {
        Map<String, List<String>> parameters = new TreeMap<>();
        for (String part : query.split("&")) {
            String[] pair = part.split("=", 2);
            parameters.merge(
                    pair[0],
                    List.of(pair[1]),
                    (a, b) -> java.util.stream.Stream.concat(a.stream(), b.stream())
                            .toList());
        }
        return parameters;
    }

    private static ViewQuery parse(Kind kind, String query) {
        return parse(kind, parameters(query));
    }

    private static ViewQuery parse(Kind kind, Map<String, List<String>> parameters) {
        return ViewQuery.parse(kind, parameters, FIXTURE.catalogue());
    }

    private static Problem problem(Kind kind, String query) {
        return assertThrows(Problem.Thrown.class, () -> parse(kind, query)).problem();
    }

    private static Map<String, Object> error(Kind kind, String query) {
        Map<String, Object> error = new TreeMap<>();
        ((Map<?, ?>) ((List<?>) problem(kind, query).extensions().get("errors")).get(0))
                .forEach((key, value) -> error.put(key.toString(), value));
        return error;
    }
}

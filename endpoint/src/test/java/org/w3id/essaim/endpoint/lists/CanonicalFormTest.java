package org.w3id.essaim.endpoint.lists;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.essaim.endpoint.http.Problem;
import org.w3id.essaim.endpoint.views.Fixture;
import org.w3id.essaim.ontology.Kind;

/** One form for all who ask alike, and the parameters that the design names. */
class CanonicalFormTest {

    private static final Fixture FIXTURE = Fixture.read();
    private static final long SEED = 20261127;
    private static final int QUERIES = 500;

    private static final List<List<String>> ASKED = List.of(
            List.of("theme", "numerique", "energie", "energie,numerique"),
            List.of("nature", "fablab", "coworking,fablab"),
            List.of("territory", "region-53", "commune-35238,region-84"),
            List.of("q", "un, deux", "atelier & co", "é+ü%"),
            List.of("literal", "true", "false"),
            List.of("bbox", "-2.0,47.90,-1.3,48.3", "177,-20,-178,-16"),
            List.of("limit", "20", "7", "100"),
            List.of("page", "1", "3"),
            List.of("sort", "name", "relevance", "-modified"),
            List.of("facets", "theme,nature", "territory"),
            List.of("fields", "summary,name", "name,summary", "distance"),
            List.of("include", "needs,adoptions"),
            List.of("lang", "fr", "en"),
            List.of("utm_source", "x"));

    @Test
    void isItsOwnCanonicalForm() {
        Random random = new Random(SEED);
        for (int n = 0; n < QUERIES; n++) {
            Map<String, List<String>> asked = new LinkedHashMap<>();
            for (List<String> parameter : ASKED) {
                if (random.nextInt(3) == 0) {
                    asked.put(parameter.get(0), List.of(parameter.get(1 + random.nextInt(parameter.size() - 1))));
                }
            }
            ViewQuery query = ViewQuery.parse(Kind.PLACE, asked, FIXTURE.catalogue());
            assertEquals(query, ViewQuery.parse(Kind.PLACE, decoded(query.queryString()), FIXTURE.catalogue()));
            assertTrue(!query.pathAndQuery().contains("utm_"), query::pathAndQuery);
        }
    }

    @Test
    void tellsHowWordsAreTakenOnlyWhereThereAreSome() {
        assertEquals(
                "place?q=remize&literal=true", parse("q=remize&literal=true").pathAndQuery());
        assertEquals("place?q=remize", parse("q=remize&literal=false").pathAndQuery());
        assertEquals("place", parse("literal=true").pathAndQuery());
    }

    @Test
    void doesNotDependOnTheOrderOfFields() {
        assertEquals("place?fields=name,summary", parse("fields=summary,name").pathAndQuery());
        assertEquals(
                "place?include=adoptions,needs",
                parse("include=needs,adoptions").pathAndQuery());
    }

    /** Views.md, section 2, each with the kinds it speaks of. */
    @ParameterizedTest
    @CsvSource({
        "commons, theme nature status language license openLicense territory steward author alternativeTo adoptedIn",
        "study, theme author about method language",
        "mooc, theme audience language openLicense about from to",
        "learning, theme audience language openLicense from to",
        "actor, theme skill canAccompany serves territory adoptedNature",
        "place, theme nature territory bbox lat lon radius adoptedNature",
        "intervention, theme facilitator introduces from to audience",
        "adoption, adopted adopter status from to",
        "funding, funder funded from to",
        "need, status territory theme expressedBy answeredBy"
    })
    void knowsTheParametersOfTheDesign(String slug, String names) {
        List<String> known = QueryParser.known(Kind.ofSlug(slug).orElseThrow());
        List<String> missing = new ArrayList<>(List.of(names.split(" ")));
        missing.removeAll(known);
        assertEquals(List.of(), missing);
    }

    @Test
    void refusesDatesInTheWrongOrder() {
        assertThrows(
                Problem.Thrown.class,
                () -> ViewQuery.parse(
                        Kind.INTERVENTION,
                        ViewQueryTest.parameters("from=2027-03-01&to=2026-12-01"),
                        FIXTURE.catalogue()));
    }

    private static ViewQuery parse(String query) {
        return ViewQuery.parse(Kind.PLACE, ViewQueryTest.parameters(query), FIXTURE.catalogue());
    }

    private static Map<String, List<String>> decoded(String query) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String part : query.isEmpty() ? new String[0] : query.substring(1).split("&")) {
            String[] pair = part.split("=", 2);
            parameters.put(pair[0], List.of(URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
        }
        return parameters;
    }
}

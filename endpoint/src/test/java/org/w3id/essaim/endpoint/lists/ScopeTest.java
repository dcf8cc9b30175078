package org.w3id.essaim.endpoint.lists;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.essaim.endpoint.http.Problem;
import org.w3id.essaim.endpoint.things.Coordinates;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.endpoint.views.Fixture;
import org.w3id.essaim.ontology.Kind;

/** Where and when. */
class ScopeTest {

    private static final Fixture FIXTURE = Fixture.read();

    @Test
    void findsWhatIsInABox() {
        assertEquals(List.of("la-remise-35238"), slugs(FIXTURE.lists(), Kind.PLACE, "bbox=-2.0,47.9,-1.3,48.3"));
        assertEquals(List.of(), slugs(FIXTURE.lists(), Kind.PLACE, "bbox=-1.3,47.9,-1.0,48.3"));
    }

    @Test
    void aBoxMayGoOverTheDateLine() {
        Box fiji = Box.parse("177,-20,-178,-16").orElseThrow();
        assertTrue(fiji.holds(-18, 179));
        assertTrue(fiji.holds(-18, -179));
        assertFalse(fiji.holds(-18, 0));
        assertEquals("177,-20,-178,-16", fiji.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,2,3", "-2,48.3,-1,47.9", "-181,0,0,0", "a,b,c,d", "1,2,3,4,5", "1e1,2,3,4", "NaN,0,1,1"})
    void refusesWhatIsNoBox(String text) {
        Map<?, ?> error = error(Kind.PLACE, "bbox=" + text);
        assertEquals("bbox", error.get("parameter"));
        assertEquals("west,south,east,north", error.get("expected"));
        assertEquals("-2.0,47.9,-1.3,48.3", error.get("example"));
    }

    @Test
    void findsWhatIsNearAndSortsByDistance() {
        assertEquals(List.of("la-remise-35238"), slugs(FIXTURE.lists(), Kind.PLACE, "lat=48.11&lon=-1.68&radius=20"));
        List<String> all = slugs(FIXTURE.lists(), Kind.PLACE, "lat=45.77&lon=4.88");
        assertEquals("ecole-exemple", all.get(0), "the nearest first, without asking for an order");
        assertEquals("l-atelier-69266", all.get(2), "what stands nowhere last");
        assertEquals(
                "place?lat=45.77&lon=4.88",
                parse(Kind.PLACE, "lat=45.770&lon=4.88&sort=distance").pathAndQuery());
    }

    @Test
    void measuresAlongTheGreatCircle() {
        Around rennes = new Around(new Coordinates(48.117266, -1.6777926), java.util.OptionalDouble.empty());
        assertEquals(0, rennes.kilometres(rennes.point()), 1e-9);
        assertEquals(308, rennes.kilometres(new Coordinates(48.856614, 2.3522219)), 2, "to Paris");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lat=48.1",
                "lon=1",
                "radius=20",
                "lat=91&lon=0",
                "lat=1&lon=181",
                "lat=1&lon=1&radius=0",
                "lat=1&lon=1&radius=20039",
                "sort=distance",
                "lat=x&lon=1"
            })
    void refusesHalfAPoint(String query) {
        assertThrows(Problem.Thrown.class, () -> parse(Kind.PLACE, query));
    }

    @ParameterizedTest
    @CsvSource({
        "from=2026-03-12, 1",
        "from=2026-03-31, 1",
        "to=2026-03-12, 1",
        "to=2026-03-11, 0",
        "from=2026&to=2026, 1",
        "from=2026-03&to=2026-03, 1",
        "from=2026-04, 0"
    })
    void findsVisitsBetweenDatesBothIncluded(String query, int found) {
        assertEquals(found, slugs(FIXTURE.lists(), Kind.INTERVENTION, query).size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"from=2026-02-30", "from=12/03/2026", "to=2026-13", "from=hier", "updatedSince=now"})
    void refusesWhatIsNoDate(String query) {
        Map<?, ?> error = error(Kind.INTERVENTION, query);
        assertEquals("YYYY | YYYY-MM | YYYY-MM-DD", error.get("expected"));
    }

    @Test
    void asksForWhereAndWhenOnlyWhereThatMeansSomething() {
        assertEquals("bbox", error(Kind.COMMONS, "bbox=-2.0,47.9,-1.3,48.3").get("parameter"));
        assertEquals("from", error(Kind.PLACE, "from=2026").get("parameter"));
    }

    @Test
    void knowsWhatWasWrittenSinceByCommitsOnly() {
        Lists lists = FIXTURE.lists()
                .withModified(thing -> thing.slug().startsWith("l")
                        ? Optional.of(Instant.parse(
                                thing.slug().equals("l-atelier-69266")
                                        ? "2026-11-02T23:59:59Z"
                                        : "2026-11-01T00:00:00Z"))
                        : Optional.empty());
        assertEquals(List.of("l-atelier-69266"), slugs(lists, Kind.PLACE, "updatedSince=2026-11-02"));
        assertEquals(
                List.of("l-atelier-69266", "la-remise-35238", "ecole-exemple"),
                slugs(lists, Kind.PLACE, "sort=-modified"));
        assertEquals(List.of(), slugs(FIXTURE.lists(), Kind.PLACE, "updatedSince=2000"), "nothing is guessed");
    }

    private static ViewQuery parse(Kind kind, String query) {
        return ViewQuery.parse(kind, ViewQueryTest.parameters(query), FIXTURE.catalogue());
    }

    private static List<String> slugs(Lists lists, Kind kind, String query) {
        return lists.run(parse(kind, query)).items().stream().map(Thing::slug).toList();
    }

    private static Map<?, ?> error(Kind kind, String query) {
        Problem problem =
                assertThrows(Problem.Thrown.class, () -> parse(kind, query)).problem();
        return (Map<?, ?>) ((List<?>) problem.extensions().get("errors")).get(0);
    }
}

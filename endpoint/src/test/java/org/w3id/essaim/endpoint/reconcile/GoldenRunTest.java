package org.w3id.essaim.endpoint.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3id.essaim.endpoint.http.Lang;
import org.w3id.essaim.endpoint.things.Catalogue;
import org.w3id.essaim.endpoint.things.JsonLdContext;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.endpoint.views.Fixture;
import org.w3id.essaim.endpoint.views.RealGraph;
import org.w3id.essaim.ontology.Kind;
import org.w3id.essaim.ontology.Things;

/** A hundred rows of a real list, spelt as people spell, against the real graph. What is told to be a match has to be one. */
class GoldenRunTest {

    private static final int ROWS = 100;

    private static Graph union;
    private static Catalogue catalogue;
    private static Reconciler reconciler;
    private static List<ThirdPlaceRow> rows;
    private static Map<String, String> idByIdentifier;

    @BeforeAll
    static void read() throws IOException {
        List<ThirdPlaceRow> all = ThirdPlaceRow.all();
        Fixture real = RealGraph.read();
        union = real.union();
        catalogue = real.catalogue();
        reconciler = Ask.reconciler(catalogue, Lang.FR);
        idByIdentifier = identifiers();
        List<ThirdPlaceRow> known = all.stream()
                .filter(row -> idByIdentifier.containsKey(row.identifier())
                        && row.name().length() > 3)
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(known, new Random(2019));
        rows = known.subList(0, ROWS);
    }

    private static Map<String, String> identifiers() {
        Map<String, String> ids = new HashMap<>();
        for (Thing place : catalogue.things(Kind.PLACE)) {
            place.values(JsonLdContext.SHIPPED.property("identifiers"))
                    .forEach(id -> ids.put(id.getLiteralLexicalForm(), Ids.of(place)));
        }
        return ids;
    }

    /** Right matches, wrong ones, and rows of which the right thing is the first candidate. */
    private record Tally(int right, int wrong, int first) {}

    private static Tally tally(String called, Function<ThirdPlaceRow, String> spelling, String... columns) {
        int right = 0;
        int first = 0;
        List<String> wrong = new ArrayList<>();
        for (ThirdPlaceRow row : rows) {
            Ask ask = new Ask(reconciler, spelling.apply(row)).type("place").limit(5);
            for (String column : columns) {
                ask.with(column, column.equals("postalCode") ? row.postcode() : row.commune());
            }
            String wanted = idByIdentifier.get(row.identifier());
            String match = ask.match();
            if (match.equals(wanted)) {
                right++;
            } else if (!match.isEmpty()) {
                wrong.add(row + " is not " + match);
            }
            if (ask.first().path("id").asText().equals(wanted)) {
                first++;
            }
        }
        System.out.println(
                "reconciliation, " + called + ": " + right + " of " + rows.size() + " matched, " + first + " first");
        assertEquals(List.of(), wrong);
        return new Tally(right, wrong.size(), first);
    }

    @Test
    void namesWithTheirTownAreMatchedAsTheyAre() {
        Tally tally = tally("as written, with the town", ThirdPlaceRow::name, "territory");
        assertTrue(tally.right() >= 90 && tally.first() >= 97, tally::toString);
    }

    @Test
    void postcodesDoAsWell() {
        Tally tally = tally("as written, with the postcode", ThirdPlaceRow::name, "postalCode");
        assertTrue(tally.right() >= 90 && tally.first() >= 97, tally::toString);
    }

    @Test
    void capitalsAndLackOfAccentsChangeNothing() {
        Tally asWritten = tally("as written", ThirdPlaceRow::name, "territory", "postalCode");
        assertEquals(asWritten, tally("in capitals", ThirdPlaceRow::inCapitals, "territory", "postalCode"));
        assertEquals(asWritten, tally("without accents", ThirdPlaceRow::withoutAccents, "territory", "postalCode"));
    }

    @Test
    void aMisspeltNameIsNoMatchButStandsFirst() {
        Tally tally = tally("with a typo, with the town", ThirdPlaceRow::withATypo, "territory");
        assertEquals(0, tally.right());
        assertTrue(tally.first() >= 90, tally::toString);
    }

    @Test
    void namesAloneAreMatchedWhereNoOtherPlaceHasThem() {
        Tally tally = tally("as written, alone", ThirdPlaceRow::name);
        assertTrue(tally.right() >= 80, tally::toString);
    }

    /** The stricter half: a place that the graph does not know must not be taken for another. */
    @Test
    void placesThatTheGraphLacksAreMatchedWithNone() {
        Graph without = GraphFactory.createDefaultGraph();
        GraphUtil.addInto(without, union);
        for (ThirdPlaceRow row : rows) {
            String iri = Things.COMMON.base() + "id/" + idByIdentifier.get(row.identifier());
            without.remove(NodeFactory.createURI(iri), Node.ANY, Node.ANY);
        }
        Reconciler poorer = Ask.reconciler(new Catalogue(without, Things.COMMON), Lang.FR);
        Map<String, String> taken = new TreeMap<>();
        for (ThirdPlaceRow row : rows) {
            String match = new Ask(poorer, row.name())
                    .type("place")
                    .with("territory", row.commune())
                    .match();
            if (!match.isEmpty() && !hasNamesake(row)) {
                taken.put(row.number(), row.name() + " for " + match);
            }
        }
        assertEquals(Map.of(), taken);
    }

    /** A city has the postcodes of all its districts: that a place stands in the city does not make any of them its own. */
    @Test
    void anotherDistrictOfTheCityIsElsewhere() {
        Ask other = new Ask(reconciler, "Anticafé").type("place").with("postalCode", "75019");
        assertEquals("", other.match());
        other.candidates()
                .forEach(candidate -> candidate
                        .path("features")
                        .forEach(feature -> assertFalse(
                                feature.path("id").asText().equals("agrees.postalCode")
                                        && feature.path("value").asBoolean()
                                        && candidate.path("name").asText().equals("Anticafé"),
                                candidate::toString)));
    }

    /** Whether the list itself has two of this name in this town, which nothing tells apart. */
    private static boolean hasNamesake(ThirdPlaceRow row) {
        JsonNode candidates = new Ask(reconciler, row.name())
                .type("place")
                .with("territory", row.commune())
                .candidates();
        return candidates.path(1).path("score").asDouble() == 100;
    }
}

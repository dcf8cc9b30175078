package org.w3id.essaim.endpoint.geo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.w3id.essaim.endpoint.engine.InProcessBackend;
import org.w3id.essaim.endpoint.engine.QueryReader;
import org.w3id.essaim.endpoint.engine.SparqlEdition;
import org.w3id.essaim.endpoint.engine.SparqlLimits;
import org.w3id.essaim.endpoint.engine.SparqlResult;
import org.w3id.essaim.endpoint.engine.SparqlService;
import org.w3id.essaim.endpoint.http.Problem;
import org.w3id.essaim.ontology.Things;

/** Geometry asked in SPARQL, behind the guards. */
class GeoFunctionsTest {

    private static final String PREFIXES = """
            PREFIX geo: <http://www.opengis.net/ont/geosparql#>
            PREFIX geof: <http://www.opengis.net/def/function/geosparql/>
            PREFIX uom: <http://www.opengis.net/def/uom/OGC/1.0/>
            """;

    private static final String PARIS = "POINT(2.3522 48.8566)";
    private static final String MARSEILLE = "POINT(5.3698 43.2965)";
    private static final String RENNES = "POINT(-1.6778 48.1173)";
    private static final String BREST = "POINT(-4.4861 48.3904)";
    private static final String BRITTANY = "POLYGON((-5.2 47.2, -1 47.2, -1 48.9, -5.2 48.9, -5.2 47.2))";
    private static final String FINISTERE = "POLYGON((-5 47.7, -3.5 47.7, -3.5 48.8, -5 48.8, -5 47.7))";

    private static SparqlResult ask(String query) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString("<http://e/a> <http://e/p> 1 , 2 .", Lang.TURTLE).parse(graph);
        SparqlEdition edition = new SparqlEdition(DatasetGraphFactory.create(graph), "0123456789abcdef");
        SparqlLimits limits = SparqlLimits.defaults();
        return new SparqlService(new QueryReader(Things.COMMON, limits), new InProcessBackend(), limits)
                .select(edition, PREFIXES + query, Duration.ofSeconds(30), 100);
    }

    private static Optional<SparqlResult.Term> value(String expression) {
        SparqlResult result = ask("SELECT (" + expression + " AS ?v) {}");
        return assertInstanceOf(SparqlResult.Table.class, result, result::toString)
                .rows()
                .get(0)
                .get(0);
    }

    private static Problem problem(String query) {
        return assertInstanceOf(SparqlResult.Failed.class, ask(query), query).problem();
    }

    private static String wkt(String text) {
        return "\"" + text + "\"^^geo:wktLiteral";
    }

    private static double distance(String a, String b) {
        return Double.parseDouble(value("geof:distance(" + wkt(a) + ", " + wkt(b) + ", uom:metre)")
                .orElseThrow()
                .value());
    }

    private static boolean holds(String relation, String a, String b) {
        return value("geof:" + relation + "(" + wkt(a) + ", " + wkt(b) + ")")
                .orElseThrow()
                .value()
                .equals("true");
    }

    /** The geodesics of the ellipsoid of WGS 84 between these towns, by Vincenty's formulae, in metres. */
    @TestFactory
    Stream<DynamicTest> townsLieAsFarApartAsOnTheEllipsoidButForThreeThousandths() {
        return Map.of(
                        PARIS + " " + MARSEILLE,
                        660_493,
                        RENNES + " " + BREST,
                        210_727,
                        "POINT(3.0573 50.6292) POINT(2.8948 42.6887)",
                        882_786,
                        BREST + " POINT(7.7521 48.5734)",
                        904_004)
                .entrySet()
                .stream()
                .map(pair -> dynamicTest(pair.getKey(), () -> {
                    String[] ends = pair.getKey().split(" (?=POINT)");
                    assertEquals(pair.getValue(), distance(ends[0], ends[1]), pair.getValue() * 0.003);
                    assertEquals(distance(ends[0], ends[1]), distance(ends[1], ends[0]));
                }));
    }

    @Test
    void aDegreeOfAMeridianHasItsLengthOnTheSphere() {
        assertEquals(111_195.080, distance("POINT(0 0)", "POINT(0 1)"), 1e-3);
        assertEquals(20_015_114.442, distance("POINT(0 0)", "POINT(180 0)"), 1e-3);
        assertEquals(0.1112, distance("POINT(2 48)", "POINT(2 48.000001)"), 1e-4);
        assertEquals(0, distance(PARIS, PARIS));
    }

    @Test
    void theWayToAPolygonEndsAtItsEdgeAndIsNothingInside() {
        String square = "POLYGON((0 0, 2 0, 2 2, 0 2, 0 0))";
        double degree = 111_195.080;
        assertEquals(degree, distance("POINT(1 -1)", square), 1);
        assertEquals(0, distance("POINT(1 1)", square));
        String ring = "POLYGON((0 0, 4 0, 4 4, 0 4, 0 0), (1 1, 3 1, 3 3, 1 3, 1 1))";
        assertEquals(degree, distance("POINT(2 2)", ring), degree * 0.001, "in the hole");
        assertEquals(degree, distance(square, "POLYGON((3 0, 4 0, 4 2, 3 2, 3 0))"), degree * 0.001);
    }

    @Test
    void lengthsComeInTheUnitThatIsAskedFor() {
        double metres = distance(RENNES, BREST);
        String kilometres = value("geof:distance(" + wkt(RENNES) + ", " + wkt(BREST)
                        + ", <http://www.opengis.net/def/uom/EPSG/0/9036>)")
                .orElseThrow()
                .value();
        assertEquals(metres / 1_000, Double.parseDouble(kilometres), 1e-9);
    }

    @Test
    void tellsWhatLiesInWhat() {
        assertTrue(holds("sfWithin", BREST, FINISTERE));
        assertTrue(!holds("sfWithin", RENNES, FINISTERE));
        assertTrue(holds("sfWithin", FINISTERE, BRITTANY) && !holds("sfWithin", BRITTANY, FINISTERE));
        assertTrue(holds("sfContains", BRITTANY, RENNES) && !holds("sfContains", RENNES, BRITTANY));
        assertTrue(holds("sfIntersects", FINISTERE, "POLYGON((-4 48, -3 48, -3 49, -4 49, -4 48))"));
        assertTrue(!holds("sfIntersects", FINISTERE, PARIS));
        assertTrue(holds("sfWithin", "MULTIPOINT((-4.4 48.4), (-4 48))", FINISTERE));
    }

    @Test
    void theReferenceSystemIsNamedWhetherItIsWrittenOrNot() {
        for (String text : List.of(PARIS, "<" + Wkt.CRS84 + "> " + PARIS)) {
            assertEquals(
                    Wkt.CRS84,
                    value("geof:getSRID(" + wkt(text) + ")").orElseThrow().value());
        }
        assertEquals(distance(PARIS, BREST), distance("<" + Wkt.CRS84 + "> " + PARIS, BREST));
    }

    /** Each would be an unbound value by the rules of SPARQL alone, and the answer would seem to be that nothing is near. */
    @TestFactory
    Stream<DynamicTest> whatCannotBeTakenIsTold() {
        return Stream.of(
                        List.of("geo-crs", "<http://www.opengis.net/def/crs/EPSG/0/2154> POINT(652000 6862000)"),
                        List.of("geo-crs", "<http://www.opengis.net/def/crs/EPSG/0/4326> POINT(48.8 2.3)"),
                        List.of("geo-degrees", "POINT(2.3 148)"),
                        List.of("geo-wkt", "POINT(2.3, 48.8)"),
                        List.of("geo-wkt", ""),
                        List.of("geo-wkt", "POINT EMPTY"),
                        List.of("geo-wkt", "POLYGON((0 0, 2 2, 2 0, 0 2, 0 0))"),
                        List.of("geo-wkt", "POLYGON((0 0, 2 2, 2 0))"),
                        List.of("geo-wkt", "GEOMETRYCOLLECTION(POINT(1 2))"))
                .map(fault -> dynamicTest(fault.get(0) + " " + fault.get(1), () -> {
                    String call = "geof:sfWithin(" + wkt(fault.get(1)) + ", " + wkt(BRITTANY) + ")";
                    for (String query : List.of(
                            "SELECT (" + call + " AS ?v) {}",
                            "SELECT * { <http://e/a> ?p ?n FILTER (" + call + ") }",
                            "SELECT (COALESCE(" + call + ", 1) AS ?v) {}",
                            "SELECT (SUM(IF(" + call + ", 1, 0)) AS ?v) { ?s ?p ?n }",
                            "SELECT * { ?s ?p ?n } ORDER BY " + call,
                            "SELECT * { ?s ?p ?n OPTIONAL { BIND (" + call + " AS ?v) } }")) {
                        Problem problem = problem(query);
                        assertEquals("query-refused", problem.slug(), query);
                        assertEquals(fault.get(0), problem.extensions().get("rule"), query);
                    }
                }));
    }

    @Test
    void otherArgumentsAreToldToo() {
        assertEquals(
                "geo-literal",
                problem("SELECT (geof:getSRID(\"POINT(1 2)\") AS ?v) {}")
                        .extensions()
                        .get("rule"));
        assertEquals(
                "geo-literal",
                problem("SELECT (geof:getSRID(<http://e/a>) AS ?v) {}")
                        .extensions()
                        .get("rule"));
        String unit = "SELECT (geof:distance(" + wkt(PARIS) + ", " + wkt(BREST) + ", uom:mile) AS ?v) {}";
        assertEquals("geo-unit", problem(unit).extensions().get("rule"));
        String two = "SELECT (geof:distance(" + wkt(PARIS) + ", " + wkt(BREST) + ") AS ?v) {}";
        assertEquals("geo-arguments", problem(two).extensions().get("rule"));
    }

    @Test
    void whatHasNoValueStaysWithoutOne() {
        assertEquals(Optional.empty(), value("geof:getSRID(?nothing)"));
    }

    @Test
    void giantsAreRefused() {
        String points = IntStream.rangeClosed(0, Wkt.MOST_POINTS)
                .mapToObj(i -> i % 2 + " " + i % 10)
                .collect(Collectors.joining(","));
        GeoRefusedException refused =
                assertThrows(GeoRefusedException.class, () -> Wkt.read("LINESTRING(" + points + ")"));
        assertEquals("geo-size", refused.problem().extensions().get("rule"));
        String line = "LINESTRING(" + points.substring(0, points.lastIndexOf(',')) + ")";
        assertEquals(Wkt.MOST_POINTS, Wkt.read(line).getNumPoints());
    }

    @Test
    void otherFunctionsOfGeoSparqlAreUnknown() {
        Problem problem = problem("SELECT (geof:buffer(1) AS ?v) {}");
        assertEquals("function", problem.extensions().get("rule"));
    }

    @Test
    void shapesGoOnMaps() {
        assertEquals(
                "{\"type\":\"Point\",\"coordinates\":[2.3522,48.8566]}",
                GeoJsonShape.ofWkt(PARIS).orElseThrow().toString());
        assertEquals(
                "{\"type\":\"MultiPolygon\",\"coordinates\":[[[[0.0,0.0],[1.0,0.0],[0.0,1.0],[0.0,0.0]]]]}",
                GeoJsonShape.ofWkt("MULTIPOLYGON(((0 0, 1 0, 0 1, 0 0)))")
                        .orElseThrow()
                        .toString());
        assertEquals(Optional.empty(), GeoJsonShape.ofWkt("here"));
    }
}

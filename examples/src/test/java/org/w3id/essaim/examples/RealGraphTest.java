package org.w3id.essaim.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3id.essaim.loader.check.CheckResult;
import org.w3id.essaim.loader.commands.Workbench;
import org.w3id.essaim.loader.finding.Finding;
import org.w3id.essaim.loader.snapshot.Snapshot;
import org.w3id.essaim.ontology.Es;

/** The graph of {@code examples/graph} as it is committed. */
class RealGraphTest {

    private static final String PREFIXES = """
            PREFIX es: <https://w3id.org/essaim/ns#>
            PREFIX dcterms: <http://purl.org/dc/terms/>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            PREFIX schema: <https://schema.org/>
            PREFIX territory: <https://w3id.org/essaim/id/territory/>
            """;

    private static CheckResult result;
    private static Snapshot snapshot;

    @BeforeAll
    static void checkAndBuild() {
        Workbench workbench = new Workbench(Checkout.DAY);
        result = workbench.check(Checkout.root().resolve("examples/graph"));
        snapshot = Snapshot.build(result.corpus(), workbench.words());
    }

    private static long count(String pattern) {
        DatasetGraph dataset = snapshot.dataset();
        try (QueryExec exec = QueryExec.dataset(dataset)
                .query(PREFIXES + "SELECT (COUNT(DISTINCT ?x) AS ?n) { " + pattern + " }")
                .build()) {
            RowSet rows = exec.select();
            return Long.parseLong(rows.next().get("n").getLiteralLexicalForm());
        }
    }

    @Test
    void hasNoError() {
        assertEquals(
                List.of(), result.findings().stream().filter(Finding::isError).toList());
        assertInstanceOf(CheckResult.Clean.class, result);
    }

    /**
     * Few sorts, each true: what nobody has said yet of the State's list, its old licence identifiers, what the thread left open, and
     * what the lists may have twice, pair by pair in {@link DuplicatesTest}.
     */
    @Test
    void hasTheseWarningsAndNoOthers() {
        Map<String, Long> counts = result.findings().stream()
                .collect(Collectors.groupingBy(
                        f -> f.severity() + " " + f.code().id() + " "
                                + f.path().orElse("").replaceAll(".*[/#]", ""),
                        TreeMap::new,
                        Collectors.counting()));
        assertEquals(
                new TreeMap<>(Map.of(
                        "WARNING shape.min-count steward", 236L,
                        "WARNING vocabulary.deprecated license", 62L,
                        "WARNING link.near-duplicate label", 19L,
                        "WARNING link.same-key sameAs", 5L,
                        "WARNING link.same-key exactMatch", 1L,
                        "WARNING shape.min-count introduces", 1L,
                        "WARNING shape.min-count remuneration", 1L,
                        "WARNING shape.min-count source", 1L,
                        "INFO shape.min-count landingPage", 1L,
                        "INFO shape.min-count contactPage", 1L)),
                counts);
    }

    @Test
    void holdsTheThirdPlacesOfTheCensus() {
        assertEquals(1443, count("?x a es:ThirdPlace"));
        assertEquals(1170, count("?x a es:ThirdPlace ; schema:latitude ?lat ; schema:longitude ?long"));
        assertEquals(316, count("?x a es:ThirdPlace ; dcterms:spatial/dcterms:isPartOf* territory:region-11"));
        assertEquals(87, count("?x a es:ThirdPlace ; dcterms:spatial/dcterms:isPartOf* territory:region-53"));
    }

    @Test
    void holdsTheStatesListOfSoftwareAndWhoRunsIt() {
        assertEquals(232, count("?x es:listedIn <https://w3id.org/essaim/id/directory/sill>"));
        assertEquals(59, count("?x a es:Adoption ; es:status <https://w3id.org/essaim/voc/etat-adoption/adopte>"));
    }

    @Test
    void everyLicenceInUseHasAFamily() {
        assertEquals(0, count("?thing dcterms:license ?x FILTER NOT EXISTS { GRAPH ?g { ?x skos:broader ?family } }"));
    }

    @Test
    void namesNoPersonForNoConsentIsRecorded() {
        assertEquals(
                0,
                snapshot.dataset().getDefaultGraph().stream(
                                Node.ANY, RDF.type.asNode(), NodeFactory.createURI(Es.PERSON))
                        .count());
    }

    @Test
    void holdsOnlyWhatIsTrueAndNothingFictional() {
        assertEquals(0, count("?x dcterms:source <urn:x-essaim:fictif>"));
        assertEquals(0, count("?x a ?class FILTER(CONTAINS(STR(?x), '/fictif-'))"));
    }
}

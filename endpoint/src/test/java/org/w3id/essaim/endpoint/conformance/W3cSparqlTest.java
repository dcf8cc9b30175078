package org.w3id.essaim.endpoint.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sys.JenaSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.w3id.essaim.endpoint.conformance.Verdict.Outcome;
import org.w3id.essaim.endpoint.http.CannotListenException;

/**
 * Every test of the W3C for SPARQL 1.1, and those for queries of 1.0, asked over HTTP of the endpoint as it is served. What it does not offer is
 * counted and said.
 *
 * @see <a href="https://w3c.github.io/rdf-tests/sparql/sparql11/">the suites</a>
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class W3cSparqlTest {

    private static final Path EARL = Path.of("target", "earl-sparql.ttl");
    private static final Path TABLE = Path.of("target", "conformance.md");

    private static final String READ_ONLY = "the endpoint is read-only; the data changes by pull request";
    private static final String NO_ENTAILMENT = "the endpoint answers by simple entailment alone";
    private static final String NO_SERVICE = "SERVICE is refused unless the operator allows an address";

    /** The tests of the protocol that change data and want it changed. */
    private static final Set<String> UPDATES = Set.of(
            "protocol/update_dataset_default_graph",
            "protocol/update_dataset_default_graphs",
            "protocol/update_dataset_named_graphs",
            "protocol/update_dataset_full",
            "protocol/update_post_form",
            "protocol/update_post_direct",
            "protocol/update_base_uri");

    private final Verdicts verdicts = new Verdicts();
    private final DatasetGraph changing;
    private final ServedSuite product;
    private final ServedSuite profile;
    private final WholeProduct whole;

    W3cSparqlTest() throws CannotListenException {
        JenaSystem.init();
        changing = DatasetGraphFactory.createTxnMem();
        product = new ServedSuite();
        whole = WholeProduct.start();
        profile = ServedSuite.profile(new UpdateMount(changing));
    }

    @AfterAll
    void stop() {
        product.close();
        profile.close();
        whole.close();
    }

    @TestFactory
    Stream<DynamicNode> answersAsTheW3cDefinesIt() {
        QueryJudge queries = new QueryJudge(product);
        ProtocolJudge protocol = new ProtocolJudge(product, DatasetGraphFactory.createGeneral(), product.address());
        String updates = profile.address().replace("/sparql", UpdateMount.PATH);
        ProtocolJudge withUpdates = new ProtocolJudge(profile, changing, updates);
        DescriptionJudge description = new DescriptionJudge(whole.address());
        return Stream.of(
                judged(Suite.QUERY, queries::judge),
                judged(Suite.RESULTS, queries::judge),
                container(Suite.PROTOCOL, Suite.PROTOCOL.entries().stream().map(entry -> protocol(entry, protocol))),
                judged(Suite.PROTOCOL_WITH_UPDATES, withUpdates::judge),
                judged(Suite.DESCRIPTION, description::judge),
                judged(Suite.QUERY_10, queries::judge),
                judged(Suite.SYNTAX_10, queries::judge),
                notOffered(Suite.UPDATE, READ_ONLY),
                notOffered(Suite.FEDERATION, NO_SERVICE),
                notOffered(Suite.ENTAILMENT, NO_ENTAILMENT),
                notOffered(Suite.GRAPH_STORE, READ_ONLY),
                DynamicTest.dynamicTest("each known failure is that of a test", this::eachKnownFailureIsMet),
                DynamicTest.dynamicTest("is told in EARL and in a table", this::isTold));
    }

    private DynamicNode judged(Suite suite, Consumer<Manifest.Entry> judge) {
        return container(suite, suite.entries().stream().map(entry -> test(suite, entry, judge)));
    }

    private DynamicTest test(Suite suite, Manifest.Entry entry, Consumer<Manifest.Entry> judge) {
        return DynamicTest.dynamicTest(entry.name(), () -> verdicts.judge(suite, entry, () -> judge.accept(entry)));
    }

    private DynamicTest protocol(Manifest.Entry entry, ProtocolJudge judge) {
        return UPDATES.contains(entry.name())
                ? notOffered(Suite.PROTOCOL, entry, READ_ONLY)
                : test(Suite.PROTOCOL, entry, judge::judge);
    }

    private DynamicNode notOffered(Suite suite, String reason) {
        return container(suite, suite.entries().stream().map(entry -> notOffered(suite, entry, reason)));
    }

    private DynamicTest notOffered(Suite suite, Manifest.Entry entry, String reason) {
        return DynamicTest.dynamicTest(
                entry.name() + " is not offered", () -> verdicts.notOffered(suite, entry, reason));
    }

    /** Comes to its count last: the tests of a stream run in its order. */
    private DynamicNode container(Suite suite, Stream<DynamicTest> tests) {
        DynamicTest count = DynamicTest.dynamicTest(
                "holds " + suite.size() + " tests",
                () -> assertEquals(suite.size(), suite.entries().size()));
        return DynamicContainer.dynamicContainer(suite.title(), Stream.concat(tests, Stream.of(count)));
    }

    private void eachKnownFailureIsMet() {
        assertEquals(Set.of(), verdicts.neverMet());
    }

    private void isTold() throws IOException {
        Table table = new Table(verdicts.all());
        table.write(TABLE);
        table.lines().stream().filter(line -> line.startsWith("| ")).forEach(System.out::println);
        Earl earl = new Earl();
        List<Verdict> ofTheProduct = verdicts.all().stream()
                .filter(verdict -> verdict.suite().isOfTheProduct())
                .toList();
        ofTheProduct.forEach(earl::add);
        earl.write(EARL);
        Model told = RDFDataMgr.loadModel(EARL.toString());
        for (Outcome outcome : Outcome.values()) {
            long wanted = ofTheProduct.stream()
                    .filter(verdict -> verdict.outcome() == outcome)
                    .count();
            assertEquals(
                    wanted,
                    told.listSubjectsWithProperty(
                                    told.createProperty(Earl.NS, "outcome"),
                                    told.createResource(Earl.NS + outcome.earl()))
                            .toList()
                            .size());
        }
    }
}

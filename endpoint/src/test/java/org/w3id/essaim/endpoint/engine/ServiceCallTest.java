package org.w3id.essaim.endpoint.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.essaim.endpoint.http.Problem;
import org.w3id.essaim.ontology.Things;

/** Only what is on the list is asked, only where it may be, and only within the budget. */
class ServiceCallTest {

    private static final String ROWS = "{\"head\":{\"vars\":[\"x\"]},\"results\":{\"bindings\":["
            + "{\"x\":{\"type\":\"uri\",\"value\":\"http://e/n1\"}},{\"x\":{\"type\":\"literal\",\"value\":\"b\"}}]}}";

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer other;

    @BeforeEach
    void start() throws IOException {
        other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        other.setExecutor(Executors.newCachedThreadPool(run -> {
            Thread thread = new Thread(run);
            thread.setDaemon(true);
            return thread;
        }));
        other.createContext("/", this::answer);
        other.start();
    }

    @AfterEach
    void stop() {
        other.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked.add(URLDecoder.decode(body, StandardCharsets.UTF_8)
                + exchange.getRequestHeaders().get("Authorization")
                + exchange.getRequestHeaders().get("Cookie"));
        String path = exchange.getRequestURI().getPath();
        exchange.getResponseHeaders().set("Content-Type", "application/sparql-results+json");
        switch (path) {
            case "/rows" -> send(exchange, 200, ROWS.getBytes(StandardCharsets.UTF_8));
            case "/redirect" -> {
                exchange.getResponseHeaders().set("Location", iri("/rows"));
                send(exchange, 302, new byte[0]);
            }
            case "/huge" -> send(exchange, 200, new byte[9 << 20]);
            case "/html" -> {
                exchange.getResponseHeaders().set("Content-Type", "text/html");
                send(exchange, 200, ROWS.getBytes(StandardCharsets.UTF_8));
            }
            case "/broken" -> send(exchange, 200, ROWS.substring(0, 60).getBytes(StandardCharsets.UTF_8));
            default -> {
                exchange.sendResponseHeaders(200, 0);
                exchange.getResponseBody().write('{');
                exchange.getResponseBody().flush(); // and never ends
            }
        }
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private String iri(String path) {
        return "http://127.0.0.1:" + other.getAddress().getPort() + path;
    }

    private String ask(AddressPolicy addresses, String path, String query) throws IOException {
        SparqlLimits limits =
                SparqlLimits.defaults().withDeadline(Duration.ofSeconds(3)).withServices(Set.of(iri(path)));
        CheckedQuery checked =
                new QueryReader(Things.COMMON, limits).read(query.replace("HERE", "<" + iri(path) + ">"));
        assertFalse(checked.repeatable());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (InProcessBackend backend = new InProcessBackend(addresses)) {
            backend.answer(
                    new SparqlBackend.Ask(
                            checked, GraphChoice.ALL, AnswerFormat.CSV, new SparqlEdition(Questions.clique(), "0")),
                    new Budget(limits),
                    out);
        }
        return out.toString(StandardCharsets.UTF_8).replace("\r\n", " ").strip();
    }

    private String ask(String path, String query) throws IOException {
        return ask(InetAddress::isLoopbackAddress, path, query);
    }

    @Test
    void joinsWhatTheOtherAnswers() throws IOException {
        assertEquals("x http://e/n1 b", ask("/rows", "SELECT ?x { SERVICE HERE { ?x ?y ?z } }"));
        assertEquals("n 60", ask("/rows", "SELECT (COUNT(*) AS ?n) { SERVICE HERE { ?x ?y ?z } ?x <http://e/p> ?o }"));
        assertEquals(
                "x,k http://e/n1,1",
                ask(
                        "/rows",
                        "SELECT ?x (COUNT(*) AS ?k) { { SELECT ?x { SERVICE HERE { ?x ?y ?z } } } FILTER(isIRI(?x)) }"
                                + " GROUP BY ?x"));
        assertTrue(asked.get(0).startsWith("query=SELECT"), asked.get(0));
        assertTrue(asked.get(0).endsWith("nullnull"), asked.get(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { SERVICE <http://127.0.0.1:1/> { ?x ?y ?z } }",
                "SELECT * { SERVICE SILENT ?x { ?a ?b ?c } }",
                "SELECT * { BIND(HERE AS ?x) SERVICE ?x { ?a ?b ?c } }",
                "ASK { FILTER EXISTS { SERVICE SILENT <http://other.example/> { ?a ?b ?c } } }"
            })
    void refusesWhatIsNotOnTheList(String query) {
        Problem.Thrown refused = assertThrows(Problem.Thrown.class, () -> ask("/rows", query));
        assertEquals("service-unknown", refused.problem().arguments().get("case"));
        assertTrue(asked.isEmpty());
    }

    @Test
    void guardsWhatTheOtherIsAskedToo() {
        Problem.Thrown refused = assertThrows(
                Problem.Thrown.class, () -> ask("/rows", "SELECT * { SERVICE HERE { BIND(<java:x>(1) AS ?x) } }"));
        assertEquals("function", refused.problem().arguments().get("case"));
    }

    @Test
    void connectsWithNoAddressBeyondThePolicy() {
        for (String silent : List.of("", "SILENT ")) {
            Problem.Thrown refused = assertThrows(
                    Problem.Thrown.class,
                    () -> ask(AddressPolicy.PUBLIC, "/rows", "SELECT * { SERVICE " + silent + "HERE { ?x ?y ?z } }"));
            assertEquals("service-address", refused.problem().arguments().get("case"));
        }
        assertTrue(asked.isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/redirect", "/html", "/broken"})
    void whatFailsIsAnErrorUnlessItIsSilent(String path) throws IOException {
        Problem.Thrown failed =
                assertThrows(Problem.Thrown.class, () -> ask(path, "SELECT ?x { SERVICE HERE { ?x ?y ?z } }"));
        assertEquals("service-failed", failed.problem().slug());
        assertEquals(1, asked.size());
        assertEquals("n 1", ask(path, "SELECT (COUNT(*) AS ?n) { SERVICE SILENT HERE { ?x ?y ?z } }"));
    }

    @Test
    void aLimitIsNeverSilent() {
        for (String silent : List.of("", "SILENT ")) {
            String query = "SELECT ?x { SERVICE " + silent + "HERE { ?x ?y ?z } }";
            LimitReachedException large = assertThrows(LimitReachedException.class, () -> ask("/huge", query));
            assertEquals("service", large.problem().arguments().get("case"));
            LimitReachedException late = assertThrows(LimitReachedException.class, () -> ask("/never", query));
            assertEquals("deadline", late.problem().slug());
        }
    }

    @Test
    void asksNotForEachOfManyRows() {
        LimitReachedException often = assertThrows(
                LimitReachedException.class,
                () -> ask("/rows", "SELECT * { ?s <http://e/p> ?o SERVICE SILENT HERE { ?x ?s ?z } }"));
        assertTrue("calls".equals(often.problem().arguments().get("case"))
                || often.problem().slug().equals("deadline"));
        assertTrue(asked.size() <= 100, "asked " + asked.size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "224.0.0.1",
                "255.255.255.255",
                "198.18.0.1",
                "192.0.0.1",
                "203.0.113.1",
                "240.0.0.1",
                "::1",
                "::",
                "fe80::1",
                "fec0::1",
                "fc00::1",
                "fd12:3456::1",
                "ff02::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::127.0.0.1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "2001:0:1::1",
                "2001:db8::1"
            })
    void thePublicInternetHoldsNoAddressOfOurs(String address) throws IOException {
        assertFalse(AddressPolicy.PUBLIC.allows(InetAddress.getByName(address)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "172.32.0.1", "192.1.0.1", "100.128.0.1", "2a01:e0a::1", "2001:4860::1"})
    void thePublicInternetHoldsTheRest(String address) throws IOException {
        assertTrue(AddressPolicy.PUBLIC.allows(InetAddress.getByName(address)));
    }
}

package org.w3id.essaim.endpoint.sparql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.w3id.essaim.endpoint.sparql.SparqlServer.encoded;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.w3id.essaim.endpoint.engine.AdmissionSettings;
import org.w3id.essaim.endpoint.engine.Budget;
import org.w3id.essaim.endpoint.engine.InProcessBackend;
import org.w3id.essaim.endpoint.engine.SparqlBackend;
import org.w3id.essaim.endpoint.engine.SparqlEdition;
import org.w3id.essaim.endpoint.engine.SparqlLimits;
import org.w3id.essaim.endpoint.http.CannotListenException;
import org.w3id.essaim.endpoint.http.Problem;
import org.w3id.essaim.endpoint.http.RawHttp;

/**
 * Wherever an answer stops, at each byte and each row, in each form and format and on each kind of connection: what comes is the whole answer,
 * an error, or a body that is visibly broken.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryCutTest {

    /** Bytes held back: most answers here are longer, all begin within it. */
    private static final int HELD = 150;

    private static final String WHERE = "{ ?a <http://e/p> ?b FILTER(STR(?b) IN (\"http://e/n1\", \"http://e/n2\")) } ";
    private static final List<String> TABLES = List.of("json", "xml", "csv", "tsv");
    private static final List<String> GRAPHS = List.of("ttl", "nt", "jsonld", "rdf");

    /** Each with the formats in which it can be answered. */
    private static final Map<String, List<String>> FORMS = Map.of(
            "SELECT ?a ?b " + WHERE + "LIMIT 5",
            TABLES,
            "ASK " + WHERE,
            List.of("json", "xml"),
            "CONSTRUCT { ?a <http://e/q> ?b } " + WHERE + "LIMIT 4",
            GRAPHS,
            "DESCRIBE <https://w3id.org/essaim/id/commons/utilo>",
            GRAPHS);

    /** How a client may be connected, with the headers of each. */
    private static final Map<String, String> CONNECTIONS = Map.of(
            "HTTP/1.1, closed when idle", "1.1\r\n",
            "HTTP/1.1, Connection: close", "1.1\r\nConnection: close\r\n",
            "HTTP/1.1, gzip", "1.1\r\nConnection: close\r\nAccept-Encoding: gzip\r\n",
            "HTTP/1.0", "1.0\r\n");

    /** Bytes between two cuts on connections other than the plain one, on which every byte is tried. */
    private static final int STRIDE = 17;

    private static final SparqlLimits LIMITS =
            new SparqlLimits(Duration.ofSeconds(60), 65_536, 1L << 40, 1L << 40, HELD);

    private final AtomicReference<SparqlBackend> backend = new AtomicReference<>(new InProcessBackend());
    private final AtomicInteger snapshots = new AtomicInteger();
    private final DatasetGraph data = SparqlServer.data();
    private final SparqlServer server;

    EveryCutTest() throws CannotListenException {
        AdmissionSettings open = new AdmissionSettings(
                8, 100, Duration.ofSeconds(20), 100, Duration.ofDays(1), Duration.ZERO, Integer.MAX_VALUE);
        server = new SparqlServer(LIMITS, open, new Delegate());
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private final class Delegate implements SparqlBackend {
        @Override
        public Set<Capability> capabilities() {
            return backend.get().capabilities();
        }

        @Override
        public void answer(Ask ask, Budget budget, OutputStream out) throws IOException {
            backend.get().answer(ask, budget, out);
        }
    }

    /** The real one, with limits of this moment. */
    private static SparqlBackend within(SparqlLimits limits) {
        return stopping((ask, budget, out) -> new InProcessBackend().answer(ask, new Budget(limits), out));
    }

    private interface Answering {
        void answer(SparqlBackend.Ask ask, Budget budget, OutputStream out) throws IOException;
    }

    private static SparqlBackend stopping(Answering answering) {
        return new SparqlBackend() {
            @Override
            public Set<Capability> capabilities() {
                return Set.of();
            }

            @Override
            public void answer(Ask ask, Budget budget, OutputStream out) throws IOException {
                answering.answer(ask, budget, out);
            }
        };
    }

    /** A snapshot of its own, so that nothing is known yet. */
    private void fresh() {
        String id = String.format("%08x", snapshots.incrementAndGet()) + SparqlServer.SNAPSHOT.substring(8);
        server.edition.set(new SparqlEdition(data, id));
    }

    /** Asks anew. */
    private Answer ask(String query, String format, String connection) throws IOException {
        fresh();
        boolean idle = !connection.contains("close") && !connection.startsWith("1.0");
        String request = "GET /sparql?format=" + format + "&query=" + encoded(query) + " HTTP/" + connection
                + "Host: x\r\n" + (idle ? "Connection: close\r\n" : "") + "\r\n";
        return Answer.of(RawHttp.ask(server.port(), request));
    }

    /** What came over the wire. */
    private record Answer(int status, boolean complete, String body) {

        static Answer of(String raw) {
            int end = raw.indexOf("\r\n\r\n");
            if (end < 0) {
                return new Answer(0, false, "");
            }
            String head = raw.substring(0, end).toLowerCase(java.util.Locale.ROOT);
            String rest = raw.substring(end + 4);
            int status = Integer.parseInt(head.substring(9, 12));
            if (head.contains("transfer-encoding: chunked")) {
                return chunked(status, rest);
            }
            int length = head.indexOf("content-length: ");
            if (length < 0) {
                return new Answer(status, true, rest); // ended by closing: the client can but believe it
            }
            int stated = Integer.parseInt(head.substring(length + 16).replaceFirst("(?s)\\D.*", ""));
            return new Answer(status, rest.length() == stated, rest);
        }

        private static Answer chunked(int status, String rest) {
            StringBuilder body = new StringBuilder();
            int at = 0;
            while (true) {
                int line = rest.indexOf("\r\n", at);
                if (line < 0 || !rest.substring(at, line).matches("[0-9a-fA-F]+")) {
                    return new Answer(status, false, body.toString());
                }
                int size = Integer.parseInt(rest.substring(at, line), 16);
                if (size == 0) {
                    return new Answer(status, rest.startsWith("\r\n", line + 2), body.toString());
                }
                if (line + 2 + size > rest.length()) {
                    return new Answer(status, false, body.toString());
                }
                body.append(rest, line + 2, line + 2 + size);
                at = line + 4 + size;
            }
        }

        boolean isError() {
            return status >= 400 && complete && body.contains("problem");
        }

        boolean isBroken() {
            return !complete;
        }
    }

    private void assertTold(Answer whole, Answer answer, String where) {
        boolean told = answer.isError() || answer.isBroken() || answer.body().equals(whole.body());
        assertTrue(told, () -> where + ": " + answer.status() + " looks whole: " + answer.body());
    }

    private record Place(String query, String format, String name, String connection) {
        @Override
        public String toString() {
            return query.substring(0, query.indexOf(' ')) + " as " + format + ", " + name;
        }
    }

    private static List<Place> places() {
        List<Place> places = new ArrayList<>();
        FORMS.forEach((query, formats) -> formats.forEach(format ->
                CONNECTIONS.forEach((name, connection) -> places.add(new Place(query, format, name, connection)))));
        return places;
    }

    @TestFactory
    List<DynamicTest> atEachByte() {
        return places().stream()
                .map(place -> DynamicTest.dynamicTest(place.toString(), () -> {
                    Answer whole = whole(place);
                    int length = lengthOf(place);
                    int stride = place.connection().equals("1.1\r\n") ? 1 : STRIDE;
                    for (int most = 1; most < length; most += stride) {
                        backend.set(within(withBytes(most)));
                        Answer answer = ask(place.query(), place.format(), place.connection());
                        assertTold(whole, answer, place + " after " + most + " bytes");
                        assertTrue(answer.isError() || answer.isBroken(), place + " after " + most + " bytes is whole");
                    }
                    backend.set(within(withBytes(length)));
                    assertEquals(whole, ask(place.query(), place.format(), place.connection()));
                }))
                .toList();
    }

    @TestFactory
    List<DynamicTest> atEachRow() {
        return places().stream()
                .filter(place -> !place.query().startsWith("ASK"))
                .map(place -> DynamicTest.dynamicTest(place.toString(), () -> {
                    Answer whole = whole(place);
                    int told = 0;
                    for (int rows = 1; rows <= 6; rows++) {
                        backend.set(within(withRows(rows)));
                        Answer answer = ask(place.query(), place.format(), place.connection());
                        assertTold(whole, answer, place + " after " + rows + " rows");
                        told += answer.isError() || answer.isBroken() ? 1 : 0;
                    }
                    assertTrue(told > 0, "no limit of rows was ever reached");
                    assertEquals(whole, ask(place.query(), place.format(), place.connection()));
                }))
                .toList();
    }

    private Answer whole(Place place) throws IOException {
        backend.set(new InProcessBackend());
        Answer whole = ask(place.query(), place.format(), place.connection());
        assertEquals(200, whole.status());
        assertTrue(whole.complete());
        return whole;
    }

    /** Bytes of the answer as the backend writes it, uncompressed. */
    private int lengthOf(Place place) throws IOException {
        return ask(place.query(), place.format(), "1.0\r\n").body().length();
    }

    private static SparqlLimits withBytes(long bytes) {
        return new SparqlLimits(LIMITS.deadline(), LIMITS.mostQueryBytes(), bytes, LIMITS.mostRows(), HELD);
    }

    private static SparqlLimits withRows(long rows) {
        return new SparqlLimits(LIMITS.deadline(), LIMITS.mostQueryBytes(), LIMITS.mostAnswerBytes(), rows, HELD);
    }

    /** Whatever may go wrong on the way, made by hand. */
    private enum Failure {
        LATE_PROBLEM {
            @Override
            void happen() {
                throw new Problem.Thrown(Problem.of("not-acceptable", 406));
            }
        },
        CANCELLED {
            @Override
            void happen() {
                throw new QueryCancelledException();
            }
        },
        BROKEN_STORE {
            @Override
            void happen() throws IOException {
                throw new IOException("the store cannot be read");
            }
        },
        BROKEN_STORE_INSIDE {
            @Override
            void happen() {
                throw new RuntimeIOException("the store cannot be read");
            }
        },
        FAULT {
            @Override
            void happen() {
                throw new IllegalStateException("a fault of ours");
            }
        },
        TOO_DEEP {
            @Override
            void happen() {
                throw new StackOverflowError();
            }
        },
        NO_MEMORY {
            @Override
            void happen() {
                throw new OutOfMemoryError("not a real one");
            }
        },
        NO_CLASS {
            @Override
            void happen() {
                throw new NoClassDefFoundError("not a real one");
            }
        };

        abstract void happen() throws IOException;
    }

    /** Lets through so many bytes. */
    private static final class Failing extends FilterOutputStream {
        private final Failure failure;
        private int left;

        Failing(OutputStream out, int left, Failure failure) {
            super(out);
            this.left = left;
            this.failure = failure;
        }

        @Override
        public void write(int b) throws IOException {
            if (--left < 0) {
                failure.happen();
            }
            out.write(b);
        }
    }

    @TestFactory
    List<DynamicTest> whateverFails() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Failure failure : Failure.values()) {
            for (Place place : places()) {
                tests.add(DynamicTest.dynamicTest(failure + ", " + place, () -> fails(failure, place)));
            }
        }
        return tests;
    }

    private void fails(Failure failure, Place place) throws IOException {
        Answer whole = whole(place);
        int length = lengthOf(place);
        for (int bytes : new int[] {0, 1, HELD - 1, HELD, HELD + 1, length - 1}) {
            if (bytes < length) {
                backend.set(stopping((ask, budget, out) ->
                        new InProcessBackend().answer(ask, budget, new Failing(out, bytes, failure))));
                Answer answer = ask(place.query(), place.format(), place.connection());
                assertTrue(
                        answer.isError() || answer.isBroken(),
                        () -> failure + " after " + bytes + " bytes looks whole: " + answer + " for " + whole);
                assertTrue(clientSeesIt(place), () -> failure + " after " + bytes + " bytes: the client saw nothing");
            }
        }
    }

    /** Whether the JDK’s own client, which keeps its connections, is told as well. */
    private boolean clientSeesIt(Place place) throws IOException {
        fresh();
        try {
            return server.send(server.to("/sparql?format=" + place.format() + "&query=" + encoded(place.query())))
                            .statusCode()
                    >= 400;
        } catch (IOException broken) {
            return true;
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    @Test
    void theServerLivesOnAfterAllThat() throws Exception {
        backend.set(new InProcessBackend());
        assertEquals(200, server.get("ASK {}").statusCode());
    }
}

package org.w3id.essaim.endpoint.conformance;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.w3id.essaim.endpoint.EndpointServer;
import org.w3id.essaim.endpoint.http.CannotListenException;
import org.w3id.essaim.endpoint.publish.Publisher;
import org.w3id.essaim.loader.commands.Workbench;
import org.w3id.essaim.loader.source.NotACorpus;

/** All that is served, over a corpus of one record. */
record WholeProduct(EndpointServer server) implements AutoCloseable {

    private static final Path CORPUS =
            SuiteFolder.project("endpoint/src/test/resources/org/w3id/essaim/endpoint/conformance/corpus");

    static WholeProduct start() throws CannotListenException {
        Workbench workbench = new Workbench();
        Clock clock = Clock.fixed(Instant.parse("2026-11-26T12:00:00Z"), ZoneOffset.UTC);
        try {
            Publisher publisher = assertInstanceOf(
                            Publisher.Opening.Open.class, Publisher.open(CORPUS, () -> workbench, clock))
                    .publisher();
            return new WholeProduct(EndpointServer.start(
                    publisher, workbench.words(), CORPUS.resolve("queries"), "localhost", 0, Optional.empty()));
        } catch (IOException | NotACorpus e) {
            throw new IllegalStateException("the corpus of this test cannot be served", e);
        }
    }

    /** Where queries are asked. */
    String address() {
        return server.baseUrl() + "sparql";
    }

    @Override
    public void close() {
        server.close();
    }
}

package org.w3id.essaim.endpoint;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.w3id.essaim.endpoint.http.CannotListenException;
import org.w3id.essaim.endpoint.publish.Publisher;
import org.w3id.essaim.endpoint.store.SmallCorpus;
import org.w3id.essaim.loader.commands.Workbench;
import org.w3id.essaim.loader.source.NotACorpus;

/** Serves a small corpus on a free port, and looks at its folder. */
final class SmallServer {

    private SmallServer() {}

    /** @param queries a folder of saved queries; may be absent */
    static EndpointServer of(SmallCorpus corpus, Path queries) throws IOException, NotACorpus, CannotListenException {
        Workbench workbench = new Workbench();
        Publisher publisher = assertInstanceOf(
                        Publisher.Opening.Open.class,
                        Publisher.open(corpus.folder(), () -> workbench, Clock.systemUTC()))
                .publisher();
        return EndpointServer.start(publisher, workbench.words(), queries, "localhost", 0, Optional.empty());
    }
}

package org.w3id.essaim.endpoint.sparql;

import java.io.IOException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.w3id.essaim.endpoint.engine.SparqlLimits;
import org.w3id.essaim.endpoint.http.CannotListenException;

/**
 * Gives all tests that only ask the same {@link SparqlServer}, with the limits that are usual. It has answered once: what a test times is
 * not the first query. JUnit closes it after the last test.
 */
final class SharedSparqlServer implements ParameterResolver {

    private static final Namespace HERE = Namespace.create(SharedSparqlServer.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == SparqlServer.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(HERE)
                .getOrComputeIfAbsent(SparqlServer.class, type -> start(), SparqlServer.class);
    }

    private static SparqlServer start() {
        try {
            SparqlServer server = new SparqlServer(SparqlLimits.defaults());
            server.get("ASK {}");
            return server;
        } catch (CannotListenException | IOException e) {
            throw new IllegalStateException("no server for SPARQL", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

package org.w3id.essaim.examples;

import java.io.IOException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.w3id.essaim.endpoint.http.CannotListenException;
import org.w3id.essaim.loader.source.NotACorpus;

/**
 * Gives all tests that only ask the same {@link ServedDemonstration}: to read and serve it takes longer than most of them. JUnit closes it
 * after the last one.
 */
final class SharedDemonstration implements ParameterResolver {

    private static final Namespace HERE = Namespace.create(SharedDemonstration.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == ServedDemonstration.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(HERE)
                .getOrComputeIfAbsent(ServedDemonstration.class, type -> start(), ServedDemonstration.class);
    }

    private static ServedDemonstration start() {
        try {
            return ServedDemonstration.start();
        } catch (IOException | CannotListenException | NotACorpus e) {
            throw new IllegalStateException("the demonstration cannot be served", e);
        }
    }
}

package org.w3id.essaim.endpoint.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives all tests the same {@link Shelf} of the demonstration, or the {@link FirstScreens} of it: to read it takes longer than most tests, and
 * nothing changes it.
 */
final class SharedShelf implements ParameterResolver {

    private static final Namespace HERE = Namespace.create(SharedShelf.class);
    private static final Set<Class<?>> GIVEN = Set.of(Shelf.class, FirstScreens.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return GIVEN.contains(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Store store = context.getRoot().getStore(HERE);
        Shelf shelf = store.getOrComputeIfAbsent(Shelf.class, type -> read(), Shelf.class);
        return parameter.getParameter().getType() == Shelf.class
                ? shelf
                : store.getOrComputeIfAbsent(FirstScreens.class, type -> new FirstScreens(shelf), FirstScreens.class);
    }

    private static Shelf read() {
        try {
            return Shelf.ofDemonstration();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

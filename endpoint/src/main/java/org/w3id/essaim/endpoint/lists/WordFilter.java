package org.w3id.essaim.endpoint.lists;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.w3id.essaim.endpoint.things.Catalogue;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.ontology.Kind;

/**
 * A parameter whose values are words of a closed list.
 *
 * @param words what may be asked
 * @param reader tells the words that a thing has
 */
record WordFilter(String name, Set<Kind> kinds, List<String> words, Function<Thing, Set<String>> reader)
        implements Filter {

    WordFilter {
        kinds = Set.copyOf(kinds);
        words = List.copyOf(words);
    }

    @Override
    public Set<String> values(Thing thing) {
        return reader.apply(thing);
    }

    @Override
    public Set<String> wanted(String value, Catalogue catalogue) {
        return Set.of(value);
    }

    @Override
    public Optional<String> canonical(String value, Catalogue catalogue) {
        return Optional.of(value).filter(words::contains);
    }

    @Override
    public Optional<Thing> meaning(String value, Catalogue catalogue) {
        return Optional.empty();
    }
}

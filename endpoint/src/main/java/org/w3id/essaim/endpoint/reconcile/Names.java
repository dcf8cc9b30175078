package org.w3id.essaim.endpoint.reconcile;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.w3id.essaim.endpoint.http.Lang;
import org.w3id.essaim.endpoint.things.Catalogue;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.ontology.Kind;

/**
 * All by which the things of a catalogue are recognised. Made once for a catalogue, in a moment; immutable, safe for many threads.
 */
public final class Names {

    private final Catalogue catalogue;
    private final NameIndex names;
    private final NamePrefixes prefixes;
    private final KeyIndex keys;
    private final Map<Kind, List<Property>> used = new EnumMap<>(Kind.class);

    public Names(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.names = new NameIndex(catalogue);
        this.prefixes = new NamePrefixes(catalogue);
        this.keys = new KeyIndex(catalogue);
        for (Kind kind : Kind.values()) {
            used.put(kind, usedOf(kind));
        }
    }

    private List<Property> usedOf(Kind kind) {
        List<Thing> things = catalogue.things(kind);
        Set<String> stated =
                things.stream().flatMap(thing -> thing.properties().stream()).collect(Collectors.toUnmodifiableSet());
        return Properties.offered().stream()
                .filter(property -> property.term()
                        .map(stated::contains)
                        .orElseGet(() -> things.stream()
                                .anyMatch(thing ->
                                        !property.values(thing, Lang.FR).isEmpty())))
                .toList();
    }

    /**
     * The thing with an id of the service; if it was removed, the one that stands for it now.
     *
     * @param id {@code place/la-remise-35238}; anything else is the id of nothing
     */
    public Optional<Thing> thing(String id) {
        return keys.byId(id);
    }

    Catalogue catalogue() {
        return catalogue;
    }

    NameIndex names() {
        return names;
    }

    NamePrefixes prefixes() {
        return prefixes;
    }

    KeyIndex keys() {
        return keys;
    }

    /** The properties that at least one thing of the kind has. */
    List<Property> used(Kind kind) {
        return Objects.requireNonNull(used.get(kind));
    }
}

package org.w3id.essaim.endpoint.views;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3id.essaim.endpoint.lists.Includes;
import org.w3id.essaim.endpoint.lists.Whereabouts;
import org.w3id.essaim.ontology.Kind;

/** The keys of views, in the order in which they are shown: what schemas and the reference are made of. */
public final class ThingKeys {

    private static final List<Key> HEAD = List.of(
            Key.shown("id", Shape.TEXT, true),
            Key.shown("type", Shape.TEXT, true),
            Key.shown("name", Shape.TEXT, true),
            Key.shown("summary", Shape.TEXT, false));

    private static final List<Key> BEHIND = List.of(
            Key.shown("langs", Shape.LANGS, false),
            Key.shown("url", Shape.TEXT, true),
            Key.shown("demo", Shape.FLAG, false),
            Key.shown("fictional", Shape.FLAG, false));

    private static final List<Key> FOOT = List.of(
            Pen.MODIFIED,
            Key.shown("license", Shape.TEXT, true),
            Key.shown("attribution", Shape.TEXT, true),
            Key.shown("provenance", Shape.PROVENANCE, false),
            Key.shown("links", Shape.LINKS, true));

    private ThingKeys() {}

    /**
     * The keys of one thing of a kind.
     *
     * @param properties the IRIs of those that a thing of the kind may state: their keys come last if the kind does not show them by habit
     */
    public static List<Key> of(Kind kind, Set<String> properties) {
        List<Key> keys = new ArrayList<>(HEAD);
        keys.addAll(Fields.NAMES.keys());
        keys.addAll(Fields.SUMMARIES.keys());
        keys.addAll(BEHIND);
        Stream.concat(KindParts.of(kind).stream(), KindParts.TAIL.stream()).forEach(part -> keys.addAll(part.keys()));
        Set<String> names = keys.stream().map(Key::name).collect(Collectors.toSet());
        Fields.ALL.stream()
                .filter(part -> part.properties().stream().anyMatch(properties::contains))
                .flatMap(part -> part.keys().stream())
                .filter(key -> names.add(key.name()))
                .map(ThingKeys::sometimes)
                .forEach(keys::add);
        keys.addAll(FOOT);
        return List.copyOf(keys);
    }

    private static Key sometimes(Key key) {
        return new Key(key.name(), key.shape(), key.many(), false, key.property());
    }

    /** The keys of an entry of a list. */
    public static List<Key> ofEntry(Kind kind) {
        List<Key> keys = new ArrayList<>(HEAD);
        keys.addAll(BEHIND);
        if (Whereabouts.hasSome(kind) && kind == Kind.PLACE) {
            keys.add(Geo.KEY);
        }
        KindParts.listed(kind).forEach(part -> keys.addAll(part.keys()));
        KindParts.dates(kind).forEach(date -> keys.add(Key.shown(date.key(), Shape.DATE, false)));
        keys.add(Pen.MODIFIED);
        if (Whereabouts.hasSome(kind)) {
            keys.add(Key.shown("distance", Shape.NUMBER, false));
        }
        keys.add(new Key("match", Shape.MATCH, Key.Many.ARRAY, false, Optional.empty()));
        KindParts.blocks(kind, Includes.of(kind))
                .forEach(
                        block -> block.keys().stream().map(ThingKeys::sometimes).forEach(keys::add));
        return List.copyOf(keys);
    }
}

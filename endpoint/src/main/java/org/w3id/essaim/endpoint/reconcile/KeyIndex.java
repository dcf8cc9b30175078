package org.w3id.essaim.endpoint.reconcile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3id.essaim.endpoint.things.Catalogue;
import org.w3id.essaim.endpoint.things.JsonLdContext;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.endpoint.things.Tombstone;
import org.w3id.essaim.ontology.Kind;
import org.w3id.essaim.ontology.Slug;

/**
 * The things of a catalogue by what names them without doubt: their identifier here, those in sources, and the pages that are theirs.
 * Immutable, safe for many threads.
 */
final class KeyIndex {

    /** Whose values are addresses of the thing itself. */
    static final List<String> PAGES = List.of("homepage", "sameAs", "exactMatch", "repositories");

    private static final String IDENTIFIERS = JsonLdContext.SHIPPED.property("identifiers");
    private static final Pattern WIKIDATA =
            Pattern.compile("(?:https?://(?:www\\.|m\\.)?wikidata\\.org/(?:entity|wiki)/)?([Qq][1-9][0-9]*)");
    private static final Pattern NAME = Pattern.compile("([a-z]+)/([a-z0-9-]+)");
    private static final Pattern LAST_PARTS = Pattern.compile("https?://[^?#]*/([a-z]+/[a-z0-9-]+)(?:[?#.].*)?");

    private final Catalogue catalogue;
    private final Map<String, List<Thing>> byIdentifier = new HashMap<>();
    private final Map<String, List<Thing>> byAddress = new HashMap<>();

    KeyIndex(Catalogue catalogue) {
        this.catalogue = catalogue;
        for (Kind kind : Kind.values()) {
            for (Thing thing : catalogue.things(kind)) {
                texts(thing, IDENTIFIERS).forEach(id -> add(byIdentifier, identifier(id), thing));
                PAGES.stream()
                        .flatMap(key -> texts(thing, JsonLdContext.SHIPPED.property(key)))
                        .map(KeyIndex::address)
                        .distinct()
                        .forEach(page -> add(byAddress, page, thing));
            }
        }
    }

    private static Stream<String> texts(Thing thing, String property) {
        return thing.values(property).stream().map(v -> v.isLiteral() ? v.getLiteralLexicalForm() : v.toString());
    }

    private static void add(Map<String, List<Thing>> index, String key, Thing thing) {
        index.computeIfAbsent(key, k -> new ArrayList<>(1)).add(thing);
    }

    /** Case and spaces apart. */
    static String identifier(String written) {
        return written.strip().toLowerCase(Locale.ROOT);
    }

    /** The same for all addresses of one page, and for all of one entity of Wikidata. */
    static String address(String written) {
        Matcher entity = WIKIDATA.matcher(written.strip());
        return entity.matches() ? entity.group(1).toUpperCase(Locale.ROOT) : WebAddress.bare(written);
    }

    /** The thing with this id; if it was removed, the one that stands for it now. */
    Optional<Thing> byId(String id) {
        Matcher name = NAME.matcher(id);
        if (!name.matches() || !Slug.isValid(name.group(2))) {
            return Optional.empty();
        }
        return Kind.ofSlug(name.group(1))
                .flatMap(kind -> catalogue
                        .thing(kind, name.group(2))
                        .or(() -> catalogue
                                .tombstone(kind, name.group(2))
                                .flatMap(Tombstone::replacement)
                                .flatMap(catalogue::thing)));
    }

    /** The things that a source calls so, or whose page it is; by French name. */
    List<Thing> stating(String written) {
        return Stream.concat(
                        byIdentifier.getOrDefault(identifier(written), List.of()).stream(),
                        byAddress.getOrDefault(address(written), List.of()).stream())
                .distinct()
                .sorted(Catalogue.byName())
                .toList();
    }

    /**
     * The things meant by an IRI of ours, the address of a page or document of ours, {@code kind/slug}, an identifier in a source, an entity
     * of Wikidata or the address of a page of theirs; empty for a name.
     *
     * @param baseUrl where this server is reached, without a final slash
     */
    List<Thing> meant(String written, String baseUrl) {
        String text = written.strip();
        Optional<Thing> own = text.startsWith(catalogue.base().base()) || text.startsWith(baseUrl + "/")
                ? lastParts(text).flatMap(this::byId)
                : byId(text).or(() -> catalogue.thing(text));
        return own.filter(thing -> thing.kind().isPresent()).map(List::of).orElseGet(() -> stating(text));
    }

    private static Optional<String> lastParts(String address) {
        Matcher parts = LAST_PARTS.matcher(address);
        return parts.matches() ? Optional.of(parts.group(1)) : Optional.empty();
    }
}

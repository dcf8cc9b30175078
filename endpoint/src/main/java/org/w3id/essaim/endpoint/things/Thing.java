package org.w3id.essaim.endpoint.things;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.w3id.essaim.endpoint.http.Lang;
import org.w3id.essaim.loader.source.Manifest;
import org.w3id.essaim.ontology.Kind;

/**
 * A thing, concept or territory of the snapshot, with what it says and what is said of it. Properties are IRIs.
 *
 * <p>Made by {@link Catalogue} only; immutable but for what it remembers of its graph, which is safe for many threads.
 */
public final class Thing {

    private final Catalogue catalogue;
    private final Node node;
    private final Optional<Kind> kind;
    private final String slug;
    private final String type;
    private final @Nullable Text[] names = new Text[Lang.values().length];
    private int rank = -1;

    Thing(Catalogue catalogue, Node node, Optional<Kind> kind, String slug, String type) {
        this.catalogue = catalogue;
        this.node = node;
        this.kind = kind;
        this.slug = slug;
        this.type = type;
    }

    public String iri() {
        return node.getURI();
    }

    /** Empty for a concept of a vocabulary or a licence. */
    public Optional<Kind> kind() {
        return kind;
    }

    public boolean isA(Kind other) {
        return kind.equals(Optional.of(other));
    }

    /** The last part of the IRI: {@code utilo}, {@code region-53}, {@code fablab}, {@code CC-BY-4.0}. */
    public String slug() {
        return slug;
    }

    /** The local name of its class: {@code Commons}, {@code ThirdPlace}, {@code Concept}. */
    public String type() {
        return type;
    }

    /**
     * Its label in the language asked for, else in French, else in any. An adoption, a funding or a session may have none: it is then named
     * by what it joins. The last part of its IRI if nothing names it.
     */
    public Text name(Lang lang) {
        Text known = names[lang.ordinal()];
        if (known == null) {
            known = named(lang);
            names[lang.ordinal()] = known; // whoever finds it too finds the same
        }
        return known;
    }

    private Text named(Lang lang) {
        return label(lang).or(() -> joinedName(lang)).orElseGet(() -> new Text(slug, ""));
    }

    /** {@code Utilo · La Remise}. */
    private Optional<Text> joinedName(Lang lang) {
        List<Text> parts = new ArrayList<>();
        catalogue.joined(this).forEach(thing -> thing.label(lang).ifPresent(parts::add));
        if (isA(Kind.SESSION)) {
            value(JsonLdContext.SHIPPED.property("startDate")).ifPresent(start -> parts.add(new Text(start, "")));
        }
        return parts.stream()
                .findFirst()
                .map(first ->
                        new Text(parts.stream().map(Text::value).collect(Collectors.joining(" · ")), first.lang()));
    }

    /** As {@link #name}, but empty if it has no label. */
    public Optional<Text> label(Lang lang) {
        Optional<Text> label = text(Catalogue.RDFS_LABEL, lang);
        return label.isPresent() ? label : text(Catalogue.SKOS_PREF_LABEL, lang);
    }

    /** The value of a text property in the language asked for, else in French, else in any. */
    public Optional<Text> text(String property, Lang lang) {
        Map<String, String> texts = texts(property);
        for (String tag : List.of(lang.tag(), Lang.FR.tag())) {
            if (texts.containsKey(tag)) {
                return Optional.of(new Text(texts.get(tag), tag));
            }
        }
        return texts.entrySet().stream().findFirst().map(e -> new Text(e.getValue(), e.getKey()));
    }

    /** All values of a text property by language tag, sorted by tag. */
    public Map<String, String> texts(String property) {
        return catalogue.texts(node, property);
    }

    /** All values of a property, sorted: literals by text, IRIs by IRI. */
    public List<Node> values(String property) {
        return catalogue.values(node, property);
    }

    /** The lexical form of the first literal, or the IRI, that the property has. */
    public Optional<String> value(String property) {
        return values(property).stream().findFirst().map(v -> v.isLiteral() ? v.getLiteralLexicalForm() : v.toString());
    }

    /** The things, concepts and territories that a property leads to, sorted by French name; values that are no thing of ours are left out. */
    public List<Thing> related(String property) {
        return catalogue.related(node, property);
    }

    /** The things whose property leads here, sorted by French name. */
    public List<Thing> inverse(String property) {
        return catalogue.inverse(node, property);
    }

    /** Where it stands: the territories its file names, else those of the place, of who expresses it, of who adopts. */
    public List<Thing> territories() {
        return TerritoryChain.direct(this);
    }

    /** The properties that were looked for and not found ({@code es:missing}). */
    public boolean isMissing(String property) {
        return catalogue.values(node, org.w3id.essaim.ontology.Es.MISSING).stream()
                .anyMatch(v -> v.isURI() && v.getURI().equals(property));
    }

    /** Whether its source says that it is invented. */
    public boolean isFictional() {
        return values(JsonLdContext.SHIPPED.property("sources")).stream()
                .anyMatch(source -> source.hasURI(Manifest.FICTIONAL));
    }

    /** Its place among all things of its catalogue, by French name. */
    public int rank() {
        if (rank < 0) {
            throw new IllegalStateException("not a thing of a catalogue: " + iri());
        }
        return rank;
    }

    /** Told once, by its catalogue, before anybody else sees it. */
    void rank(int place) {
        this.rank = place;
    }

    /** How many properties it has values for: how much is said of it. */
    public int propertyCount() {
        return properties().size();
    }

    /** The properties it has values for, sorted by IRI; what is said of its fragments is not counted. */
    public List<String> properties() {
        return catalogue.properties(node);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Thing thing && thing.node.equals(node);
    }

    @Override
    public int hashCode() {
        return node.hashCode();
    }

    @Override
    public String toString() {
        return iri();
    }
}

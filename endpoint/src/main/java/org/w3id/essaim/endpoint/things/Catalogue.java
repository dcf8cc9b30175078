package org.w3id.essaim.endpoint.things;

import java.text.CollationKey;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.w3id.essaim.endpoint.http.Lang;
import org.w3id.essaim.ontology.Es;
import org.w3id.essaim.ontology.Kind;
import org.w3id.essaim.ontology.Things;
import org.w3id.essaim.ontology.Words;

/**
 * The things of one snapshot, to walk from one to the next. Built once from the union graph; immutable, safe for many threads as far as
 * the graph is safe to read.
 */
public final class Catalogue {

    public static final String RDFS_LABEL = "http://www.w3.org/2000/01/rdf-schema#label";
    public static final String SKOS_IN_SCHEME = "http://www.w3.org/2004/02/skos/core#inScheme";
    public static final String SKOS_PREF_LABEL = "http://www.w3.org/2004/02/skos/core#prefLabel";

    /** What an adoption or a funding is named by. */
    private static final List<String> JOINING = Stream.of("adopted", "adopter", "funded", "funder")
            .map(JsonLdContext.SHIPPED::property)
            .toList();

    private static final String COURSE_OF = JsonLdContext.SHIPPED.property("sessions");

    private final Graph union;
    private final Things things;
    private final Map<Node, Thing> byNode = new HashMap<>();
    private final Map<String, Tombstone> tombstones;
    private final ConcurrentMap<Derived<?>, Object> derived = new ConcurrentHashMap<>();
    private final Map<Kind, List<Thing>> byKind = new EnumMap<>(Kind.class);

    /**
     * Something that follows from a catalogue alone, takes long to make, and is named by what this equals.
     *
     * @param <T> what is made; immutable, or safe for many threads
     */
    public interface Derived<T> {
        /** Made when it is first asked for; must not ask for another. */
        T make(Catalogue catalogue);
    }

    /**
     * @param union the default graph of a snapshot, words included; not changed afterwards
     * @param things the base of its things
     */
    public Catalogue(Graph union, Things things) {
        this.union = union;
        this.things = things;
        union.find(Node.ANY, RDF.type.asNode(), Node.ANY).forEachRemaining(t -> add(t.getSubject(), t.getObject()));
        rank();
        this.tombstones = tombstones(this);
        for (Kind kind : Kind.values()) {
            byKind.put(kind, sorted(byNode.values().stream().filter(t -> t.isA(kind))));
        }
    }

    /** Gives each thing its place by name: comparing two then costs nothing. */
    private void rank() {
        Collator collator = Collator.getInstance(Locale.FRENCH);
        List<Map.Entry<CollationKey, Thing>> order = new ArrayList<>(byNode.size());
        byNode.values()
                .forEach(t -> order.add(
                        Map.entry(collator.getCollationKey(t.name(Lang.FR).value()), t)));
        order.sort(Map.Entry.<CollationKey, Thing>comparingByKey()
                .thenComparing(e -> e.getValue().iri()));
        for (int i = 0; i < order.size(); i++) {
            order.get(i).getValue().rank(i);
        }
    }

    private List<Thing> sorted(Stream<Thing> found) {
        return found.distinct().sorted(byName()).toList();
    }

    private void add(Node subject, Node type) {
        if (!subject.isURI() || !type.isURI()) {
            return;
        }
        String iri = subject.getURI();
        Optional<Things.Name> name = things.name(iri);
        if (name.isPresent() && Kind.ofClass(type.getURI()).isPresent()) {
            String local = type.getURI().equals(Es.SKOS_CONCEPT) ? "Product" : type.getLocalName();
            byNode.put(
                    subject,
                    new Thing(
                            this,
                            subject,
                            name.map(Things.Name::kind),
                            name.get().slug(),
                            local));
        } else if (type.getURI().equals(Es.SKOS_CONCEPT)) {
            byNode.put(
                    subject,
                    new Thing(this, subject, Optional.empty(), iri.substring(iri.lastIndexOf('/') + 1), "Concept"));
        }
    }

    /** What follows from this catalogue: made once, and forgotten with it. */
    @SuppressWarnings("unchecked") // what is kept of a name was made by one that equals it
    public <T> T derived(Derived<T> wanted) {
        return (T) derived.computeIfAbsent(wanted, d -> d.make(this));
    }

    public Things base() {
        return things;
    }

    /** All things of a kind, sorted by French name as the French sort, then by IRI. */
    public List<Thing> things(Kind kind) {
        return byKind.getOrDefault(kind, List.of());
    }

    public Optional<Thing> thing(Kind kind, String slug) {
        return thing(things.iri(kind, slug));
    }

    /** The thing, concept or territory with this IRI. */
    public Optional<Thing> thing(String iri) {
        return Optional.ofNullable(byNode.get(NodeFactory.createURI(iri)));
    }

    /** What stays of a thing that was removed; it is no thing any more, and in no list. */
    public Optional<Tombstone> tombstone(Kind kind, String slug) {
        return Optional.ofNullable(tombstones.get(things.iri(kind, slug)));
    }

    private static Map<String, Tombstone> tombstones(Catalogue catalogue) {
        Map<String, Tombstone> found = new HashMap<>();
        catalogue
                .union
                .find(Node.ANY, RDF.type.asNode(), NodeFactory.createURI(Es.TOMBSTONE))
                .toList()
                .forEach(triple -> catalogue.tombstone(triple.getSubject()).ifPresent(t -> found.put(t.iri(), t)));
        return found;
    }

    private Optional<Tombstone> tombstone(Node node) {
        return values(node, JsonLdContext.SHIPPED.property("removed")).stream()
                .filter(Node::isLiteral)
                .findFirst()
                .map(day -> new Tombstone(
                        node.getURI(),
                        day.getLiteralLexicalForm(),
                        values(node, JsonLdContext.SHIPPED.property("replacedBy")).stream()
                                .filter(Node::isURI)
                                .map(Node::getURI)
                                .findFirst()));
    }

    /** The concept of a scheme: {@code concept(Scheme.THEME.iri(), "numerique")}. */
    public Optional<Thing> concept(String schemeIri, String slug) {
        return thing((schemeIri.equals(Words.LICENCE_SCHEME) ? Words.LICENCE : schemeIri + "/") + slug);
    }

    /** The concepts of a scheme, sorted by French name; territories and products are the concepts of theirs. */
    public List<Thing> concepts(String schemeIri) {
        return inverse(NodeFactory.createURI(schemeIri), SKOS_IN_SCHEME);
    }

    /** Every thing, concept and territory, sorted by French name. */
    public List<Thing> all() {
        return sorted(byNode.values().stream());
    }

    /** How many things, concepts and territories there are; {@link Thing#rank} is less. */
    public int size() {
        return byNode.size();
    }

    /** By French name as the French sort, then by IRI; for things of one catalogue. */
    public static Comparator<Thing> byName() {
        return Comparator.comparingInt(Thing::rank);
    }

    public List<Node> values(Node subject, String property) {
        List<Node> values = new ArrayList<>();
        union.find(subject, NodeFactory.createURI(property), Node.ANY).forEachRemaining(t -> values.add(t.getObject()));
        values.sort(Comparator.comparing(Node::toString));
        return Collections.unmodifiableList(values);
    }

    Map<String, String> texts(Node subject, String property) {
        Map<String, String> texts = new TreeMap<>();
        for (Node value : values(subject, property)) {
            if (value.isLiteral()) {
                texts.put(value.getLiteralLanguage(), value.getLiteralLexicalForm());
            }
        }
        return Collections.unmodifiableMap(texts);
    }

    List<Thing> related(Node subject, String property) {
        return sorted(values(subject, property).stream().map(byNode::get).filter(Objects::nonNull));
    }

    List<Thing> inverse(Node object, String property) {
        List<Thing> found = new ArrayList<>();
        union.find(Node.ANY, NodeFactory.createURI(property), object).forEachRemaining(t -> {
            Thing thing = byNode.get(t.getSubject());
            if (thing != null) {
                found.add(thing);
            }
        });
        return sorted(found.stream());
    }

    /** The things that one without a name of its own joins, in the order they name it. */
    List<Thing> joined(Thing thing) {
        Node node = NodeFactory.createURI(thing.iri());
        List<Thing> joined = new ArrayList<>();
        JOINING.forEach(property -> values(node, property).stream()
                .map(byNode::get)
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(joined::add));
        if (thing.isA(Kind.SESSION)) {
            union.find(Node.ANY, NodeFactory.createURI(COURSE_OF), node).toList().stream()
                    .map(triple -> byNode.get(triple.getSubject()))
                    .filter(Objects::nonNull)
                    .min(Comparator.comparing(Thing::iri))
                    .ifPresent(joined::add);
        }
        return joined;
    }

    /** The properties a subject has values for, sorted by IRI. */
    List<String> properties(Node subject) {
        Set<String> properties = new TreeSet<>();
        union.find(subject, Node.ANY, Node.ANY)
                .forEachRemaining(t -> properties.add(t.getPredicate().getURI()));
        return List.copyOf(properties);
    }

    /** The label of any term of the words, a property for instance; empty if nothing names it. */
    public Optional<Text> label(String iri, Lang lang) {
        return new Thing(this, NodeFactory.createURI(iri), Optional.empty(), iri, "Property").label(lang);
    }

    /** What one thing of a kind is called; empty if the words do not say it. */
    public Optional<Text> label(Kind kind, Lang lang) {
        return label(kind.term(), lang);
    }
}

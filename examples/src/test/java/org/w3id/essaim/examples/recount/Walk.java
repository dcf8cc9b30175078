package org.w3id.essaim.examples.recount;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.w3id.essaim.ontology.Scheme;
import org.w3id.essaim.ontology.Territory;

/** Steps from triple to triple: what the recounts are made of. */
final class Walk {

    static final String SCHEMA = "https://schema.org/";
    static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
    static final String FOAF = "http://xmlns.com/foaf/0.1/";
    static final String OWL = "http://www.w3.org/2002/07/owl#";
    static final String TYPE = DCTerms.type.getURI();
    static final String SUBJECT = DCTerms.subject.getURI();
    static final String SPATIAL = DCTerms.spatial.getURI();
    static final String IS_PART_OF = DCTerms.isPartOf.getURI();
    static final String LICENSE = DCTerms.license.getURI();
    static final String LABEL = RDFS.label.getURI();

    private final DatasetGraph dataset;
    private final Graph all;

    Walk(DatasetGraph dataset) {
        this.dataset = dataset;
        this.all = dataset.getDefaultGraph();
    }

    /** The names of the graphs, sorted. */
    Set<String> graphs() {
        Set<String> names = new TreeSet<>();
        dataset.listGraphNodes().forEachRemaining(name -> names.add(name.getURI()));
        return names;
    }

    Graph graph(String name) {
        return dataset.getGraph(iri(name));
    }

    /** The things that state this class themselves. */
    Set<Node> ofClass(String iri) {
        return subjects(RDF.type.getURI(), iri(iri));
    }

    /** The things of this class and of those declared below it. */
    Set<Node> ofClassOrBelow(String iri) {
        Set<Node> classes = closure(Set.of(iri(iri)), (c, open) -> open.addAll(subjects(RDFS.subClassOf.getURI(), c)));
        Set<Node> things = new HashSet<>();
        classes.forEach(c -> things.addAll(subjects(RDF.type.getURI(), c)));
        return things;
    }

    boolean isOfClass(Node thing, String iri) {
        return all.contains(thing, RDF.type.asNode(), iri(iri));
    }

    boolean isDescribed(Node thing) {
        return all.contains(thing, Node.ANY, Node.ANY);
    }

    List<Node> objects(Node subject, String predicate) {
        return all.find(subject, iri(predicate), Node.ANY)
                .mapWith(triple -> triple.getObject())
                .toList();
    }

    Set<Node> subjects(String predicate, Node object) {
        return new HashSet<>(all.find(Node.ANY, iri(predicate), object)
                .mapWith(triple -> triple.getSubject())
                .toList());
    }

    boolean says(Node subject, String predicate) {
        return all.contains(subject, iri(predicate), Node.ANY);
    }

    boolean says(Node subject, String predicate, Node object) {
        return all.contains(subject, iri(predicate), object);
    }

    /** Whether it has one of these concepts. */
    boolean isOneOf(Node subject, String predicate, Scheme scheme, String... concepts) {
        for (String concept : concepts) {
            if (says(subject, predicate, iri(scheme.concept(concept)))) {
                return true;
            }
        }
        return false;
    }

    /** The territories in which a thing stands, each with all that it is part of. */
    Set<Node> territoriesOf(Node thing) {
        return withAllAround(Set.copyOf(objects(thing, SPATIAL)));
    }

    /** The regions in which a thing stands. */
    Set<Node> regionsOf(Node thing) {
        Set<Node> regions = new HashSet<>(territoriesOf(thing));
        regions.removeIf(t -> !says(t, TYPE, iri(Territory.Level.REGION.concept())));
        return regions;
    }

    /** Territories and all that they are part of. */
    Set<Node> withAllAround(Set<Node> territories) {
        return closure(territories, (territory, open) -> open.addAll(objects(territory, IS_PART_OF)));
    }

    private interface Step {
        void from(Node node, List<Node> open);
    }

    private static Set<Node> closure(Set<Node> start, Step step) {
        Set<Node> found = new HashSet<>();
        List<Node> open = new ArrayList<>(start);
        while (!open.isEmpty()) {
            Node node = open.remove(open.size() - 1);
            if (found.add(node)) {
                step.from(node, open);
            }
        }
        return found;
    }

    static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }

    /** What a column shows: each of these, or one empty cell. */
    static List<Optional<Node>> orNone(List<Node> nodes) {
        return nodes.isEmpty()
                ? List.of(Optional.empty())
                : nodes.stream().map(Optional::of).toList();
    }
}

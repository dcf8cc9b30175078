package org.w3id.essaim.loader.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.w3id.essaim.loader.source.SourceFile;
import org.w3id.essaim.ontology.Es;

/**
 * Finds out which of the things that are no more are described under another IRI now: one that says the same of itself, or else one of
 * the same class with a name in common.
 */
final class Renames {

    private static final Node SELF = NodeFactory.createURI("urn:x-essaim:self");
    private static final Node TOMBSTONE = NodeFactory.createURI(Es.TOMBSTONE);

    private Renames() {}

    /**
     * @param gone files that are no more, by the thing they described
     * @param added files that are new, by the thing they describe
     * @return the new IRI by the old one; no IRI stands on both sides, or twice
     */
    static SortedMap<String, String> find(SortedMap<String, SourceFile> gone, SortedMap<String, SourceFile> added) {
        SortedMap<String, String> renamed = new TreeMap<>();
        Map<String, SourceFile> left = new TreeMap<>(added);
        match(gone, left, renamed, Renames::content);
        match(gone, left, renamed, Renames::names);
        return renamed;
    }

    /** @param marks what two things must have in common, one mark at least */
    private static void match(
            Map<String, SourceFile> gone,
            Map<String, SourceFile> left,
            Map<String, String> renamed,
            BiFunction<String, SourceFile, Set<?>> marks) {
        Map<Object, Set<String>> byMark = new HashMap<>();
        left.forEach((iri, file) -> marks.apply(iri, file)
                .forEach(mark -> byMark.computeIfAbsent(mark, m -> new java.util.TreeSet<>())
                        .add(iri)));
        gone.forEach((iri, file) -> {
            if (!renamed.containsKey(iri)) {
                marks.apply(iri, file).stream()
                        .flatMap(mark -> byMark.getOrDefault(mark, Set.of()).stream())
                        .filter(left::containsKey)
                        .sorted()
                        .findFirst()
                        .ifPresent(to -> {
                            renamed.put(iri, to);
                            left.remove(to);
                        });
            }
        });
    }

    /** All that a file says, its thing unnamed: one mark. A file that was moved as it is names its thing as before. */
    private static Set<?> content(String iri, SourceFile file) {
        Set<Triple> said = new HashSet<>();
        file.triples().forEach(located -> {
            Triple triple = located.triple();
            String subject = triple.getSubject().isURI() ? triple.getSubject().getURI() : iri;
            String own = subject.indexOf('#') < 0 ? subject : subject.substring(0, subject.indexOf('#'));
            said.add(Triple.create(
                    unnamed(triple.getSubject(), own), triple.getPredicate(), unnamed(triple.getObject(), own)));
        });
        return said.isEmpty() ? Set.of() : Set.of(said);
    }

    private static Node unnamed(Node node, String iri) {
        if (!node.isURI() || !node.getURI().startsWith(iri)) {
            return node;
        }
        String rest = node.getURI().substring(iri.length());
        return rest.isEmpty() || rest.startsWith("#") ? NodeFactory.createURI(SELF.getURI() + rest) : node;
    }

    /** Each name of a thing with each of its classes: a name is known by text and language. */
    private static Set<?> names(String iri, SourceFile file) {
        Set<Triple> names = new HashSet<>();
        Node thing = NodeFactory.createURI(iri);
        for (Node property : new Node[] {RDFS.label.asNode(), SKOS.prefLabel.asNode()}) {
            file.find(thing, property, Node.ANY)
                    .forEach(name -> file.find(thing, RDF.type.asNode(), Node.ANY).stream()
                            .filter(type -> !type.triple().getObject().equals(TOMBSTONE))
                            .forEach(type -> names.add(Triple.create(
                                    type.triple().getObject(),
                                    property,
                                    name.triple().getObject()))));
        }
        return names;
    }
}

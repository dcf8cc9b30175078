package org.w3id.essaim.loader.lsp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.w3id.essaim.loader.source.Corpus;
import org.w3id.essaim.loader.source.LocatedTriple;
import org.w3id.essaim.loader.source.SourceFile;
import org.w3id.essaim.ontology.Things;

/** The things of a corpus by IRI: what they are called, what they are, where they are described. Immutable. */
final class ThingIndex {

    /**
     * A thing.
     *
     * @param classes IRIs
     * @param names literals
     * @param described its statements, at least one
     * @param folded its names and slug, as {@link WordBook#fold} has them
     */
    record Entry(
            String iri,
            Set<String> classes,
            List<Node> names,
            SourceFile file,
            LocatedTriple described,
            String folded) {}

    private final Corpus corpus;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    ThingIndex(Corpus corpus) {
        this.corpus = corpus;
        Things things = corpus.manifest().things();
        for (SourceFile file : corpus.files()) {
            corpus.name(file)
                    .map(name -> things.iri(name.kind(), name.slug()))
                    .flatMap(iri -> entry(iri, file))
                    .ifPresent(entry -> entries.putIfAbsent(entry.iri(), entry));
        }
    }

    private static Optional<Entry> entry(String iri, SourceFile file) {
        Set<String> classes = new TreeSet<>();
        List<Node> names = new ArrayList<>();
        Optional<LocatedTriple> first = Optional.empty();
        for (LocatedTriple located : file.triples()) {
            Node predicate = located.triple().getPredicate();
            Node object = located.triple().getObject();
            if (located.triple().getSubject().hasURI(iri)) {
                first = first.or(() -> Optional.of(located));
                if (predicate.equals(RDF.type.asNode()) && object.isURI()) {
                    classes.add(object.getURI());
                } else if (object.isLiteral()
                        && (predicate.equals(RDFS.label.asNode()) || predicate.equals(SKOS.prefLabel.asNode()))) {
                    names.add(object);
                }
            }
        }
        String slug = iri.substring(iri.lastIndexOf('/') + 1);
        String folded = WordBook.fold(
                names.stream().map(Node::getLiteralLexicalForm).collect(Collectors.joining(" ")) + " " + slug);
        return first.map(triple -> new Entry(iri, Set.copyOf(classes), List.copyOf(names), file, triple, folded));
    }

    Corpus corpus() {
        return corpus;
    }

    Optional<Entry> find(String iri) {
        return Optional.ofNullable(entries.get(iri));
    }

    /** Those that have one of these classes, in the order of their files. */
    Stream<Entry> ofClasses(Set<String> classes) {
        return entries.values().stream().filter(e -> e.classes().stream().anyMatch(classes::contains));
    }

    Stream<Entry> all() {
        return entries.values().stream();
    }
}

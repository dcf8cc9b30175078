package org.w3id.essaim.loader.diff;

import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.w3id.essaim.loader.source.Corpus;
import org.w3id.essaim.loader.source.SourceFile;
import org.w3id.essaim.ontology.Es;
import org.w3id.essaim.ontology.Kind;
import org.w3id.essaim.ontology.Things;

/**
 * What a corpus says at one moment: statements by thing, the manifest under the IRI of its dataset. The words are not among them, nor the
 * things of a corpus that it stands on.
 *
 * @param statements by the thing's IRI, sorted
 * @param unread the paths of files with parts that cannot be read: what they say is not known
 * @param unreadThings the things of those files
 */
public record Version(
        Things things, Map<String, Set<Triple>> statements, Set<String> unread, Set<String> unreadThings) {

    private static final Node TOMBSTONE = NodeFactory.createURI(Es.TOMBSTONE);
    private static final String GRAPH = "graph/";

    public Version {
        Objects.requireNonNull(things);
        Map<String, Set<Triple>> copy = new TreeMap<>();
        statements.forEach(
                (thing, triples) -> copy.put(thing, Collections.unmodifiableSet(new LinkedHashSet<>(triples))));
        statements = Collections.unmodifiableMap(copy);
        unread = Collections.unmodifiableSet(new TreeSet<>(unread));
        unreadThings = Collections.unmodifiableSet(new TreeSet<>(unreadThings));
    }

    /** What the files of a corpus say, without those of what it stands on. */
    public static Version of(Corpus corpus) {
        Things things = corpus.manifest().things();
        Map<String, Set<Triple>> statements = new TreeMap<>();
        Set<String> unread = new TreeSet<>();
        Set<String> unreadThings = new TreeSet<>();
        add(corpus.manifest().iri(), corpus.manifest().file(), statements);
        for (SourceFile file : corpus.files()) {
            if (corpus.isOwn(file)) {
                String thing = corpus.name(file)
                        .map(name -> things.iri(name.kind(), name.slug()))
                        .orElseGet(() -> firstSubject(file));
                add(thing, file, statements);
                if (file.hasSyntaxErrors()) {
                    unread.add(file.path());
                    unreadThings.add(thing);
                }
            }
        }
        return new Version(things, statements, unread, unreadThings);
    }

    private static String firstSubject(SourceFile file) {
        return file.triples().stream()
                .map(t -> t.triple().getSubject().toString())
                .findFirst()
                .orElse(file.path());
    }

    private static void add(String thing, SourceFile file, Map<String, Set<Triple>> statements) {
        Set<Triple> of = statements.computeIfAbsent(thing, iri -> new LinkedHashSet<>());
        file.triples().forEach(located -> of.add(located.triple()));
    }

    /**
     * What a snapshot holds.
     *
     * @param things the base that its manifest states
     */
    public static Version of(DatasetGraph dataset, Things things) {
        Map<String, Set<Triple>> statements = new TreeMap<>();
        String corpus = things.base() + GRAPH + "corpus";
        for (Iterator<Node> graphs = dataset.listGraphNodes(); graphs.hasNext(); ) {
            Node graph = graphs.next();
            Set<Triple> of = new LinkedHashSet<>(dataset.getGraph(graph).find().toList());
            if (graph.hasURI(corpus)) {
                of.stream()
                        .filter(t -> t.getPredicate().equals(RDF.type.asNode())
                                && t.getObject().hasURI("http://www.w3.org/ns/dcat#Dataset"))
                        .map(t -> t.getSubject().toString())
                        .findFirst()
                        .ifPresent(iri -> statements.put(iri, of));
            } else {
                thing(graph.getURI(), things).ifPresent(thing -> statements.put(thing, of));
            }
        }
        return new Version(things, statements, Set.of(), Set.of());
    }

    /** The thing whose statements a graph holds; none for the graphs of the words. */
    private static Optional<String> thing(String graph, Things things) {
        String start = things.base() + GRAPH;
        return graph.startsWith(start)
                ? things.name(things.base() + "id/" + graph.substring(start.length()))
                        .filter(name -> name.kind() != Kind.TERRITORY)
                        .map(name -> things.iri(name.kind(), name.slug()))
                : Optional.empty();
    }

    /** What is said of a thing and its fragments. */
    public Set<Triple> of(String thing) {
        return statements.getOrDefault(thing, Set.of());
    }

    public boolean has(String thing) {
        return statements.containsKey(thing);
    }

    /** Whether the thing was withdrawn, and says so. */
    public boolean isWithdrawn(String thing) {
        return of(thing).stream()
                .anyMatch(t -> t.getPredicate().equals(RDF.type.asNode())
                        && t.getObject().equals(TOMBSTONE));
    }

    /** What a thing is called, in the first of these languages in which it has a name. */
    public Optional<String> label(String thing, String language) {
        return Stream.of(language, "fr", "en")
                .flatMap(tag -> of(thing).stream()
                        .filter(t ->
                                t.getSubject().hasURI(thing) && t.getObject().isLiteral())
                        .filter(t -> t.getPredicate().equals(RDFS.label.asNode())
                                || t.getPredicate().equals(SKOS.prefLabel.asNode()))
                        .filter(t -> t.getObject().getLiteralLanguage().equals(tag))
                        .map(t -> t.getObject().getLiteralLexicalForm())
                        .sorted())
                .findFirst();
    }
}

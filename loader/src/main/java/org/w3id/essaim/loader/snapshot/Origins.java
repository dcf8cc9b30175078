package org.w3id.essaim.loader.snapshot;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.w3id.essaim.loader.git.Commit;
import org.w3id.essaim.loader.git.History;
import org.w3id.essaim.loader.source.Corpus;
import org.w3id.essaim.loader.source.Foundation;
import org.w3id.essaim.loader.source.SourceFile;
import org.w3id.essaim.loader.words.WordGraphs;
import org.w3id.essaim.ontology.Es;
import org.w3id.essaim.ontology.Things;

/**
 * Which commit each graph of a snapshot comes from. No part of the snapshot: the same statements have the same id, whoever committed them.
 * Never a name or an address from git.
 */
public final class Origins {

    private static final String ABOUT = "graph/.about";
    private static final Node PRIMARY_TOPIC = NodeFactory.createURI("http://xmlns.com/foaf/0.1/primaryTopic");
    private static final Node GENERATED_AT = NodeFactory.createURI("http://www.w3.org/ns/prov#generatedAtTime");
    private static final Node TOMBSTONE = NodeFactory.createURI(Es.TOMBSTONE);

    /**
     * What is told of one graph.
     *
     * @param graph its name
     * @param topic the IRI of what it describes; empty if that was removed
     */
    record Told(String graph, Commit commit, Optional<String> topic) {
        Told {
            Objects.requireNonNull(graph);
            Objects.requireNonNull(commit);
            Objects.requireNonNull(topic);
        }
    }

    private final Things things;
    private final Map<String, Commit> commits = new TreeMap<>();
    private final Graph graph = WordGraphs.newGraph();

    private String digest = "";

    private Origins(Things things) {
        this.things = things;
    }

    /** Those of the files of a corpus, from the repositories that its folders lie in. Nothing is told of a file that is not as it was committed. */
    public static Origins of(Corpus corpus) {
        Things things = corpus.manifest().things();
        Origins origins = new Origins(things);
        Map<String, Optional<History>> byFolder = new TreeMap<>();
        byFolder.put(corpus.manifest().iri(), History.of(corpus.root()));
        for (Foundation foundation : corpus.foundations()) {
            byFolder.put(foundation.manifest().iri(), History.of(foundation.root()));
        }
        SourceFile manifest = corpus.manifest().file();
        byFolder.get(corpus.manifest().iri())
                .flatMap(history -> history.commit(manifest.path(), manifest.text()))
                .ifPresent(commit -> origins.add(
                        things.base() + "graph/corpus",
                        () -> Optional.of(
                                NodeFactory.createURI(corpus.manifest().iri())),
                        commit));
        for (SourceFile file : corpus.files()) {
            Optional<Commit> commit = byFolder.getOrDefault(
                            corpus.manifest(file).iri(), Optional.empty())
                    .flatMap(history -> history.commit(corpus.path(file), file.text()));
            corpus.name(file)
                    .ifPresent(name -> commit.ifPresent(known -> {
                        Node thing = NodeFactory.createURI(things.iri(name.kind(), name.slug()));
                        origins.add(things.graph(name.kind(), name.slug()), () -> topic(file, thing), known);
                    }));
        }
        return origins.sealed();
    }

    /** As they were told before. */
    static Origins of(Things things, List<Told> told) {
        Origins origins = new Origins(things);
        told.forEach(each -> origins.add(each.graph(), () -> each.topic().map(NodeFactory::createURI), each.commit()));
        return origins.sealed();
    }

    private Origins sealed() {
        digest = commits.isEmpty() ? "" : digest(commits.toString());
        return this;
    }

    /** All that is told, by the name of the graph. */
    List<Told> told() {
        return commits.entrySet().stream()
                .map(known -> new Told(known.getKey(), known.getValue(), topic(known.getKey())))
                .toList();
    }

    private Optional<String> topic(String name) {
        return graph.stream(NodeFactory.createURI(name), PRIMARY_TOPIC, Node.ANY)
                .map(triple -> triple.getObject().getURI())
                .findFirst();
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** A thing that was removed is no topic any more: its tombstone must not look like a link to it. */
    private static Optional<Node> topic(SourceFile file, Node thing) {
        return file.find(thing, RDF.type.asNode(), TOMBSTONE).isEmpty() ? Optional.of(thing) : Optional.empty();
    }

    private void add(String name, Supplier<Optional<Node>> topic, Commit commit) {
        commits.put(name, commit);
        Node subject = NodeFactory.createURI(name);
        topic.get().ifPresent(thing -> graph.add(subject, PRIMARY_TOPIC, thing));
        graph.add(subject, GENERATED_AT, NodeFactory.createLiteralDT(commit.at().toString(), XSDDatatype.XSDdateTime));
        graph.add(subject, DCTerms.identifier.asNode(), NodeFactory.createLiteralString(commit.id()));
    }

    /** The commit that a graph comes from, if it is known. */
    public Optional<Commit> commit(String graphName) {
        return Optional.ofNullable(commits.get(graphName));
    }

    /** The newest of the commits; of several of one moment, the same each time. */
    public Optional<Commit> latest() {
        return commits.values().stream().max(Comparator.comparing(Commit::at).thenComparing(Commit::id));
    }

    /** Two that say the same have the same digest, 16 hexadecimal digits; empty if nothing is known. */
    public String digest() {
        return digest;
    }

    /** What the graph that says all this is called. */
    public Node name() {
        return NodeFactory.createURI(things.base() + ABOUT);
    }

    /**
     * All this as statements about the graphs: {@code foaf:primaryTopic}, the thing that one describes; {@code prov:generatedAtTime}, when
     * it was committed; {@code dcterms:identifier}, the commit. Empty if nothing is known. Not to be changed.
     */
    public Graph graph() {
        return graph;
    }

    /** For the same statements: whether the same commits are known of them. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Origins origins && things.equals(origins.things) && commits.equals(origins.commits);
    }

    @Override
    public int hashCode() {
        return Objects.hash(things, commits);
    }
}

package org.w3id.essaim.loader.check;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.w3id.essaim.loader.source.Corpus;
import org.w3id.essaim.loader.source.LocatedTriple;
import org.w3id.essaim.loader.source.SourceFile;
import org.w3id.essaim.ontology.Es;

/** Who is described where. Not changed once it is made. */
final class FileIndex {

    private static final Node TOMBSTONE = NodeFactory.createURI(Es.TOMBSTONE);

    private final Map<String, SourceFile> byThing = new LinkedHashMap<>();
    private final Map<Node, SourceFile> bySubject = new HashMap<>();

    /** Of the few subjects that several files speak of, all of them. */
    private final Map<Node, Set<SourceFile>> shared = new HashMap<>();

    private final Set<SourceFile> unread = new HashSet<>();

    /** What some file says to be removed: few things are, and nearly every link is asked whether it leads to one. */
    private final Set<Node> removed = new HashSet<>();

    FileIndex(Corpus corpus) {
        add(corpus.manifest().file());
        for (SourceFile file : corpus.files()) {
            add(file);
            corpus.name(file)
                    .ifPresent(name ->
                            byThing.putIfAbsent(corpus.manifest().things().iri(name.kind(), name.slug()), file));
        }
    }

    private void add(SourceFile file) {
        if (file.hasSyntaxErrors()) {
            unread.add(file);
        }
        Node last = Node.ANY;
        for (LocatedTriple located : file.triples()) {
            Node subject = located.triple().getSubject();
            if (subject != last) {
                add(subject, file);
            }
            last = subject;
            if (located.triple().getObject().equals(TOMBSTONE)
                    && located.triple().getPredicate().equals(RDF.type.asNode())) {
                removed.add(subject);
            }
        }
    }

    private void add(Node subject, SourceFile file) {
        SourceFile first = bySubject.putIfAbsent(subject, file);
        if (first != null && first != file) {
            Set<SourceFile> all = shared.computeIfAbsent(subject, s -> new LinkedHashSet<>(Set.of(first)));
            all.add(file);
        }
    }

    Optional<SourceFile> ofThing(String iri) {
        return Optional.ofNullable(byThing.get(iri));
    }

    Set<String> things() {
        return Collections.unmodifiableSet(byThing.keySet());
    }

    /** The file in which statements about a node were read first. */
    Optional<SourceFile> ofSubject(Node subject) {
        return Optional.ofNullable(bySubject.get(subject));
    }

    /** Every file with statements about a node. */
    Set<SourceFile> allOfSubject(Node subject) {
        SourceFile first = bySubject.get(subject);
        return first == null ? Set.of() : shared.getOrDefault(subject, Set.of(first));
    }

    /** The file that says of a thing of its own that it was removed. */
    Optional<SourceFile> ofRemoved(Node thing) {
        return removed.contains(thing)
                ? ofThing(thing.getURI())
                        .filter(file ->
                                !file.find(thing, RDF.type.asNode(), TOMBSTONE).isEmpty())
                : Optional.empty();
    }

    boolean isUnread(SourceFile file) {
        return unread.contains(file);
    }
}

package org.w3id.essaim.loader.check;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.w3id.essaim.loader.source.Corpus;
import org.w3id.essaim.loader.source.LocatedTriple;
import org.w3id.essaim.loader.source.SourceFile;
import org.w3id.essaim.loader.words.WordGraphs;
import org.w3id.essaim.ontology.Things;

/** What is being checked: a corpus, the words, and an index of who is described where. Not changed by the checks. */
final class Subject {

    private final Corpus corpus;
    private final WordGraphs words;
    private final Map<String, SourceFile> fileByThing = new LinkedHashMap<>();
    private final Map<Node, SourceFile> fileBySubject = new HashMap<>();
    private final Set<SourceFile> unread = new HashSet<>();

    Subject(Corpus corpus, WordGraphs words) {
        this.corpus = corpus;
        this.words = words;
        index(corpus.manifest().file());
        for (SourceFile file : corpus.files()) {
            index(file);
            corpus.name(file).ifPresent(name -> fileByThing.putIfAbsent(things().iri(name.kind(), name.slug()), file));
        }
    }

    private void index(SourceFile file) {
        if (file.hasSyntaxErrors()) {
            unread.add(file);
        }
        for (LocatedTriple located : file.triples()) {
            fileBySubject.putIfAbsent(located.triple().getSubject(), file);
        }
    }

    Corpus corpus() {
        return corpus;
    }

    WordGraphs words() {
        return words;
    }

    Things things() {
        return corpus.manifest().things();
    }

    /** The file that describes a thing, whether it could be read or not: links to a broken file are not broken links. */
    Optional<SourceFile> fileOfThing(String iri) {
        return Optional.ofNullable(fileByThing.get(iri));
    }

    /** The IRIs of all things that have a file. */
    Set<String> thingIris() {
        return Collections.unmodifiableSet(fileByThing.keySet());
    }

    /** The file in which statements about this node were read first. */
    Optional<SourceFile> fileOfSubject(Node subject) {
        return Optional.ofNullable(fileBySubject.get(subject));
    }

    /** Rules do not run on a thing whose file could not be read whole. */
    boolean isUnread(SourceFile file) {
        return unread.contains(file);
    }

    /** What the rules see: all statements of the corpus, and the words. */
    Graph data() {
        Graph data = WordGraphs.newGraph();
        addAll(corpus.manifest().file(), data);
        corpus.files().forEach(file -> addAll(file, data));
        Graph territories = words.territoriesNamed(data.stream().map(t -> t.getObject()).toList().stream());
        for (Graph graph : new Graph[] {words.ontology(), words.vocabularies(), territories}) {
            graph.find().forEachRemaining(data::add);
        }
        return data;
    }

    private static void addAll(SourceFile file, Graph data) {
        file.triples().forEach(located -> data.add(located.triple()));
    }
}

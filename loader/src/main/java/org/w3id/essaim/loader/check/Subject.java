package org.w3id.essaim.loader.check;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.w3id.essaim.loader.source.Corpus;
import org.w3id.essaim.loader.source.SourceFile;
import org.w3id.essaim.loader.words.WordGraphs;
import org.w3id.essaim.ontology.Things;

/** What is being checked: a corpus or a part of it, the words, and an index of who is described where. Not changed by the checks. */
final class Subject {

    private final Corpus corpus;
    private final WordGraphs words;
    private final FileIndex index;
    private final Region region;
    private final OptionalInt reach;

    /** A whole corpus. */
    Subject(Corpus corpus, WordGraphs words) {
        this(corpus, words, new FileIndex(corpus), Region.WHOLE, OptionalInt.empty());
    }

    private Subject(Corpus corpus, WordGraphs words, FileIndex index, Region region, OptionalInt reach) {
        this.corpus = corpus;
        this.words = words;
        this.index = index;
        this.region = region;
        this.reach = reach;
    }

    /**
     * A part of it.
     *
     * @param reach how far the rules look from what they are about; if that has no bound, they see all of the corpus
     */
    Subject narrowed(Region to, OptionalInt reach) {
        return new Subject(corpus, words, index, to, reach);
    }

    /** All of it, whatever part is looked at. */
    Corpus corpus() {
        return corpus;
    }

    /** The files that are looked at. */
    List<SourceFile> files() {
        return region.whole()
                ? corpus.files()
                : corpus.files().stream().filter(this::isLookedAt).toList();
    }

    /** The manifest, if it is looked at. */
    Optional<SourceFile> manifest() {
        return Optional.of(corpus.manifest().file()).filter(this::isLookedAt);
    }

    /** Whether the rules are asked about a node: one that a file speaks of. The words were checked before they were shipped. */
    boolean isLookedAt(Node subject) {
        return index.ofSubject(subject).filter(this::isLookedAt).isPresent();
    }

    boolean isLookedAt(SourceFile file) {
        return region.contains(file.path());
    }

    WordGraphs words() {
        return words;
    }

    Things things() {
        return corpus.manifest().things();
    }

    FileIndex index() {
        return index;
    }

    /** The file that describes a thing, whether it could be read or not: links to a broken file are not broken links. */
    Optional<SourceFile> fileOfThing(String iri) {
        return index.ofThing(iri);
    }

    /** The IRIs of all things that have a file. */
    Set<String> thingIris() {
        return index.things();
    }

    /** The file in which statements about this node were read first. */
    Optional<SourceFile> fileOfSubject(Node subject) {
        return index.ofSubject(subject);
    }

    /** Rules do not run on a thing whose file could not be read whole. */
    boolean isUnread(SourceFile file) {
        return index.isUnread(file);
    }

    /** What the rules see: the statements of the corpus, or as many of them as can matter to what is looked at, and the words. */
    Graph data() {
        Graph data = WordGraphs.newGraph();
        addAll(corpus.manifest().file(), data);
        seen().forEach(file -> addAll(file, data));
        Graph territories = words.territoriesNamed(data.stream().map(t -> t.getObject()).toList().stream());
        for (Graph graph : new Graph[] {words.ontology(), words.vocabularies(), territories}) {
            graph.find().forEachRemaining(data::add);
        }
        return data;
    }

    private Iterable<SourceFile> seen() {
        return region.whole() || reach.isEmpty()
                ? corpus.files()
                : new Neighbours(corpus, index).within(files(), reach.getAsInt());
    }

    private static void addAll(SourceFile file, Graph data) {
        file.triples().forEach(located -> data.add(located.triple()));
    }
}

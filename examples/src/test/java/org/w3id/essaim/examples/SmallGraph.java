package org.w3id.essaim.examples;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.w3id.essaim.loader.source.Corpus;
import org.w3id.essaim.loader.source.LocatedTriple;
import org.w3id.essaim.loader.source.SourceFile;
import org.w3id.essaim.ontology.Kind;

/** Small parts of the real graph that are whole: no link leads out of them. */
final class SmallGraph {

    private final Corpus whole;
    private final Map<String, SourceFile> byThing = new TreeMap<>();

    SmallGraph(Corpus whole) {
        this.whole = whole;
        for (SourceFile file : whole.files()) {
            whole.name(file)
                    .ifPresent(name -> byThing.put(whole.manifest().things().iri(name.kind(), name.slug()), file));
        }
    }

    /** The file of the whole at a path, the manifest included. */
    SourceFile file(String path) {
        return path.equals(whole.manifest().file().path())
                ? whole.manifest().file()
                : whole.files().stream()
                        .filter(file -> file.path().equals(path))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("the graph has no file " + path));
    }

    /** Of each kind that the graph has the thing that links to fewest others, the first of these by name. */
    List<String> oneOfEachKind() {
        return Arrays.stream(Kind.values())
                .flatMap(kind -> byThing.keySet().stream()
                        .filter(iri -> iri.startsWith(whole.manifest().things().namespace(kind)))
                        .min((a, b) -> Integer.compare(
                                links(byThing.get(a)).size(),
                                links(byThing.get(b)).size()))
                        .stream())
                .toList();
    }

    /** These files with all that they link to, and all that those link to. */
    Corpus around(Collection<SourceFile> files) {
        Map<String, SourceFile> found = new TreeMap<>();
        Deque<SourceFile> open = new ArrayDeque<>(files);
        while (!open.isEmpty()) {
            SourceFile file = open.pop();
            if (found.putIfAbsent(file.path(), file) == null) {
                links(file).forEach(iri -> open.add(byThing.get(iri)));
            }
        }
        found.remove(whole.manifest().file().path());
        return new Corpus(whole.root(), whole.manifest(), List.of(), List.copyOf(found.values()), List.of());
    }

    /** The file of a thing. */
    SourceFile fileOf(String thing) {
        return byThing.get(thing);
    }

    private TreeSet<String> links(SourceFile file) {
        TreeSet<String> links = new TreeSet<>();
        for (LocatedTriple located : file.triples()) {
            Node object = located.triple().getObject();
            if (object.isURI() && byThing.containsKey(object.getURI())) {
                links.add(object.getURI());
            }
        }
        return links;
    }
}

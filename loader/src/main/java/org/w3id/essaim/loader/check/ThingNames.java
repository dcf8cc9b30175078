package org.w3id.essaim.loader.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDFS;
import org.w3id.essaim.loader.source.LocatedTriple;
import org.w3id.essaim.ontology.Near;
import org.w3id.essaim.ontology.NearNames;

/**
 * Which thing a link was meant to lead to. What the things are called is gathered when that is first asked: most corpora have no broken
 * link, and the work for many must not be that for one, as many times over. For one thread.
 */
final class ThingNames {

    private final Subject subject;

    /** IRIs, at most as many as are offered, in the order of the corpus. */
    private final Map<String, List<String>> byLabel = new HashMap<>();

    private final Map<String, List<String>> bySlug = new HashMap<>();
    private final Map<String, List<String>> slugs = new LinkedHashMap<>();
    private final Map<String, NearNames> nearSlugs = new HashMap<>();
    private boolean gathered;

    ThingNames(Subject subject) {
        this.subject = subject;
    }

    /** The IRIs of things: called so, or else nearly spelt so, or else of that name and another kind. */
    List<String> near(String iri) {
        gather();
        String namespace = NamesOf.namespace(iri);
        String local = iri.substring(namespace.length());
        List<String> called = byLabel.getOrDefault(namespace + NamesOf.folded(local), List.of());
        if (!called.isEmpty()) {
            return called;
        }
        List<String> near = nearSlugs
                .computeIfAbsent(namespace, kind -> new NearNames(slugs.getOrDefault(kind, List.of())))
                .near(local);
        return near.isEmpty()
                ? bySlug.getOrDefault(local, List.of())
                : near.stream().map(namespace::concat).toList();
    }

    /** The IRIs of the things of any kind that are called so. */
    List<String> called(String text) {
        gather();
        String name = NamesOf.folded(text);
        return slugs.keySet().stream()
                .flatMap(namespace -> byLabel.getOrDefault(namespace + name, List.of()).stream())
                .limit(Near.MOST)
                .toList();
    }

    private void gather() {
        if (gathered) {
            return;
        }
        gathered = true;
        for (String iri : subject.thingIris()) {
            String namespace = NamesOf.namespace(iri);
            String slug = iri.substring(namespace.length());
            slugs.computeIfAbsent(namespace, kind -> new ArrayList<>()).add(slug);
            offer(bySlug, slug, iri);
            labels(iri).forEach(label -> offer(byLabel, namespace + label, iri));
        }
    }

    /** A thing is often named as people call it: {@code place:le-maillage} for {@code place:le-maillage-35238}. */
    private List<String> labels(String iri) {
        Node thing = NodeFactory.createURI(iri);
        List<LocatedTriple> labels = subject.fileOfThing(iri)
                .map(file -> file.find(thing, RDFS.label.asNode(), Node.ANY))
                .orElse(List.of());
        return labels.stream()
                .map(label -> label.triple().getObject())
                .filter(Node::isLiteral)
                .map(label -> NamesOf.folded(label.getLiteralLexicalForm()))
                .distinct()
                .toList();
    }

    private static void offer(Map<String, List<String>> byName, String name, String iri) {
        List<String> iris = byName.computeIfAbsent(name, key -> new ArrayList<>());
        if (iris.size() < Near.MOST) {
            iris.add(iri);
        }
    }
}

package org.w3id.essaim.examples;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.w3id.essaim.loader.words.WordGraphs;
import org.w3id.essaim.ontology.Es;
import org.w3id.essaim.ontology.Prefixes;
import org.w3id.essaim.ontology.Scheme;
import org.w3id.essaim.ontology.Things;
import org.w3id.essaim.ontology.Words;

/** The words by their prefixed names, and which of them the records of a graph use. */
final class WordsInUse {

    /** Never used directly: a record has the precise class below them. */
    private static final Set<String> ABSTRACT = Set.of(Es.RESOURCE, Es.ACTOR);

    private final WordGraphs words;
    private final Set<String> used = new TreeSet<>();

    /**
     * @param dataset a snapshot's; what the words say of themselves is no use of them, but what a territory is said to be is
     */
    WordsInUse(WordGraphs words, DatasetGraph dataset) {
        this.words = words;
        dataset.listGraphNodes().forEachRemaining(name -> {
            if (!name.hasURI(Words.ONTOLOGY_GRAPH) && !name.hasURI(Words.VOCABULARIES_GRAPH)) {
                use(dataset.getGraph(name));
            }
        });
        ABSTRACT.forEach(this::useThroughSubclasses);
        familiesOfLicences();
    }

    private void use(Graph graph) {
        graph.find().forEachRemaining(triple -> {
            used.add(triple.getPredicate().getURI());
            if (triple.getObject().isURI() && !triple.getPredicate().hasURI(Es.MISSING)) {
                used.add(triple.getObject().getURI());
            }
        });
    }

    private void useThroughSubclasses(String iri) {
        boolean below = words.ontology().stream(Node.ANY, RDFS.subClassOf.asNode(), NodeFactory.createURI(iri))
                .anyMatch(t -> used.contains(t.getSubject().getURI()));
        if (below) {
            used.add(iri);
        }
    }

    /** A record names a licence, and the licence its family. */
    private void familiesOfLicences() {
        words.vocabularies()
                .find(Node.ANY, SKOS.broader.asNode(), Node.ANY)
                .filterKeep(t -> used.contains(t.getSubject().getURI()))
                .toList()
                .forEach(t -> used.add(t.getObject().getURI()));
    }

    boolean isUsed(String iri) {
        return used.contains(iri);
    }

    /** Classes and properties, ours and those borrowed, by prefixed name. */
    static Map<String, String> terms(WordGraphs words) {
        Map<String, String> terms = new TreeMap<>();
        Stream.of(OWL2.Class, RDF.Property)
                .flatMap(type -> words.ontology().stream(Node.ANY, RDF.type.asNode(), type.asNode()))
                .forEach(t -> terms.put(prefixed(t.getSubject()), t.getSubject().getURI()));
        return terms;
    }

    /** The concepts of the schemes that are written by hand, by prefixed name. */
    static Map<String, String> concepts(WordGraphs words) {
        Map<String, String> concepts = new TreeMap<>();
        for (Scheme scheme : Scheme.values()) {
            words.vocabularies()
                    .find(Node.ANY, SKOS.inScheme.asNode(), NodeFactory.createURI(scheme.iri()))
                    .forEachRemaining(t -> concepts.put(
                            prefixed(t.getSubject()), t.getSubject().getURI()));
        }
        return concepts;
    }

    private static String prefixed(Node word) {
        return Prefixes.of(Things.COMMON).entrySet().stream()
                .filter(e -> word.getURI().startsWith(e.getValue())
                        && word.getURI().indexOf('/', e.getValue().length()) < 0)
                .map(e ->
                        e.getKey() + ":" + word.getURI().substring(e.getValue().length()))
                .findFirst()
                .orElseThrow();
    }
}

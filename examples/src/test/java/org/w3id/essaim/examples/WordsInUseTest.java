package org.w3id.essaim.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3id.essaim.loader.commands.Workbench;
import org.w3id.essaim.loader.snapshot.Snapshot;
import org.w3id.essaim.loader.words.WordGraphs;
import org.w3id.essaim.ontology.Scheme;

/**
 * No word is there for nothing: each is named by a rule, explained in both languages, and used by a record of graph or demonstration, or
 * else stands in {@code examples/words-not-yet-used.txt} with the reason. A word of that list that begins to be used breaks the build.
 *
 * <p>With {@code -Dessaim.write=true} the list is written anew: reasons are kept, and a word without one fails until it is given.
 */
class WordsInUseTest {

    private static final boolean WRITE = Boolean.getBoolean("essaim.write");
    private static final String SH = "http://www.w3.org/ns/shacl#";
    private static final Pattern IRI = Pattern.compile("<([^<>\\s]+)>");
    private static final String NO_REASON = "?";

    private static WordGraphs words;
    private static WordsInUse inUse;

    @BeforeAll
    static void readTheDemonstrationOnTheGraph() {
        Workbench workbench = new Workbench(Checkout.DAY);
        words = workbench.words();
        inUse = new WordsInUse(
                words,
                Snapshot.build(workbench.check(Checkout.demonstration()).corpus(), words)
                        .dataset());
    }

    @Test
    void everyTermIsNamedByARule() throws IOException {
        Set<String> named = namedByShapes();
        List<String> unruled = new ArrayList<>();
        WordsInUse.terms(words).forEach((name, iri) -> {
            if (!named.contains(iri)) {
                unruled.add(name);
            }
        });
        assertEquals(List.of(), unruled);
    }

    /** The families are chosen by no record, but by hand for each licence: {@code LicencesTest} of the ontology is their rule. */
    @Test
    void everySchemeButThatOfFamiliesIsNamedByARule() throws IOException {
        Set<String> named = namedByShapes();
        assertEquals(
                List.of(Scheme.FAMILLE_LICENCE),
                Stream.of(Scheme.values())
                        .filter(scheme -> !named.contains(scheme.iri()))
                        .toList());
    }

    @Test
    void everyWordIsExplainedInFrenchAndEnglish() {
        List<String> unexplained = new ArrayList<>();
        WordsInUse.terms(words).forEach((name, iri) -> {
            if (!isInBoth(words.ontology(), iri, RDFS.label.asNode())
                    || !isInBoth(words.ontology(), iri, RDFS.comment.asNode())) {
                unexplained.add(name);
            }
        });
        WordsInUse.concepts(words).forEach((name, iri) -> {
            if (!isInBoth(words.vocabularies(), iri, SKOS.prefLabel.asNode())) {
                unexplained.add(name);
            }
        });
        assertEquals(List.of(), unexplained);
    }

    @Test
    void everyWordIsUsedByARecordOrListedWithTheReason() throws IOException {
        NotYetUsed listed = NotYetUsed.read();
        NotYetUsed found = new NotYetUsed(
                unused(WordsInUse.terms(words), listed.terms()), unused(WordsInUse.concepts(words), listed.concepts()));
        if (WRITE) {
            found.write();
        }
        assertEquals(found, listed);
        assertTrue(
                Stream.concat(found.terms().values().stream(), found.concepts().values().stream())
                        .noneMatch(NO_REASON::equals),
                "a reason is missing");
    }

    private static Map<String, String> unused(Map<String, String> all, Map<String, String> reasons) {
        Map<String, String> unused = new TreeMap<>();
        all.forEach((name, iri) -> {
            if (!inUse.isUsed(iri)) {
                unused.put(name, reasons.getOrDefault(name, NO_REASON));
            }
        });
        return unused;
    }

    private static boolean isInBoth(Graph graph, String iri, Node property) {
        return graph.stream(NodeFactory.createURI(iri), property, Node.ANY)
                .map(t -> t.getObject().getLiteralLanguage())
                .collect(Collectors.toSet())
                .containsAll(Set.of("fr", "en"));
    }

    /** What the shapes say of nodes and values: paths, targets, classes, lists, and the IRIs in their queries. */
    private static Set<String> namedByShapes() throws IOException {
        Graph shapes = GraphFactory.createDefaultGraph();
        for (Path file : Checkout.turtle(Checkout.root().resolve("shapes"))) {
            if (file.getParent().equals(Checkout.root().resolve("shapes"))) {
                ExampleGraph.read(file, shapes);
            }
        }
        Set<String> named = new TreeSet<>();
        shapes.find().forEachRemaining(triple -> {
            String predicate = triple.getPredicate().getURI();
            Node object = triple.getObject();
            if (object.isURI() && (predicate.startsWith(SH) || predicate.equals(RDF.first.getURI()))) {
                named.add(object.getURI());
            } else if (object.isLiteral() && (predicate.equals(SH + "select") || predicate.equals(SH + "ask"))) {
                IRI.matcher(object.getLiteralLexicalForm()).results().forEach(iri -> named.add(iri.group(1)));
            }
        });
        return named;
    }
}

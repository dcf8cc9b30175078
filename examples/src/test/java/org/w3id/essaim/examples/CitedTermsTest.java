package org.w3id.essaim.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.w3id.essaim.ontology.Words;

/** Which IRIs of others the project's own Turtle may cite: words, rules, questions, the example graph and the demonstration. */
class CitedTermsTest {

    private static final String PAIR = "http://virtual-assembly.org/ontologies/pair#";

    /** Spellings that look right and are not: schema.org is {@code https} here, and Dublin Core its terms, not its elements. */
    private static final List<String> REFUSED =
            List.of("http://schema.org/", "http://www.schema.org/", "http://purl.org/dc/elements/1.1/");

    private static final List<String> FOLDERS =
            List.of("ontology", "shapes", "examples/graph", "examples/demo", "examples/queries");

    @Test
    void citesOnlyTermsOfPairThatWereSeenInIt() throws IOException {
        Set<String> seen = Files.readAllLines(Checkout.root()
                        .resolve("ontology/src/test/resources/org/w3id/essaim/ontology/terms-of-others.txt"))
                .stream()
                .filter(line -> line.startsWith("pair:"))
                .map(line -> PAIR + line.substring("pair:".length()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(22, seen.size());
        List<String> cited = iris().stream().filter(iri -> iri.startsWith(PAIR)).toList();
        assertTrue(cited.size() > 10, cited::toString);
        assertEquals(
                List.of(), cited.stream().filter(iri -> !seen.contains(iri)).toList());
    }

    @Test
    void citesNeitherSchemaOrgWithoutTlsNorTheElementsOfDublinCore() throws IOException {
        assertEquals(
                List.of(),
                iris().stream()
                        .filter(iri -> REFUSED.stream().anyMatch(iri::startsWith))
                        .toList());
        String context = Files.readString(Checkout.root().resolve("ontology").resolve(Words.CONTEXT_FILE));
        assertTrue(REFUSED.stream().noneMatch(context::contains));
    }

    private static Set<String> iris() throws IOException {
        Set<String> iris = new TreeSet<>();
        for (Path file : files()) {
            Graph graph = GraphFactory.createDefaultGraph();
            ExampleGraph.read(file, graph);
            graph.find()
                    .forEachRemaining(triple -> Stream.of(
                                    triple.getSubject(), triple.getPredicate(), triple.getObject())
                            .forEach(node -> {
                                if (node.isURI()) {
                                    iris.add(node.getURI());
                                } else if (node.isLiteral()) {
                                    iris.add(node.getLiteralDatatypeURI());
                                }
                            }));
        }
        return iris;
    }

    private static List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String folder : FOLDERS) {
            Path path = Checkout.root().resolve(folder);
            if (Files.isDirectory(path)) {
                Checkout.turtle(path).stream()
                        .filter(file -> !file.toString().contains("/target/")
                                && !file.toString().contains("/src/"))
                        .forEach(files::add);
            }
        }
        return files;
    }
}

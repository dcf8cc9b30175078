package org.w3id.essaim.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.w3id.essaim.ontology.Es;
import org.w3id.essaim.ontology.Kind;
import org.w3id.essaim.ontology.Prefixes;
import org.w3id.essaim.ontology.Scheme;
import org.w3id.essaim.ontology.Things;

/**
 * The founding thread in the graph: every thing that it names is there, and no file written by hand states more, or less, than what
 * {@code founding-thread.txt} says is known, or was looked for in vain.
 */
class FoundingThreadTest {

    private static final String SCHEMA = "https://schema.org/";
    private static final Set<String> TEXTS = Set.of(RDFS.label.getURI(), DCTerms.description.getURI(), Es.CHECKED_ON);

    /** What looks alike, was not verified, and so must not be linked; what belongs to others, and must not be copied. */
    private static final List<String> NOT_LINKED =
            List.of("remixthecommons.org", "alamaisondulibre.org", "alternativeto.net");

    /** So many words in a row are no longer a fact told anew. */
    private static final int COPIED = 8;

    private static Graph byHand;

    @BeforeAll
    static void readWhatIsWrittenByHand() throws IOException {
        byHand = GraphFactory.createDefaultGraph();
        for (Path file : filesByHand()) {
            ExampleGraph.read(file, byHand);
        }
    }

    private static Path graph() {
        return Checkout.examples().resolve("graph");
    }

    /** All files of things but those that an import wrote. */
    private static List<Path> filesByHand() throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path file : Checkout.turtle(graph())) {
            Path path = graph().relativize(file);
            boolean imported = Files.readString(file).startsWith("# essaim import ");
            if (!imported && path.getNameCount() > 1) {
                files.add(file);
            }
        }
        return files;
    }

    @TestFactory
    Stream<DynamicTest> eachThingStatesWhatIsKnownAndNothingElse() throws IOException {
        return FoundingThread.known().stream()
                .map(known -> dynamicTest(known.name(), () -> assertEquals(known.facts(), facts(node(known.name())))));
    }

    @TestFactory
    Stream<DynamicTest> eachThingHasItsNameInBothLanguagesAndTheDayOfItsChecking() throws IOException {
        return FoundingThread.known().stream()
                .map(known -> dynamicTest(known.name(), () -> {
                    Node thing = node(known.name());
                    assertEquals(
                            Set.of("fr", "en"),
                            texts(thing, RDFS.label.getURI()).keySet());
                    assertEquals(1, objects(thing, Es.CHECKED_ON).size());
                }));
    }

    @TestFactory
    Stream<DynamicTest> eachDescriptionSaysInBothLanguagesWhatNoPropertyStates() throws IOException {
        return FoundingThread.known().stream()
                .filter(known -> mayBeDescribed(node(known.name())))
                .map(known -> dynamicTest(known.name(), () -> {
                    Map<String, String> texts = texts(node(known.name()), DCTerms.description.getURI());
                    assertEquals(Set.of("fr", "en"), texts.keySet());
                    for (String word : known.says()) {
                        texts.forEach((language, text) -> assertTrue(text.contains(word), word + " @" + language));
                    }
                }));
    }

    @Test
    void noThingIsWrittenByHandThatNoSourceNames() throws IOException {
        SortedSet<String> known = FoundingThread.known().stream()
                .map(k -> node(k.name()).getURI())
                .collect(Collectors.toCollection(TreeSet::new));
        SortedSet<String> written = byHand
                .find(Node.ANY, RDF.type.asNode(), Node.ANY)
                .mapWith(triple -> triple.getSubject().getURI())
                .toList()
                .stream()
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(known, written);
        assertEquals(known.size(), filesByHand().size());
    }

    @Test
    void noSumIsStatedWhoseFunderOrItemIsNotKnown() {
        List<String> amounts = byHand.find(Node.ANY, NodeFactory.createURI(SCHEMA + "amount"), Node.ANY)
                .mapWith(triple -> name(triple.getSubject()) + " " + name(triple.getObject()))
                .toList();
        assertEquals(List.of("funding:movilab-pop-cafe 1000.00^^xsd:decimal"), amounts);
        List<String> told = byHand.find()
                .mapWith(triple -> triple.getObject())
                .filterKeep(Node::isLiteral)
                .mapWith(Node::getLiteralLexicalForm)
                .filterKeep(text -> text.matches("(?s).*\\b(La Mine\\b|400\\D|12[\\s\\u00a0\\u202f,.]?000).*"))
                .toList();
        assertEquals(List.of(), told);
    }

    /** Facts are taken from the thread; its sentences are those of the people who wrote them. */
    @Test
    void noTextRepeatsEightWordsOfTheThreadInARow() throws IOException {
        String thread =
                " " + String.join(" ", words(Files.readString(Checkout.sourceData("thread/thread.fr.txt")))) + " ";
        List<String> copied = new ArrayList<>();
        byHand.find()
                .mapWith(triple -> triple.getObject())
                .filterKeep(Node::isLiteral)
                .forEachRemaining(text -> {
                    List<String> words = words(text.getLiteralLexicalForm());
                    for (int i = 0; i + COPIED <= words.size(); i++) {
                        String row = String.join(" ", words.subList(i, i + COPIED));
                        if (thread.contains(" " + row + " ")) {
                            copied.add(row);
                        }
                    }
                });
        assertEquals(List.of(), copied);
    }

    private static List<String> words(String text) {
        return Pattern.compile("[^\\p{L}\\p{N}]+")
                .splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    @Test
    void whatWasNotVerifiedIsNotLinked() {
        List<String> linked = byHand.find()
                .mapWith(triple -> triple.getObject())
                .filterKeep(Node::isURI)
                .mapWith(Node::getURI)
                .filterKeep(iri -> NOT_LINKED.stream().anyMatch(iri::contains))
                .toList();
        assertEquals(List.of(), linked);
        assertNotTied("actor:fabrique-a-communs-des-tiers-lieux", "actor:compagnie-des-tiers-lieux");
        assertNotTied("directory:emancipasso", "learning:fil-se-saisir-des-communs");
        assertNotTied("mooc:communs", "actor:anis");
    }

    private static void assertNotTied(String one, String other) {
        assertTrue(!byHand.contains(node(one), Node.ANY, node(other)), one);
        assertTrue(!byHand.contains(node(other), Node.ANY, node(one)), other);
    }

    /** PeerTube in the academies, which the thread's neighbours lead to, comes from the list of the State and not from a hand. */
    @Test
    void twentyAcademiesAdoptedPeertubeAtDatesThatAreNotKnown() throws IOException {
        Graph all = ExampleGraph.read().graph();
        Node peertube = node("commons:peertube");
        assertTrue(all.contains(node("directory:sill"), RDF.type.asNode(), NodeFactory.createURI(Es.DIRECTORY)));
        assertTrue(all.contains(peertube, RDF.type.asNode(), NodeFactory.createURI(Es.COMMONS)));
        assertTrue(all.contains(peertube, NodeFactory.createURI(Es.LISTED_IN), node("directory:sill")));
        List<Node> adoptions = all.find(Node.ANY, NodeFactory.createURI(Es.ADOPTED), peertube)
                .mapWith(triple -> triple.getSubject())
                .toList();
        Set<Node> adopters = adoptions.stream()
                .flatMap(a -> all.find(a, NodeFactory.createURI(Es.ADOPTER), Node.ANY).toList().stream())
                .map(triple -> triple.getObject())
                .collect(Collectors.toSet());
        assertEquals(20, adoptions.size());
        assertEquals(20, adopters.size());
        for (Node adoption : adoptions) {
            assertTrue(all.contains(
                    adoption,
                    NodeFactory.createURI(Es.STATUS),
                    NodeFactory.createURI(Scheme.ETAT_ADOPTION.concept("adopte"))));
            assertTrue(
                    !all.contains(adoption, NodeFactory.createURI(SCHEMA + "startDate"), Node.ANY), adoption::toString);
        }
        for (Node adopter : adopters) {
            assertTrue(
                    all.find(adopter, RDFS.label.asNode(), Node.ANY)
                            .filterKeep(
                                    t -> t.getObject().getLiteralLexicalForm().startsWith("Académie "))
                            .hasNext(),
                    adopter::toString);
        }
    }

    /** Adoptions, fundings and sessions have no description. */
    private static boolean mayBeDescribed(Node thing) {
        Kind kind = Things.COMMON.name(thing.getURI()).orElseThrow().kind();
        return kind != Kind.ADOPTION && kind != Kind.FUNDING && kind != Kind.SESSION;
    }

    private static SortedSet<String> facts(Node thing) {
        SortedSet<String> facts = new TreeSet<>();
        byHand.find(thing, Node.ANY, Node.ANY).forEachRemaining(triple -> {
            if (!TEXTS.contains(triple.getPredicate().getURI())) {
                String predicate = triple.getPredicate().equals(RDF.type.asNode()) ? "a" : name(triple.getPredicate());
                facts.add(predicate + " " + name(triple.getObject()));
            }
        });
        return facts;
    }

    private static List<Node> objects(Node thing, String predicate) {
        return byHand.find(thing, NodeFactory.createURI(predicate), Node.ANY)
                .mapWith(triple -> triple.getObject())
                .toList();
    }

    /** The texts by their language; two in one language end the test. */
    private static Map<String, String> texts(Node thing, String predicate) {
        return objects(thing, predicate).stream()
                .collect(Collectors.toMap(Node::getLiteralLanguage, Node::getLiteralLexicalForm));
    }

    private static Node node(String prefixedName) {
        int colon = prefixedName.indexOf(':');
        String namespace = Prefixes.of(Things.COMMON).get(prefixedName.substring(0, colon));
        return NodeFactory.createURI(namespace + prefixedName.substring(colon + 1));
    }

    /** An IRI by its prefixed name where its namespace has a prefix, a literal by its text and type. */
    private static String name(Node node) {
        if (node.isLiteral()) {
            String type = node.getLiteralDatatypeURI();
            return node.getLiteralLexicalForm()
                    + (type.endsWith("#string") ? "" : "^^" + name(NodeFactory.createURI(type)));
        }
        return Prefixes.of(Things.COMMON).entrySet().stream()
                .filter(e -> node.getURI().startsWith(e.getValue())
                        && node.getURI().indexOf('/', e.getValue().length()) < 0)
                .map(e ->
                        e.getKey() + ":" + node.getURI().substring(e.getValue().length()))
                .findFirst()
                .orElse(node.getURI());
    }
}

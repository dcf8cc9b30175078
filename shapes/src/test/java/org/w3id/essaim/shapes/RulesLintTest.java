package org.w3id.essaim.shapes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RiotException;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.w3id.essaim.ontology.Prefixes;
import org.w3id.essaim.ontology.Things;
import org.w3id.essaim.ontology.Words;

/** What an engine would accept in silence: misspelt terms, rules without words, patterns that do not compile. */
class RulesLintTest {

    private static final Set<String> LANGUAGES = Set.of("fr", "en");

    /** As in the words: an unbreakable space before double signs and inside quotation marks, curly apostrophes. */
    private static final Pattern FRENCH_FAULT =
            Pattern.compile("[ ][:;?!»](?!//)|\\p{L}([?!»]|[;:](?=\\s|$))|«[^\\u00a0\\u202f]|\\p{L}'");

    /** {@code es:missing}, but not the scheme of an address. */
    private static final Pattern PREFIXED_NAME = Pattern.compile("(?<![\\w/#-])([a-z][a-z-]*):([A-Za-z][\\w-]*)");

    /** Vocabularies of others of which the words declare all that is used. */
    private static final Set<String> NAMESPACES = Set.of(
            "http://purl.org/dc/terms/",
            "https://schema.org/",
            "http://xmlns.com/foaf/0.1/",
            "http://www.w3.org/ns/org#",
            "http://www.opengis.net/ont/geosparql#");

    private static final Set<String> DATATYPES = Set.of(
            "http://www.opengis.net/ont/geosparql#wktLiteral",
            "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString",
            "http://www.w3.org/2001/XMLSchema#date",
            "http://www.w3.org/2001/XMLSchema#decimal",
            "http://www.w3.org/2001/XMLSchema#gYear",
            "http://www.w3.org/2001/XMLSchema#gYearMonth",
            "http://www.w3.org/2001/XMLSchema#string");

    /** The manifest speaks of the dataset in terms that no thing uses; the rest is RDF itself. */
    private static final Set<String> FOREIGN_TERMS = Set.of(
            "http://purl.org/dc/terms/bibliographicCitation",
            "http://purl.org/dc/terms/publisher",
            "http://purl.org/dc/terms/requires",
            "http://purl.org/dc/terms/title",
            "http://rdfs.org/ns/void#uriSpace",
            "http://www.w3.org/1999/02/22-rdf-syntax-ns#first",
            "http://www.w3.org/1999/02/22-rdf-syntax-ns#nil",
            "http://www.w3.org/1999/02/22-rdf-syntax-ns#rest",
            "http://www.w3.org/1999/02/22-rdf-syntax-ns#type",
            "http://www.w3.org/2004/02/skos/core#Concept",
            "http://www.w3.org/2004/02/skos/core#example",
            "http://www.w3.org/ns/dcat#Dataset",
            "http://www.w3.org/ns/dcat#landingPage",
            "https://schema.org/EntryPoint",
            "https://schema.org/target",
            "https://schema.org/urlTemplate");

    private final Graph rules = StandardRules.graph();
    private final Graph words = StandardWords.graph();

    @Test
    void readsAllFilesOfTheFolder() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("").toAbsolutePath())) {
            assertEquals(
                    files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".ttl"))
                            .sorted()
                            .toList(),
                    RuleFiles.NAMES);
        }
    }

    @Test
    void areNamedByTheirContent() throws IOException, NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (Stream<Path> files = Files.list(Path.of("").toAbsolutePath())) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".ttl")).sorted().toList()) {
                digest.update(Files.readAllBytes(file));
            }
        }
        assertEquals(HexFormat.of().formatHex(digest.digest()), Shapes.standardHash());
    }

    @Test
    void usesNoTermThatShaclDoesNotHaveAndNoClassOrPropertyThatNobodyHas() {
        assertEquals(List.of(), new Lint(rules).failures(words));
    }

    @Test
    void givesEachPropertyShapeAnAddressAnOrderAnExampleAndWordsInBothLanguages() {
        for (Node shape : propertyShapes()) {
            assertTrue(shape.isURI(), shape::toString);
            assertEquals(LANGUAGES, languages(shape, "name"), () -> "name of " + shape);
            assertEquals(LANGUAGES, languages(shape, "description"), () -> "description of " + shape);
            assertEquals(1, Sh.objects(rules, shape, Sh.term("order")).size(), () -> "order of " + shape);
            assertEquals(1, Sh.objects(rules, shape, SKOS.example.asNode()).size(), () -> "example of " + shape);
        }
    }

    @Test
    void hasMessagesInBothLanguagesOrNone() {
        for (Triple triple : rules.find(Node.ANY, Sh.term("message"), Node.ANY).toList()) {
            assertEquals(
                    LANGUAGES, languages(triple.getSubject(), "message"), () -> "message of " + triple.getSubject());
        }
    }

    @Test
    void callsAPropertyAsTheWordsDo() {
        for (Node shape : propertyShapes()) {
            Node path = Sh.objects(rules, shape, Sh.term("path")).get(0);
            Map<String, String> label = Sh.texts(words, path, RDFS.label.asNode());
            if (!label.isEmpty()) {
                assertEquals(label, Sh.texts(rules, shape, Sh.term("name")), shape::toString);
            }
        }
    }

    @Test
    void namesNoWordThatTheWordsDoNotHave() {
        Set<String> unknown = rules.find().toList().stream()
                .flatMap(triple -> Stream.of(triple.getSubject(), triple.getPredicate(), triple.getObject()))
                .filter(node -> node.isURI() && !isOfShacl(node) && !isDeclared(node))
                .map(Node::getURI)
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(new TreeSet<>(FOREIGN_TERMS), unknown);
    }

    /** Messages, explanations, examples and queries name words too, as a contributor would write them. */
    @Test
    void namesNoWordInItsTextsThatTheWordsDoNotHave() {
        Map<String, String> prefixes = Prefixes.of(Things.COMMON);
        Set<String> unknown = new TreeSet<>();
        for (Node text : rules.find()
                .mapWith(Triple::getObject)
                .filterKeep(Node::isLiteral)
                .toSet()) {
            Matcher written = PREFIXED_NAME.matcher(text.getLiteralLexicalForm());
            while (written.find()) {
                String namespace = prefixes.getOrDefault(written.group(1), "");
                Node word = NodeFactory.createURI(namespace + written.group(2));
                if (namespace.startsWith(Words.BASE) && !namespace.startsWith(Words.BASE + "id/")
                        || NAMESPACES.contains(namespace)) {
                    if (!isDeclared(word)) {
                        unknown.add(written.group());
                    }
                }
            }
        }

        assertEquals(Set.of("schema:EntryPoint"), unknown);
    }

    private static boolean isOfShacl(Node node) {
        return node.getURI().startsWith(Sh.NS);
    }

    private boolean isDeclared(Node node) {
        return words.contains(node, Node.ANY, Node.ANY)
                || rules.contains(node, RDF.type.asNode(), Node.ANY)
                || DATATYPES.contains(node.getURI());
    }

    @Test
    void namesNoShapeThatIsNotThere() {
        for (String link : Set.of("property", "node", "not", "qualifiedValueShape", "or", "sparql")) {
            for (Node shape : subjects(link)) {
                for (Node target : Sh.values(rules, shape, link)) {
                    assertTrue(
                            target.isURI() && rules.contains(target, Node.ANY, Node.ANY),
                            () -> link + " " + target + " of " + shape);
                }
            }
        }
    }

    @Test
    void usesEachShape() {
        Set<Node> unused = subjects("path");
        for (String link : Set.of("property", "node", "not", "qualifiedValueShape", "or", "sparql")) {
            subjects(link).forEach(shape -> unused.removeAll(Sh.values(rules, shape, link)));
        }

        assertEquals(Set.of(), unused);
    }

    @Test
    void importsNothing() {
        assertTrue(!rules.contains(Node.ANY, OWL.imports.asNode(), Node.ANY));
    }

    @Test
    void hasPatternsThatCompile() {
        for (Node shape : subjects("pattern")) {
            PatternExecutor.compile(
                    Sh.objects(rules, shape, Sh.term("pattern")), Sh.objects(rules, shape, Sh.term("flags")));
        }
    }

    @Test
    void hasNoForbiddenQuery() {
        assertEquals(List.of(), new SparqlGuard(rules).refusals());
    }

    @Test
    void givesExamplesThatAreTurtleAndThatItsOwnPatternsAccept() {
        for (Node shape : propertyShapes()) {
            String example =
                    Sh.objects(rules, shape, SKOS.example.asNode()).get(0).getLiteralLexicalForm();
            try {
                List<Node> values = Turtle.graph("ex:x ex:y " + example + " .")
                        .find()
                        .mapWith(Triple::getObject)
                        .toList();
                for (Node pattern : Sh.objects(rules, shape, Sh.term("pattern"))) {
                    for (Node value : values) {
                        String text = value.isURI() ? value.getURI() : value.getLiteralLexicalForm();
                        assertTrue(
                                Pattern.compile(pattern.getLiteralLexicalForm())
                                        .matcher(text)
                                        .find(),
                                shape::toString);
                    }
                }
            } catch (RiotException e) {
                throw new AssertionError("example of " + shape + ": " + example, e);
            }
        }
    }

    @Test
    void keepsFrenchTypography() {
        List<String> faults = rules.find()
                .mapWith(Triple::getObject)
                .filterKeep(
                        node -> node.isLiteral() && node.getLiteralLanguage().equals("fr"))
                .mapWith(Node::getLiteralLexicalForm)
                .filterKeep(text -> FRENCH_FAULT.matcher(text).find())
                .toList();

        assertEquals(List.of(), faults);
    }

    private Set<Node> propertyShapes() {
        return subjects("path");
    }

    private Set<Node> subjects(String parameter) {
        return rules.find(Node.ANY, Sh.term(parameter), Node.ANY)
                .mapWith(Triple::getSubject)
                .toSet();
    }

    private Set<String> languages(Node shape, String property) {
        return Sh.texts(rules, shape, Sh.term(property)).keySet();
    }
}

package org.w3id.essaim.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3id.essaim.ontology.Es;

/** The State's list of software and its services, counted straight from their files, beside what the example graph says. */
class StateSoftwareTest {

    private static final Node SAME_AS = NodeFactory.createURI("https://schema.org/sameAs");
    private static final Node START = NodeFactory.createURI("https://schema.org/startDate");

    private static Graph graph;
    private static JsonNode software;

    /** Of each software by its number: who runs it. Services without a number are not there. */
    private static final Map<String, Set<String>> AGENCIES = new HashMap<>();

    private static int services;
    private static int dated;

    @BeforeAll
    static void readTheGraphAndTheSource() throws IOException {
        graph = ExampleGraph.read().graph();
        software = new ObjectMapper()
                .readTree(Checkout.sourceData("sill/sill-softwares.json").toFile());
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader table = Files.newBufferedReader(Checkout.sourceData("sill/services.csv"), StandardCharsets.UTF_8)) {
            for (CSVRecord service : format.parse(table)) {
                if (!service.get("software_sill_id").isEmpty()) {
                    services++;
                    dated += service.get("publication_date").isEmpty() ? 0 : 1;
                    AGENCIES.computeIfAbsent(service.get("software_sill_id"), id -> new TreeSet<>())
                            .add(service.get("agency_name"));
                }
            }
        }
    }

    @Test
    void eachPieceOfSoftwareIsACommonsOfItsNameAndNumber() {
        Map<String, String> listed = new TreeMap<>();
        software.forEach(one ->
                listed.put("SILL-" + one.get("_id").asText(), one.get("_name").asText()));
        assertEquals(232, listed.size());
        Map<String, String> told = new TreeMap<>();
        subjects(Es.COMMONS)
                .forEach(commons -> objects(commons, DCTerms.identifier.asNode())
                        .forEach(id -> told.put(id, String.join("|", objects(commons, RDFS.label.asNode())))));
        assertEquals(listed, told);
    }

    @Test
    void eachPageElsewhereIsLinkedTo() {
        Map<String, String> wikidata = new TreeMap<>();
        Map<String, String> comptoir = new TreeMap<>();
        software.forEach(one -> {
            String id = "SILL-" + one.get("_id").asText();
            if (one.has("wikidataId")) {
                wikidata.put(id, one.get("wikidataId").asText().replace("q", "Q"));
            }
            if (one.has("comptoirDuLibreOrgId")) {
                comptoir.put(id, one.get("comptoirDuLibreOrgId").asText());
            }
        });
        assertEquals(166, wikidata.size());
        assertEquals(222, comptoir.size());
        assertEquals(wikidata, ends(SKOS.exactMatch.asNode()));
        assertEquals(comptoir, ends(SAME_AS));
    }

    @Test
    void eachServiceThatNamesItsSoftwareIsAnAdoptionByItsAgency() {
        assertEquals(59, services);
        assertEquals(
                46, AGENCIES.values().stream().flatMap(Set::stream).distinct().count());
        Map<String, Set<String>> told = new HashMap<>();
        for (Node commons : subjects(Es.COMMONS)) {
            for (String id : objects(commons, DCTerms.identifier.asNode())) {
                Set<String> names = graph.stream(Node.ANY, NodeFactory.createURI(Es.ADOPTED), commons)
                        .flatMap(adoption ->
                                graph.stream(adoption.getSubject(), NodeFactory.createURI(Es.ADOPTER), Node.ANY))
                        .flatMap(adopter -> objects(adopter.getObject(), RDFS.label.asNode()).stream())
                        .collect(Collectors.toCollection(TreeSet::new));
                if (!names.isEmpty()) {
                    told.put(id.replace("SILL-", ""), names);
                }
            }
        }
        assertEquals(AGENCIES, told);
    }

    @Test
    void theMostAdoptedAreThoseThatTheMostAgenciesRun() throws IOException {
        assertEquals(20, AGENCIES.get("197").size());
        assertEquals(18, AGENCIES.get("53").size());
        assertEquals(
                AGENCIES.values().stream().map(Set::size).sorted().toList(),
                Files.readAllLines(Checkout.examples().resolve("queries/expected/most-adopted.tsv")).stream()
                        .skip(1)
                        .map(row -> row.split("\t"))
                        .filter(cells -> isListed(cells[0]))
                        .map(cells -> Integer.valueOf(cells[1]))
                        .sorted()
                        .toList());
    }

    /** Other commons are adopted too, by others than agencies. */
    private static boolean isListed(String commons) {
        Node node = NodeFactory.createURI(commons.substring(1, commons.length() - 1));
        return objects(node, DCTerms.identifier.asNode()).stream().anyMatch(id -> id.startsWith("SILL-"));
    }

    @Test
    void anAdoptionIsDatedWhenItsServiceIs() {
        assertEquals(
                dated,
                subjects(Es.ADOPTION).stream()
                        .filter(adoption -> graph.contains(adoption, START, Node.ANY))
                        .count());
    }

    private static Set<Node> subjects(String type) {
        return graph.stream(Node.ANY, RDF.type.asNode(), NodeFactory.createURI(type))
                .map(triple -> triple.getSubject())
                .collect(Collectors.toSet());
    }

    /** The texts of literals, the addresses of others. */
    private static Set<String> objects(Node subject, Node property) {
        return graph.stream(subject, property, Node.ANY)
                .map(triple -> triple.getObject())
                .map(node -> node.isLiteral() ? node.getLiteralLexicalForm() : node.getURI())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The last part of where each piece of software is linked to, by its number. */
    private static Map<String, String> ends(Node property) {
        Map<String, String> ends = new TreeMap<>();
        for (Node commons : subjects(Es.COMMONS)) {
            for (String page : objects(commons, property)) {
                objects(commons, DCTerms.identifier.asNode())
                        .forEach(id -> ends.put(id, page.substring(page.lastIndexOf('/') + 1)));
            }
        }
        return ends;
    }
}

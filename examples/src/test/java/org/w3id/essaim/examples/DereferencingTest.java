package org.w3id.essaim.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.sparql.core.Quad;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.w3id.essaim.ontology.Kind;
import org.w3id.essaim.ontology.Words;

/** Every IRI of ours is an address: graph and demonstration, walked as a program and as a browser would. */
@ExtendWith(SharedDemonstration.class)
class DereferencingTest {

    private static final String TURTLE = "text/turtle";
    private static final String HTML = "text/html";

    /** IRIs of one group that are asked for. */
    private static final int MOST_OF_A_GROUP = 15;

    private static ServedDemonstration served;

    @BeforeAll
    static void serve(ServedDemonstration shared) {
        served = shared;
    }

    private static String path(String url) {
        String base = served.server().baseUrl();
        return url.startsWith(base) ? url.substring(base.length()) : url.substring(Words.BASE.length());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static String mediaType(HttpResponse<?> answer) {
        return header(answer, "Content-Type").replaceFirst(";.*", "");
    }

    /** The last answer, and how many redirections led to it. */
    private static HttpResponse<String> followed(String iri, String accept) throws Exception {
        HttpResponse<String> answer = served.get(path(iri.replaceFirst("#.*", "")), "Accept", accept);
        for (int i = 0; i < 3 && answer.statusCode() / 100 == 3; i++) {
            answer = served.get(path(header(answer, "Location").replaceFirst("#.*", "")), "Accept", accept);
        }
        return answer;
    }

    /** All IRIs of ours, in the graph and beside it, by what they begin with. */
    private static Map<String, Set<String>> ours() throws Exception {
        Set<String> all = new TreeSet<>();
        Consumer<Node> add = node -> {
            if (node.isURI() && node.getURI().startsWith(Words.BASE)) {
                all.add(node.getURI());
            }
        };
        served.edition().snapshot().dataset().find().forEachRemaining((Quad quad) -> {
            Stream.of(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject())
                    .forEach(add);
        });
        served.graph("graph/.about")
                .find()
                .forEach(t -> Stream.of(t.getSubject(), t.getPredicate(), t.getObject())
                        .forEach(add));
        return all.stream()
                .collect(Collectors.groupingBy(
                        DereferencingTest::group, java.util.TreeMap::new, Collectors.toCollection(TreeSet::new)));
    }

    /** {@code id/place}, {@code voc/theme}, {@code ns}. */
    private static String group(String iri) {
        String rest = iri.substring(Words.BASE.length()).replaceFirst("#.*", "");
        int last = rest.lastIndexOf('/');
        return last < 0 ? rest : rest.substring(0, last);
    }

    @TestFactory
    Stream<DynamicTest> everyIriOfOursLeadsToADocumentThatTellsOfIt() throws Exception {
        Map<String, Set<String>> groups = ours();
        assertTrue(
                groups.keySet().containsAll(List.of("id/place", "id/territory", "voc/theme", "ns", "graph/commons")));
        return groups.entrySet().stream()
                .map(group -> dynamicTest(group.getKey(), () -> {
                    List<String> all = new ArrayList<>(group.getValue());
                    int step = Math.max(1, all.size() / MOST_OF_A_GROUP);
                    for (int i = 0; i < all.size(); i += step) {
                        tells(all.get(i));
                    }
                }));
    }

    private static void tells(String iri) throws Exception {
        HttpResponse<String> answer = followed(iri, TURTLE);
        assertEquals(200, answer.statusCode(), iri);
        assertEquals(TURTLE, mediaType(answer), iri);
        if (!path(iri).startsWith("graph/")) {
            Graph document = ServedDemonstration.parse(answer.body(), Lang.TURTLE);
            boolean replaced = iri.endsWith("fictif-roue-des-choix");
            assertEquals(
                    !replaced,
                    document.contains(NodeFactory.createURI(iri), Node.ANY, Node.ANY),
                    () -> iri + " is not told of");
        }
    }

    @TestFactory
    Stream<DynamicTest> aBrowserComesToAPageAndAProgramToItsFormat() {
        Map<String, String> formats = Map.of(
                "application/json",
                ".json",
                "application/ld+json",
                ".jsonld",
                TURTLE,
                ".ttl",
                "application/n-triples",
                ".nt",
                "application/rdf+xml",
                ".rdf");
        return Stream.of(Kind.values())
                .map(kind -> dynamicTest(kind.slug(), () -> {
                    String name = kind.slug() + "/"
                            + served.edition().catalogue().things(kind).get(0).slug();
                    HttpResponse<String> page = served.get(
                            "id/" + name, "Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");
                    assertEquals(303, page.statusCode());
                    assertTrue(header(page, "Location").endsWith("/fr/" + name)
                            || header(page, "Location").endsWith("/en/" + name));
                    assertTrue(header(page, "Vary").contains("Accept"), header(page, "Vary"));
                    for (Map.Entry<String, String> format : formats.entrySet()) {
                        HttpResponse<String> answer = followed(Words.BASE + "id/" + name, format.getKey());
                        assertEquals(format.getKey(), mediaType(answer));
                        HttpResponse<String> direct = served.get("api/v1/" + name + format.getValue());
                        assertEquals(200, direct.statusCode());
                        assertEquals(format.getKey(), mediaType(direct));
                        assertEquals(direct.body(), answer.body());
                    }
                    assertEquals(
                            406,
                            served.get("id/" + name, "Accept", "application/msword")
                                    .statusCode());
                }));
    }

    @Test
    void htmlWinsATieOnlyIfItIsNamed() throws Exception {
        Map<String, String> expected = Map.of(
                "text/html, text/turtle", "fr/commons/utilo",
                "text/turtle, text/html", "fr/commons/utilo",
                "text/turtle, */*", "api/v1/commons/utilo.ttl",
                "*/*", "api/v1/commons/utilo",
                "text/html;q=0.5, text/turtle;q=0.6", "api/v1/commons/utilo.ttl");
        for (Map.Entry<String, String> each : expected.entrySet()) {
            HttpResponse<String> answer =
                    served.get("id/commons/utilo", "Accept", each.getKey(), "Accept-Language", "fr");
            assertEquals(each.getValue(), path(header(answer, "Location")), each.getKey());
        }
    }

    @Test
    void eachRepresentationLinksToTheOthersToItsShapeAndToItsLicence() throws Exception {
        for (String path : List.of("fr/commons/utilo", "api/v1/commons/utilo", "api/v1/commons/utilo.ttl")) {
            List<String> links = served.get(path).headers().allValues("Link");
            for (String type : List.of("application/ld+json", "application/rdf+xml", "application/n-triples")) {
                String alternate = links.stream()
                        .filter(link -> link.endsWith("rel=\"alternate\"; type=\"" + type + "\""))
                        .findFirst()
                        .orElseThrow();
                HttpResponse<String> other = served.get(path(alternate.substring(1, alternate.indexOf('>'))));
                assertEquals(type, mediaType(other));
            }
            assertTrue(
                    links.contains("<https://w3id.org/essaim/shapes#Commons>; rel=\"describedby\""), links::toString);
            assertTrue(links.contains("<http://spdx.org/licenses/etalab-2.0>; rel=\"license\""), links::toString);
            assertTrue(
                    links.contains("<https://w3id.org/essaim/id/commons/utilo>; rel=\"describes\""), links::toString);
            assertEquals(
                    1,
                    links.stream()
                            .filter(link -> link.endsWith("rel=\"canonical\""))
                            .count());
        }
        assertTrue(served.body("shapes", TURTLE).contains("Commons"));
    }

    @Test
    void theDataOfAThingHoldsItsFileTheLinksToItAndWhoSaidEach() throws Exception {
        Graph document = served.graph("api/v1/commons/peertube.ttl");
        Node thing = NodeFactory.createURI(Words.BASE + "id/commons/peertube");
        Graph file = served.graph("graph/commons/peertube");
        assertEquals(file.size(), file.stream().filter(document::contains).count());
        Set<Node> linking = new TreeSet<>(java.util.Comparator.comparing(Node::toString));
        served.select("SELECT DISTINCT ?s { ?s ?p <" + thing + "> }").forEach(row -> linking.add(row.get(0)));
        Node derived = NodeFactory.createURI("http://www.w3.org/ns/prov#wasDerivedFrom");
        for (Node subject : linking) {
            assertTrue(document.contains(subject, Node.ANY, thing), subject::toString);
            Node graph = NodeFactory.createURI(subject.getURI().replaceFirst("/id/", "/graph/"));
            assertTrue(document.contains(Node.ANY, derived, graph), graph::toString);
        }
        assertTrue(linking.size() >= 20, () -> "only " + linking.size());
    }

    @Test
    void aBoundThatIsReachedIsSaid() throws Exception {
        Graph document = served.graph("api/v1/territory/country-fr.ttl");
        Node thing = NodeFactory.createURI(Words.BASE + "id/territory/country-fr");
        long linked = served.select("SELECT ?s ?p { ?s ?p <" + thing + "> }").size();
        assertEquals(linked, number(document, "inboundLinks"));
        assertEquals(Math.min(linked, 1_000), number(document, "inboundLinksTold"));
        assertEquals(
                number(document, "inboundLinksTold"),
                document.find(Node.ANY, Node.ANY, thing)
                        .filterDrop(t -> t.getPredicate().getURI().endsWith("primaryTopic"))
                        .toList()
                        .size());
    }

    private static long number(Graph document, String name) {
        return ((Number) document.find(Node.ANY, NodeFactory.createURI(Words.BASE + "service#" + name), Node.ANY)
                        .next()
                        .getObject()
                        .getLiteralValue())
                .longValue();
    }

    @Test
    void aGraphIsExactlyItsFileAndSaysWhenAndWhereItWasWritten() throws Exception {
        String origin = served.edition()
                .origins()
                .commit(Words.BASE + "graph/commons/utilo")
                .map(commit -> commit.id())
                .orElse("");
        HttpResponse<String> answer = served.get("graph/commons/utilo", "Accept", TURTLE);
        Graph graph = ServedDemonstration.parse(answer.body(), Lang.TURTLE);
        assertEquals(
                graph.size(),
                served.select("SELECT * { GRAPH <" + Words.BASE + "graph/commons/utilo> { ?s ?p ?o } }")
                        .size());
        List<String> links = answer.headers().allValues("Link");
        assertTrue(links.stream().anyMatch(link -> link.endsWith("rel=\"http://www.w3.org/ns/prov#has_provenance\"")));
        assertEquals(
                !origin.isEmpty(), answer.headers().firstValue("Last-Modified").isPresent());
        assertEquals(
                !origin.isEmpty(),
                links.stream()
                        .anyMatch(link ->
                                link.contains("rel=\"http://www.w3.org/ns/prov#wasDerivedFrom\"; title=\"" + origin)));
    }

    @TestFactory
    Stream<DynamicTest> everyPageOfWordsIsWholeAndHasItsAnchors() {
        Map<String, List<String>> pages = new HashMap<>();
        pages.put("ns", List.of("Commons", "steward", "dcterms-license"));
        pages.put("voc", List.of("theme", "nature-commun"));
        pages.put("voc/theme", List.of("gouvernance", "pratique-des-communs"));
        pages.put("voc/licence", List.of("CC-BY-4.0"));
        return pages.entrySet().stream()
                .flatMap(page -> Stream.of("fr/", "en/")
                        .map(lang -> dynamicTest(lang + page.getKey(), () -> {
                            Document html = Jsoup.parse(served.body(lang + page.getKey(), HTML));
                            assertEquals(
                                    lang.substring(0, 2),
                                    html.expectFirst("html").attr("lang"));
                            assertEquals(1, html.select("h1").size());
                            page.getValue().forEach(id -> assertTrue(html.getElementById(id) != null, id));
                            Set<String> ids = new TreeSet<>(html.select("[id]").eachAttr("id"));
                            assertEquals(ids.size(), html.select("[id]").size(), "two elements have one id");
                            for (String link : html.select(".terms a[href^=/]").eachAttr("href")) {
                                String target = link.substring(1).replaceFirst("#.*", "");
                                assertEquals(
                                        200, served.get(target, "Accept", HTML).statusCode(), link);
                            }
                        })));
    }

    @Test
    void theOntologyIsAPageOrStatementsAtOneAddress() throws Exception {
        HttpResponse<String> page = served.get("ns", "Accept", HTML, "Accept-Language", "en");
        assertEquals(HTML, mediaType(page));
        Document html = Jsoup.parse(page.body());
        assertTrue(html.expectFirst("#steward").text().startsWith("stewarded by"));
        assertTrue(html.expectFirst("#steward").parent().text().contains("Actor"));
        assertEquals(TURTLE, mediaType(served.get("ns")));
        HttpResponse<String> concept = served.get("voc/theme/gouvernance", "Accept", HTML, "Accept-Language", "fr");
        assertEquals(303, concept.statusCode());
        assertEquals("fr/voc/theme#gouvernance", path(header(concept, "Location")));
        assertEquals(404, served.get("voc/theme/nothing-of-this-name").statusCode());
    }

    @Test
    void aRemovedRecordLeadsToWhatReplacesItAndItsGraphSaysSo() throws Exception {
        HttpResponse<String> answer = served.get("id/commons/fictif-roue-des-choix", "Accept", TURTLE);
        assertEquals(301, answer.statusCode());
        assertEquals("id/commons/fictif-roue-des-decisions", path(header(answer, "Location")));
        Graph graph = served.graph("graph/commons/fictif-roue-des-choix");
        assertTrue(graph.contains(
                NodeFactory.createURI(Words.BASE + "id/commons/fictif-roue-des-choix"),
                NodeFactory.createURI("http://purl.org/dc/terms/isReplacedBy"),
                NodeFactory.createURI(Words.BASE + "id/commons/fictif-roue-des-decisions")));
    }

    @Test
    void datasetsAndQuestionsLeadOn() throws Exception {
        for (String dataset : List.of("dataset", "demo/dataset")) {
            HttpResponse<String> answer = served.get(dataset);
            assertEquals(303, answer.statusCode());
            assertEquals("catalog", path(header(answer, "Location")));
        }
        assertEquals(404, served.get("other/dataset").statusCode());
        HttpResponse<String> question = served.get("query/cofunding", "Accept", HTML, "Accept-Language", "fr");
        assertTrue(path(header(question, "Location")).startsWith("fr/sparql?query="));
    }
}

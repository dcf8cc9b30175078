package org.w3id.essaim.endpoint.lists;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.w3id.essaim.endpoint.search.SearchIndex;
import org.w3id.essaim.endpoint.things.Catalogue;
import org.w3id.essaim.endpoint.things.JsonLdContext;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.ontology.Es;
import org.w3id.essaim.ontology.Kind;
import org.w3id.essaim.ontology.Scheme;
import org.w3id.essaim.ontology.Things;
import org.w3id.essaim.ontology.Words;

/** Whoever follows only {@code next} sees the whole list, once. */
class WalkTest {

    private static final long SEED = 20261124;
    private static final int QUERIES = 500;
    private static final int PLACES = 300;
    private static final List<String> THEMES = List.of("numerique", "energie", "culture", "sante");
    private static final List<String> WORDS = List.of("atelier", "commun", "maison", "jardin", "fabrique");

    private static final List<String> SORTS = List.of("name", "relevance", "distance", "-modified");
    private static final String SNAPSHOT = "9c41d2e07ab35be1f2a09c41d2e07ab35be1f2a09c41d2e07ab35be1f2a01234";

    @TestFactory
    Stream<DynamicTest> walkingAllPagesGivesTheWholeListOnce() {
        Random random = new Random(SEED);
        Catalogue catalogue = new Catalogue(places(random), Things.COMMON);
        Lists lists = new Lists(catalogue, SearchIndex.build(SearchEntries.of(catalogue)));
        return IntStream.range(0, QUERIES).mapToObj(i -> {
            ViewQuery query = ViewQuery.parse(Kind.PLACE, parameters(random), catalogue);
            return DynamicTest.dynamicTest(i + " " + query, () -> {
                assertEquals(lists.all(query), walk(lists, query, ListResult::next));
                assertEquals(lists.all(query), walk(lists, query, page -> page.following(SNAPSHOT)));
                assertEquals(query, parsed(query, catalogue));
            });
        });
    }

    /** The canonical form, read again. */
    private static ViewQuery parsed(ViewQuery query, Catalogue catalogue) {
        Map<String, List<String>> parameters = new HashMap<>();
        for (String part : query.queryString().replaceFirst("^\\?", "").split("&")) {
            if (part.isEmpty()) {
                continue;
            }
            String[] pair = part.split("=", 2);
            parameters.put(pair[0], List.of(URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
        }
        return ViewQuery.parse(Kind.PLACE, parameters, catalogue);
    }

    private static List<Thing> walk(Lists lists, ViewQuery query, Function<ListResult, Optional<ViewQuery>> following) {
        List<Thing> seen = new ArrayList<>();
        Optional<ViewQuery> next = Optional.of(query);
        while (next.isPresent()) {
            assertEquals(query.listHash(), next.get().listHash());
            assertEquals(query.limit(), next.get().limit());
            ListResult page = lists.run(next.get());
            seen.addAll(page.items());
            next = following.apply(page);
        }
        return seen;
    }

    private static Map<String, List<String>> parameters(Random random) {
        Map<String, List<String>> parameters = new HashMap<>();
        if (random.nextInt(3) == 0) {
            parameters.put("q", List.of(WORDS.get(random.nextInt(WORDS.size()))));
        }
        if (random.nextBoolean()) {
            parameters.put("theme", List.of(THEMES.get(random.nextInt(4)), THEMES.get(random.nextInt(4))));
        }
        if (random.nextBoolean()) {
            parameters.put("territory", List.of("region-" + random.nextInt(4)));
        }
        if (random.nextBoolean()) {
            parameters.put("sort", List.of(SORTS.get(random.nextInt(SORTS.size()))));
        }
        if (random.nextInt(3) == 0) {
            parameters.put("bbox", List.of(-random.nextInt(5) + ",42," + random.nextInt(8) + ",51"));
        }
        if (random.nextInt(3) == 0
                || parameters.get("sort") != null && parameters.get("sort").contains("distance")) {
            parameters.put("lat", List.of("48.5"));
            parameters.put("lon", List.of("-1.68"));
            if (random.nextBoolean()) {
                parameters.put("radius", List.of(Integer.toString(1 + random.nextInt(900))));
            }
        }
        parameters.put("limit", List.of(Integer.toString(1 + random.nextInt(100))));
        return parameters;
    }

    /** Places of few names, so that many tie. */
    private static Graph places(Random random) {
        Graph graph = GraphFactory.createDefaultGraph();
        for (String theme : THEMES) {
            concept(graph, Scheme.THEME, theme);
        }
        concept(graph, Scheme.NIVEAU_TERRITOIRE, "region");
        for (int i = 0; i < 4; i++) {
            Node region = iri(Things.COMMON.iri(Kind.TERRITORY, "region-" + i));
            add(graph, region, RDF.type.getURI(), iri(Es.TERRITORY));
            add(graph, region, term("nature"), iri(Scheme.NIVEAU_TERRITOIRE.concept("region")));
        }
        for (int i = 0; i < PLACES; i++) {
            Node place = iri(Things.COMMON.iri(Kind.PLACE, "lieu-" + i));
            add(graph, place, RDF.type.getURI(), iri(Es.THIRD_PLACE));
            String name = WORDS.get(random.nextInt(5)) + " " + WORDS.get(random.nextInt(5));
            add(graph, place, RDFS.label.getURI(), NodeFactory.createLiteralLang(name, "fr"));
            add(graph, place, term("themes"), iri(Scheme.THEME.concept(THEMES.get(random.nextInt(4)))));
            if (random.nextInt(5) > 0) {
                add(graph, place, term("latitude"), decimal(42 + random.nextInt(90) / 10.0));
                add(graph, place, term("longitude"), decimal(-4 + random.nextInt(110) / 10.0));
            }
            add(graph, place, term("spatial"), iri(Things.COMMON.iri(Kind.TERRITORY, "region-" + random.nextInt(4))));
        }
        return graph;
    }

    private static void concept(Graph graph, Scheme scheme, String slug) {
        Node concept = iri(scheme.concept(slug));
        add(graph, concept, RDF.type.getURI(), iri(Es.SKOS_CONCEPT));
        add(graph, concept, Catalogue.SKOS_IN_SCHEME, iri(Words.VOCABULARY + scheme.slug()));
    }

    private static String term(String key) {
        return JsonLdContext.SHIPPED.property(key);
    }

    private static Node decimal(double number) {
        return NodeFactory.createLiteralDT(BigDecimal.valueOf(number).toPlainString(), XSDDatatype.XSDdecimal);
    }

    private static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }

    private static void add(Graph graph, Node subject, String property, Node value) {
        graph.add(Triple.create(subject, iri(property), value));
    }
}

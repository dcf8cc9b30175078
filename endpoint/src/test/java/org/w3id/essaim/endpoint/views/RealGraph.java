package org.w3id.essaim.endpoint.views;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.w3id.essaim.endpoint.lists.Lists;
import org.w3id.essaim.endpoint.lists.SearchEntries;
import org.w3id.essaim.endpoint.search.SearchIndex;
import org.w3id.essaim.endpoint.things.Catalogue;
import org.w3id.essaim.endpoint.things.JsonLdContext;
import org.w3id.essaim.ontology.Es;
import org.w3id.essaim.ontology.Kind;
import org.w3id.essaim.ontology.Territories;
import org.w3id.essaim.ontology.Territory;
import org.w3id.essaim.ontology.Things;
import org.w3id.essaim.ontology.Words;

/** The example graph with the words, read without the loader: its tests must not depend on what they are compared with. */
public final class RealGraph {

    private RealGraph() {}

    public static Fixture read() {
        return read("graph");
    }

    /** With the demonstration laid over it. */
    public static Fixture withDemonstration() {
        return read("graph", "demo");
    }

    private static Fixture read(String... corpora) {
        Graph union = words();
        Map<String, Graph> files = new TreeMap<>();
        for (String corpus : corpora) {
            Path folder = Path.of(System.getProperty("essaim.root", ".."), "examples", corpus);
            assertTrue(Files.isDirectory(folder), "the examples belong to this repository: " + folder);
            files.putAll(files(folder));
        }
        files.values().forEach(graph -> GraphUtil.addInto(union, graph));
        named(union)
                .forEach(slug -> Territories.standard()
                        .chain(slug)
                        .forEach(t -> triples(t).forEach(union::add)));
        Catalogue catalogue = new Catalogue(union, Things.COMMON);
        return new Fixture(
                union, files, catalogue, new Lists(catalogue, SearchIndex.build(SearchEntries.of(catalogue))));
    }

    private static Map<String, Graph> files(Path folder) {
        Map<String, Graph> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path :
                    paths.filter(p -> p.toString().endsWith(".ttl")).sorted().toList()) {
                String kind = folder.relativize(path).getName(0).toString();
                String slug = path.getFileName().toString().replace(".ttl", "");
                Kind.ofSlug(kind).ifPresent(k -> files.put(Things.COMMON.iri(k, slug), file(path)));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return files;
    }

    private static Graph file(Path path) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFDataMgr.read(graph, path.toUri().toString(), Lang.TURTLE);
        return graph;
    }

    private static Graph words() {
        Graph words = GraphFactory.createDefaultGraph();
        Stream.concat(Stream.of(Words.ONTOLOGY_FILE, "reused.ttl"), Words.vocabularyFiles().stream())
                .forEach(file -> {
                    try (InputStream in = Words.open(file)) {
                        RDFDataMgr.read(words, in, Lang.TURTLE);
                    } catch (IOException e) {
                        throw new AssertionError(e);
                    }
                });
        return words;
    }

    /** The slugs of the territories that things name. */
    private static Set<String> named(Graph union) {
        String namespace = Things.COMMON.namespace(Kind.TERRITORY);
        Set<String> slugs = new TreeSet<>();
        union.find().forEachRemaining(triple -> {
            if (triple.getObject().isURI() && triple.getObject().getURI().startsWith(namespace)) {
                slugs.add(triple.getObject().getURI().substring(namespace.length()));
            }
        });
        return slugs;
    }

    private static List<Triple> triples(Territory territory) {
        Node node = NodeFactory.createURI(territory.iri());
        Stream<Triple> own = Stream.of(
                Triple.create(node, RDF.type.asNode(), NodeFactory.createURI(Es.TERRITORY)),
                Triple.create(
                        node,
                        property("nature"),
                        NodeFactory.createURI(territory.level().concept())),
                Triple.create(node, RDFS.label.asNode(), NodeFactory.createLiteralLang(territory.name(), "fr")));
        Stream<Triple> parent = territory.parent().stream()
                .map(p -> Triple.create(
                        node, property("partOf"), NodeFactory.createURI(Things.COMMON.iri(Kind.TERRITORY, p))));
        return Stream.concat(own, parent).toList();
    }

    private static Node property(String key) {
        return NodeFactory.createURI(JsonLdContext.SHIPPED.property(key));
    }
}

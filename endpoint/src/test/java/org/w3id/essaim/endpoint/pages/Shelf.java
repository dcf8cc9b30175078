package org.w3id.essaim.endpoint.pages;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
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
import org.w3id.essaim.endpoint.things.Provenance;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.ontology.Es;
import org.w3id.essaim.ontology.Territories;
import org.w3id.essaim.ontology.Territory;
import org.w3id.essaim.ontology.Things;

/** A catalogue to make pages from, read without the loader: Turtle files, the vocabularies, the territories they name. */
final class Shelf {

    static final Instant PUBLISHED = Instant.parse("2026-11-24T09:30:00Z");

    private final Map<String, String> files = new HashMap<>();
    private final boolean demo;
    private final Graph graph;
    final Catalogue catalogue;
    final Lists lists;

    private Shelf(Graph graph, Map<String, String> files, boolean demo) {
        this.files.putAll(files);
        this.demo = demo;
        this.graph = graph;
        this.catalogue = new Catalogue(graph, Things.COMMON);
        this.lists = new Lists(catalogue, SearchIndex.build(SearchEntries.of(catalogue)));
    }

    /** Every file of a corpus. */
    static Shelf ofFolder(Path corpus, Path ontology) throws IOException {
        return ofFolders(List.of(corpus), ontology, false);
    }

    /** The example graph with the demonstration laid over it, as {@code serve --demo} shows them. */
    static Shelf ofDemonstration() throws IOException {
        Path examples = root().resolve("examples");
        List<Path> corpora = List.of(examples.resolve("graph"), examples.resolve("demo"));
        return ofFolders(corpora, root().resolve("ontology"), true);
    }

    private static Shelf ofFolders(List<Path> corpora, Path ontology, boolean demo) throws IOException {
        Graph graph = GraphFactory.createDefaultGraph();
        Map<String, String> files = new HashMap<>();
        for (Path corpus : corpora) {
            for (Path file : turtle(corpus)) {
                RDFDataMgr.read(graph, file.toUri().toString(), Lang.TURTLE);
                String relative = corpus.relativize(file).toString().replace('\\', '/');
                String kind = relative.contains("/") ? relative.substring(0, relative.indexOf('/')) : "";
                files.put(kind + "/" + file.getFileName().toString().replace(".ttl", ""), relative);
            }
        }
        words(graph, ontology);
        territories(graph);
        return new Shelf(graph, files, demo);
    }

    /** A few things written in a test. */
    static Shelf of(String turtle, Path ontology) throws IOException {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFDataMgr.read(graph, new StringReader(turtle), Things.COMMON.base(), Lang.TURTLE);
        words(graph, ontology);
        territories(graph);
        return new Shelf(graph, Map.of(), false);
    }

    private static void words(Graph graph, Path ontology) throws IOException {
        Path vocabularies = ontology.resolve("vocabularies");
        if (Files.isDirectory(vocabularies)) {
            for (Path file : turtle(ontology)) {
                RDFDataMgr.read(graph, file.toUri().toString(), Lang.TURTLE);
            }
        }
    }

    private static List<Path> turtle(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(p -> p.toString().endsWith(".ttl")).sorted().toList();
        }
    }

    /** Those that the things name, and what holds them. */
    private static void territories(Graph graph) {
        Territories all = Territories.standard();
        String base = Territories.COUNTRY;
        String namespace = Things.COMMON.namespace(org.w3id.essaim.ontology.Kind.TERRITORY);
        graph.stream()
                .map(Triple::getObject)
                .filter(o -> o.isURI() && o.getURI().startsWith(namespace))
                .map(o -> o.getURI().substring(namespace.length()))
                .distinct()
                .toList()
                .forEach(slug -> all.chain(slug).forEach(t -> add(graph, t)));
        all.find(base).ifPresent(t -> add(graph, t));
    }

    private static void add(Graph graph, Territory territory) {
        var subject = NodeFactory.createURI(territory.iri());
        graph.add(subject, RDF.type.asNode(), NodeFactory.createURI(Es.TERRITORY));
        graph.add(subject, RDFS.label.asNode(), NodeFactory.createLiteralLang(territory.name(), "fr"));
        graph.add(
                subject,
                NodeFactory.createURI(Terms.TYPE),
                NodeFactory.createURI(territory.level().concept()));
        if (!territory.code().isEmpty()) {
            graph.add(subject, NodeFactory.createURI(Terms.INSEE), NodeFactory.createLiteralString(territory.code()));
        }
        territory
                .parent()
                .ifPresent(p -> graph.add(
                        subject,
                        NodeFactory.createURI(Terms.PART_OF),
                        NodeFactory.createURI(Things.COMMON.iri(org.w3id.essaim.ontology.Kind.TERRITORY, p))));
    }

    /** The properties that a thing has values for. */
    List<String> statedProperties(Thing thing) {
        return graph
                .find(
                        NodeFactory.createURI(thing.iri()),
                        org.apache.jena.graph.Node.ANY,
                        org.apache.jena.graph.Node.ANY)
                .mapWith(t -> t.getPredicate().getURI())
                .toList()
                .stream()
                .distinct()
                .sorted()
                .toList();
    }

    Optional<Provenance> provenance(Thing thing) {
        return thing.kind()
                .map(kind -> kind.slug() + "/" + thing.slug())
                .filter(files::containsKey)
                .map(name -> new Provenance(
                        files.get(name), Things.COMMON.base() + "graph/" + name, Optional.empty(), Optional.empty()));
    }

    PageContext context(org.w3id.essaim.endpoint.http.Lang lang, String path) {
        return new PageContext(
                catalogue,
                lang,
                path,
                "http://localhost:8080",
                "9c41d2e07ab35be1f2a09c41d2e07ab35be1f2a09c41d2e07ab35be1f2a01234",
                PUBLISHED,
                demo,
                this::provenance);
    }

    static Path root() {
        return Path.of(System.getProperty("essaim.root", ".."));
    }

    static String read(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }
}

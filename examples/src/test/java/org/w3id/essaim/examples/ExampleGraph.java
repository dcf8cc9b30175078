package org.w3id.essaim.examples;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFParserBuilder;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.w3id.essaim.ontology.Es;
import org.w3id.essaim.ontology.Kind;
import org.w3id.essaim.ontology.Territories;
import org.w3id.essaim.ontology.Territory;
import org.w3id.essaim.ontology.Things;
import org.w3id.essaim.ontology.Words;

/**
 * The example graph as it is served — a graph per file, the words with the territories that are named, the union of all as the default
 * graph — but read by Jena alone, without the loader.
 */
final class ExampleGraph {

    private final Graph union = newGraph();
    private final DatasetGraph dataset = new DatasetGraphMapLink(union);

    private ExampleGraph() {}

    /** The real graph. */
    static ExampleGraph read() throws IOException {
        return words().addFiles(Checkout.examples().resolve("graph"));
    }

    /** The words and no thing. */
    static ExampleGraph words() throws IOException {
        return new ExampleGraph().addWords();
    }

    /** The same and one more corpus. */
    ExampleGraph and(Path corpus) throws IOException {
        return copy().addFiles(corpus);
    }

    /** The same and one more file, of this name: {@code place/fictif-a}. */
    ExampleGraph and(String name, String turtle) {
        Graph file = newGraph();
        parse(RDFParser.create().source(new StringReader(turtle)), file);
        return and(Map.of(name, file));
    }

    /** The same and more files, by name. */
    ExampleGraph and(Map<String, Graph> files) {
        ExampleGraph more = copy();
        files.forEach((name, file) -> more.addGraph(Things.COMMON.base() + "graph/" + name, file));
        more.addTerritories();
        return more;
    }

    /** The union of all graphs. */
    Graph graph() {
        return union;
    }

    /** All graphs by name; the default graph is their union. */
    DatasetGraph dataset() {
        return dataset;
    }

    private ExampleGraph copy() {
        ExampleGraph copy = new ExampleGraph();
        dataset.listGraphNodes().forEachRemaining(name -> copy.dataset.addGraph(name, dataset.getGraph(name)));
        GraphUtil.addInto(copy.union, union);
        return copy;
    }

    private ExampleGraph addFiles(Path corpus) throws IOException {
        for (Path file : Checkout.turtle(corpus)) {
            Graph graph = newGraph();
            read(file, graph);
            Path inside = corpus.relativize(file);
            String folder = inside.getNameCount() == 1 ? "" : inside.getName(0) + "/";
            String slug = inside.getFileName().toString().replaceFirst("\\.ttl$", "");
            addGraph(Things.COMMON.base() + "graph/" + folder + slug, graph);
        }
        addTerritories();
        return this;
    }

    private ExampleGraph addWords() throws IOException {
        addGraph(Words.ONTOLOGY_GRAPH, words(Words.ontologyFiles()));
        addGraph(Words.VOCABULARIES_GRAPH, words(Words.vocabularyFiles()));
        return this;
    }

    private static Graph words(List<String> files) throws IOException {
        Graph graph = newGraph();
        for (String file : files) {
            try (InputStream in = Words.open(file)) {
                parse(RDFParser.source(in).base(Words.BASE), graph);
            }
        }
        return graph;
    }

    private void addGraph(String name, Graph graph) {
        dataset.addGraph(NodeFactory.createURI(name), graph);
        GraphUtil.addInto(union, graph);
    }

    /** Reads one file strictly: what Jena would only warn of ends the test. */
    static void read(Path file, Graph into) {
        parse(RDFParser.source(file), into);
    }

    private static void parse(RDFParserBuilder source, Graph into) {
        source.lang(Lang.TURTLE)
                .checking(true)
                .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                .parse(into);
    }

    private static Graph newGraph() {
        return GraphMemFactory.createDefaultGraphSameTerm();
    }

    private void addTerritories() {
        String namespace = Things.COMMON.namespace(Kind.TERRITORY);
        Set<String> named = new HashSet<>();
        union.find().forEachRemaining(triple -> {
            Node object = triple.getObject();
            if (object.isURI() && object.getURI().startsWith(namespace)) {
                named.add(object.getURI().substring(namespace.length()));
            }
        });
        Graph territories = newGraph();
        named.forEach(slug -> Territories.standard().chain(slug).forEach(territory -> add(territory, territories)));
        addGraph(Words.TERRITORIES_GRAPH, territories);
    }

    private static void add(Territory territory, Graph graph) {
        Node subject = NodeFactory.createURI(territory.iri());
        graph.add(Triple.create(subject, RDF.type.asNode(), NodeFactory.createURI(Es.TERRITORY)));
        graph.add(Triple.create(
                subject,
                DCTerms.type.asNode(),
                NodeFactory.createURI(territory.level().concept())));
        territory
                .parent()
                .map(parent -> NodeFactory.createURI(Things.COMMON.iri(Kind.TERRITORY, parent)))
                .ifPresent(parent -> graph.add(Triple.create(subject, DCTerms.isPartOf.asNode(), parent)));
    }
}

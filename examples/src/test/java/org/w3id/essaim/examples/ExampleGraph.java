package org.w3id.essaim.examples;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.w3id.essaim.ontology.Es;
import org.w3id.essaim.ontology.Kind;
import org.w3id.essaim.ontology.Territories;
import org.w3id.essaim.ontology.Territory;
import org.w3id.essaim.ontology.Things;

/** The example graph, with the territories it names and those they are part of: read by Jena alone, without the loader. */
final class ExampleGraph {

    private ExampleGraph() {}

    static Graph read() throws IOException {
        Graph graph = GraphFactory.createDefaultGraph();
        for (Path file : Checkout.turtle(Checkout.examples().resolve("graph"))) {
            read(file, graph);
        }
        addTerritories(graph);
        return graph;
    }

    /** Reads one file strictly: what Jena would only warn of ends the test. */
    static void read(Path file, Graph into) {
        RDFParser.source(file)
                .lang(Lang.TURTLE)
                .checking(true)
                .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                .parse(into);
    }

    private static void addTerritories(Graph graph) {
        Set<String> named = new HashSet<>();
        String namespace = Things.COMMON.namespace(Kind.TERRITORY);
        graph.find().forEachRemaining(triple -> {
            Node object = triple.getObject();
            if (object.isURI() && object.getURI().startsWith(namespace)) {
                named.add(object.getURI().substring(namespace.length()));
            }
        });
        for (String slug : named) {
            List<Territory> chain = Territories.standard().chain(slug);
            if (chain.isEmpty()) {
                throw new IllegalStateException("the example graph names a territory that does not exist: " + slug);
            }
            chain.forEach(territory -> add(territory, graph));
        }
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

package org.w3id.essaim.endpoint.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;

/** A test of a query: the text, the data, the answer that is wanted. */
record QueryEntry(Manifest.Entry entry) {

    private static final String QT = "http://www.w3.org/2001/sw/DataAccess/tests/test-query#";
    private static final Property QUERY = ResourceFactory.createProperty(QT + "query");
    private static final Property DATA = ResourceFactory.createProperty(QT + "data");
    private static final Property GRAPH_DATA = ResourceFactory.createProperty(QT + "graphData");

    /** The query as it stands in its file. */
    String text() {
        try {
            return Files.readString(entry.manifest().file(query()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Over HTTP a query has no address against which its relative IRIs could be read: it is said in front. */
    String asked() {
        return "BASE <" + query().getURI() + "> " + text();
    }

    Query parsed() {
        return QueryFactory.create(text(), query().getURI(), Syntax.syntaxSPARQL_11);
    }

    private Resource query() {
        Resource action = entry.resource().getPropertyResourceValue(Manifest.mf("action"));
        return Optional.ofNullable(action.getPropertyResourceValue(QUERY)).orElse(action);
    }

    /** Absent for tests of syntax. */
    Path result() {
        return entry.manifest().file(entry.resource().getPropertyResourceValue(Manifest.mf("result")));
    }

    /** The address at which the W3C publishes a file of the same folder. */
    String published(Path file) {
        return entry.manifest().base() + file.getFileName();
    }

    /** Whether rows that come several times may come less often. */
    boolean mayReduce() {
        return entry.resource()
                .hasProperty(
                        Manifest.mf("resultCardinality"),
                        ResourceFactory.createResource(Manifest.MF + "LaxCardinality"));
    }

    /** The data of the test, and each graph that the query names by {@code FROM} under its name. */
    DatasetGraph dataset() {
        Graph unnamed = GraphFactory.createDefaultGraph();
        files(DATA).values().forEach(file -> read(file, unnamed));
        DatasetGraph dataset = DatasetGraphFactory.create(unnamed);
        Map<String, Resource> named = files(GRAPH_DATA);
        from().forEach(iri -> named.put(iri, ResourceFactory.createResource(iri)));
        named.forEach((iri, file) -> {
            Graph graph = GraphFactory.createDefaultGraph();
            read(file, graph);
            dataset.addGraph(NodeFactory.createURI(iri), graph);
        });
        return dataset;
    }

    /** Each graph that the query names by {@code FROM}, empty. */
    DatasetGraph emptyGraphs() {
        DatasetGraph dataset = DatasetGraphFactory.createGeneral();
        from().forEach(iri -> dataset.addGraph(NodeFactory.createURI(iri), GraphFactory.createDefaultGraph()));
        return dataset;
    }

    private Set<String> from() {
        Query query = parsed();
        Set<String> from = new LinkedHashSet<>(query.getGraphURIs());
        from.addAll(query.getNamedGraphURIs());
        return from;
    }

    private Map<String, Resource> files(Property property) {
        Resource action = entry.resource().getPropertyResourceValue(Manifest.mf("action"));
        Map<String, Resource> files = new LinkedHashMap<>();
        List<RDFNode> all = action.listProperties(property)
                .mapWith(statement -> statement.getObject())
                .toList();
        all.forEach(file -> files.put(file.asResource().getURI(), file.asResource()));
        return files;
    }

    private void read(Resource file, Graph graph) {
        RDFParser.source(entry.manifest().file(file))
                .base(file.getURI())
                .errorHandler(ErrorHandlerFactory.errorHandlerNoWarnings)
                .parse(graph);
    }
}

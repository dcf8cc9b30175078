package org.w3id.essaim.endpoint.sparql;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.w3id.essaim.endpoint.engine.AllowedFunctions;
import org.w3id.essaim.endpoint.engine.AnswerFormat;

/**
 * What the endpoint is and does, by <a href="https://www.w3.org/TR/sparql11-service-description/">SPARQL 1.1 Service Description</a>.
 *
 * @param endpoint the URL where it answers
 */
public record ServiceDescription(String endpoint) {

    private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
    private static final String FORMATS = "http://www.w3.org/ns/formats/";
    private static final List<String> WRITTEN = List.of(
            "SPARQL_Results_JSON",
            "SPARQL_Results_XML",
            "SPARQL_Results_CSV",
            "SPARQL_Results_TSV",
            "Turtle",
            "N-Triples",
            "JSON-LD",
            "RDF_XML");

    byte[] bytes(AnswerFormat format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RDFDataMgr.write(out, graph(), format.graph());
        return out.toByteArray();
    }

    /** The service as {@code #service}, the dataset it answers from as {@code #dataset}, its default graph as {@code #union}. */
    public Graph graph() {
        Graph graph = GraphFactory.createDefaultGraph();
        graph.getPrefixMapping().setNsPrefix("sd", SD).setNsPrefix("formats", FORMATS);
        Node service = NodeFactory.createURI(endpoint + "#service");
        Node dataset = NodeFactory.createURI(endpoint + "#dataset");
        Node union = NodeFactory.createURI(endpoint + "#union");
        graph.add(service, RDF.type.asNode(), sd("Service"));
        graph.add(service, sd("endpoint"), NodeFactory.createURI(endpoint));
        graph.add(service, sd("supportedLanguage"), sd("SPARQL11Query"));
        graph.add(service, sd("feature"), sd("UnionDefaultGraph"));
        WRITTEN.forEach(name -> graph.add(service, sd("resultFormat"), NodeFactory.createURI(FORMATS + name)));
        AllowedFunctions.beyondStandard()
                .forEach(iri -> graph.add(service, sd("extensionFunction"), NodeFactory.createURI(iri)));
        AllowedFunctions.properties()
                .forEach(iri -> graph.add(service, sd("propertyFeature"), NodeFactory.createURI(iri)));
        graph.add(service, sd("defaultDataset"), dataset);
        graph.add(dataset, RDF.type.asNode(), sd("Dataset"));
        graph.add(dataset, sd("defaultGraph"), union);
        graph.add(union, RDF.type.asNode(), sd("Graph"));
        return graph;
    }

    private static Node sd(String name) {
        return NodeFactory.createURI(SD + name);
    }
}

package org.w3id.essaim.endpoint.views;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.RIOT;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.NodeUtils;
import org.apache.jena.vocabulary.RDF;
import org.w3id.essaim.ontology.Prefixes;
import org.w3id.essaim.ontology.Things;

/** Statements as text: those and no others. The same statements give the same bytes. */
public final class GraphText {

    private GraphText() {}

    /** In a format, with those of the prefixes that are used. */
    public static byte[] write(Graph graph, GraphFormat format, Map<String, String> prefixes) {
        return switch (format) {
            case TURTLE -> written(graph, RDFFormat.TURTLE_PRETTY, prefixes);
            case JSON_LD -> written(graph, RDFFormat.JSONLD11_PRETTY, prefixes);
            case N_TRIPLES -> nTriples(graph);
            case RDF_XML -> written(graph, RDFFormat.RDFXML_PLAIN, prefixes);
        };
    }

    /** Turtle for people to read, with the prefixes that it uses. */
    public static byte[] turtle(Graph file, Things base) {
        return write(file, GraphFormat.TURTLE, Prefixes.of(base));
    }

    /** Not with {@code rdf:} in Turtle, for then the writer would not write {@code a}. */
    private static byte[] written(Graph graph, RDFFormat format, Map<String, String> prefixes) {
        List<Triple> triples = sorted(graph);
        Graph copy = GraphFactory.createDefaultGraph();
        triples.forEach(copy::add);
        prefixes.forEach((prefix, namespace) -> {
            if (!namespace.equals(RDF.getURI()) && triples.stream().anyMatch(t -> uses(t, namespace))) {
                copy.getPrefixMapping().setNsPrefix(prefix, namespace);
            }
        });
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RDFWriter.source(copy)
                .format(format)
                .set(RIOT.symTurtleDirectiveStyle, "at")
                .output(out);
        return out.toByteArray();
    }

    /** N-Triples, one statement a line, sorted. */
    public static byte[] nTriples(Graph file) {
        StringBuilder text = new StringBuilder();
        sorted(file).forEach(t -> text.append(line(t)).append('\n'));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String line(Triple triple) {
        return NodeFmtLib.strNT(triple.getSubject()) + " " + NodeFmtLib.strNT(triple.getPredicate()) + " "
                + NodeFmtLib.strNT(triple.getObject()) + " .";
    }

    /** Whether a term of the triple is in the namespace itself, and not in one below it. */
    private static boolean uses(Triple triple, String namespace) {
        return Stream.of(triple.getSubject(), triple.getPredicate(), triple.getObject())
                .filter(node -> !node.isLiteral() || !NodeUtils.isSimpleString(node))
                .map(node -> node.isLiteral() ? node.getLiteralDatatypeURI() : node.toString())
                .anyMatch(iri -> iri.startsWith(namespace) && iri.indexOf('/', namespace.length()) < 0);
    }

    private static List<Triple> sorted(Graph graph) {
        List<Triple> triples = new ArrayList<>();
        graph.find().forEachRemaining(triples::add);
        triples.sort(Comparator.comparing(GraphText::line));
        return triples;
    }
}

package org.w3id.essaim.endpoint.views;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.RIOT;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sparql.util.NodeUtils;
import org.apache.jena.vocabulary.RDF;
import org.w3id.essaim.ontology.Prefixes;
import org.w3id.essaim.ontology.Things;

/** Statements as text: those and no others. The same statements give the same bytes. */
public final class GraphText {

    private GraphText() {}

    /** In a format, with those of the prefixes that are used. */
    public static byte[] write(Graph graph, GraphFormat format, Map<String, String> prefixes) {
        return write(graph, format, prefixes, "");
    }

    /**
     * In a format, with those of the prefixes that are used.
     *
     * @param first the IRI of whom readers want to know first; of no consequence where that is not told of
     */
    public static byte[] write(Graph graph, GraphFormat format, Map<String, String> prefixes, String first) {
        if (format == GraphFormat.N_TRIPLES) {
            return nTriples(graph);
        }
        List<Triple> triples = new ArrayList<>(sorted(graph));
        triples.sort(
                Comparator.comparing((Triple t) -> !t.getSubject().toString().equals(first))
                        .thenComparing(t -> t.getSubject().toString())
                        .thenComparing(t -> !t.getPredicate().equals(RDF.type.asNode())));
        Map<String, String> used = used(prefixes, triples);
        return switch (format) {
            case TURTLE ->
                hasBlankNodes(triples) ? written(triples, RDFFormat.TURTLE_PRETTY, used) : blocks(triples, used);
            case JSON_LD -> written(triples, RDFFormat.JSONLD11_PRETTY, used);
            default -> written(triples, RDFFormat.RDFXML_PLAIN, used);
        };
    }

    /** Turtle for people to read, with the prefixes that it uses. */
    public static byte[] turtle(Graph file, Things base) {
        return write(file, GraphFormat.TURTLE, Prefixes.of(base));
    }

    private static boolean hasBlankNodes(List<Triple> triples) {
        return triples.stream()
                .anyMatch(t -> t.getSubject().isBlank() || t.getObject().isBlank());
    }

    /** Not {@code rdf:}, for then the writer of Turtle would not write {@code a}. */
    private static Map<String, String> used(Map<String, String> prefixes, List<Triple> triples) {
        Map<String, String> used = new TreeMap<>();
        prefixes.forEach((prefix, namespace) -> {
            if (!namespace.equals(RDF.getURI()) && triples.stream().anyMatch(t -> uses(t, namespace))) {
                used.put(prefix, namespace);
            }
        });
        return used;
    }

    private static byte[] written(List<Triple> triples, RDFFormat format, Map<String, String> prefixes) {
        Graph copy = GraphFactory.createDefaultGraph();
        triples.forEach(copy::add);
        copy.getPrefixMapping().setNsPrefixes(prefixes);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RDFWriter.source(copy)
                .format(format)
                .set(RIOT.symTurtleDirectiveStyle, "at")
                .output(out);
        return out.toByteArray();
    }

    /** One block a subject, in their order. */
    private static byte[] blocks(List<Triple> triples, Map<String, String> prefixes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Context context = new Context();
        context.set(RIOT.symTurtleDirectiveStyle, "at");
        StreamRDF writer = StreamRDFWriter.getWriterStream(out, RDFFormat.TURTLE_BLOCKS, context);
        writer.start();
        prefixes.forEach(writer::prefix);
        triples.forEach(writer::triple);
        writer.finish();
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

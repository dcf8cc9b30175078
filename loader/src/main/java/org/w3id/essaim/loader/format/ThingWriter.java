package org.w3id.essaim.loader.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.jena.atlas.io.StringWriterI;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.out.NodeFormatterTTL;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.w3id.essaim.ontology.Prefixes;
import org.w3id.essaim.ontology.Things;

/**
 * Writes a thing as canonical Turtle: the prefixes it uses, sorted; its class; then its label, description, type, subjects and
 * territory, then all else by name. One value a line, two spaces deep, French before English before others; LF at every end of line.
 *
 * <p>The same description gives the same text, and the text read again gives the same statements.
 */
public final class ThingWriter {

    private static final PropertyOrder ORDER = PropertyOrder.ofImports();

    private final Map<String, String> namespaces;
    private final NodeFormatterTTL formatter;

    /**
     * @param things the corpus whose prefixes are used
     */
    public ThingWriter(Things things) {
        this.namespaces = Prefixes.of(things);
        PrefixMap prefixes = PrefixMapFactory.create(namespaces);
        this.formatter = new NodeFormatterTTL(null, prefixes);
    }

    /** The whole text of the thing's file. */
    public String write(Description thing) {
        TreeSet<String> used = new TreeSet<>();
        List<Line> lines = new ArrayList<>();
        thing.values().forEach((property, nodes) -> {
            String name = iri(property, used);
            List<String> values = nodes.stream()
                    .sorted(Comparator.comparingInt(ThingWriter::languageRank).thenComparing(this::term))
                    .map(node -> value(node, used))
                    .toList();
            lines.add(new Line(ORDER.rank(List.of(thing.type()), property), name, String.join(" ,\n    ", values)));
        });
        lines.sort(Comparator.comparingInt(Line::rank).thenComparing(Line::name));
        StringBuilder text = new StringBuilder();
        String head = iri(thing.iri(), used) + " a " + iri(thing.type(), used);
        for (String prefix : used) {
            text.append("@prefix ")
                    .append(prefix)
                    .append(": <")
                    .append(namespaces.get(prefix))
                    .append("> .\n");
        }
        text.append('\n').append(head);
        lines.forEach(
                line -> text.append(" ;\n  ").append(line.name()).append(' ').append(line.values()));
        return text.append(" .\n").toString();
    }

    private record Line(int rank, String name, String values) {}

    private static int languageRank(Node node) {
        return ValueOrder.rank(node.isLiteral() ? node.getLiteralLanguage() : "");
    }

    private String value(Node node, TreeSet<String> used) {
        if (node.isURI()) {
            return iri(node.getURI(), used);
        }
        String literal = term(node);
        String datatype = term(NodeFactory.createURI(node.getLiteralDatatypeURI()));
        if (literal.endsWith("^^" + datatype)) {
            notePrefix(datatype, used);
        }
        return literal;
    }

    private String iri(String iri, TreeSet<String> used) {
        String term = term(NodeFactory.createURI(iri));
        notePrefix(term, used);
        return term;
    }

    private static void notePrefix(String term, TreeSet<String> used) {
        if (!term.startsWith("<")) {
            used.add(term.substring(0, term.indexOf(':')));
        }
    }

    private String term(Node node) {
        StringWriterI out = new StringWriterI();
        formatter.format(out, node);
        return out.toString();
    }
}

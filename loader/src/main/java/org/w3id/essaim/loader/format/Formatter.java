package org.w3id.essaim.loader.format;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.graph.GraphFactory;
import org.w3id.essaim.loader.finding.Finding;
import org.w3id.essaim.loader.source.SourceFile;
import org.w3id.essaim.loader.source.TurtleReader;

/**
 * Puts files in their canonical form by laying out anew what is written: no term, no quote, no escape and no comment is changed.
 *
 * <p>Prefixes are sorted, unused ones left out; one value a line, two spaces deep; {@code \n} at every end of line but inside values. What is
 * said of one subject stands together. A comment line belongs to what follows, one that ends a line to the term on it; those above the first
 * statement or prefix stay there.
 *
 * <p>The order of the properties is that of the rules, but in files that an import wrote it is the import's: otherwise the two would undo each
 * other's work.
 */
public final class Formatter {

    private final TurtleReader reader;
    private final PropertyOrder order;

    /**
     * @param reader reads files of the corpus as its check does
     * @param order of the properties in files that people keep
     */
    public Formatter(TurtleReader reader, PropertyOrder order) {
        this.reader = reader;
        this.order = order;
    }

    /** The canonical form of a file as it was read by the same reader. */
    public Formatted format(SourceFile file) {
        List<Finding> faults = syntax(file);
        if (!faults.isEmpty()) {
            return new Formatted.Faulty(faults);
        }
        Optional<Document> document = new DocumentReader(file).read();
        if (document.isEmpty()) {
            return new Formatted.Ordered();
        }
        String text = new DocumentWriter(file.isGenerated() ? PropertyOrder.ofImports() : order).write(document.get());
        if (!file.isGenerated() && text.startsWith(SourceFile.GENERATED)) {
            text = "\n" + text; // a comment that comes to stand first must not turn the file into one of an import
        }
        return saysTheSame(file, text) ? new Formatted.Text(text) : new Formatted.Unequal();
    }

    /** All of them, for a value that cannot be read is missing in the graph, and so nobody would notice its loss. */
    private static List<Finding> syntax(SourceFile file) {
        return file.findings().stream()
                .filter(finding ->
                        finding.code().isEngine() || finding.code().id().startsWith("syntax."))
                .toList();
    }

    private boolean saysTheSame(SourceFile file, String text) {
        SourceFile again = reader.read(file.path(), text.getBytes(StandardCharsets.UTF_8));
        return syntax(again).isEmpty()
                && again.isGenerated() == file.isGenerated()
                && sorted(again.comments()).equals(sorted(file.comments()))
                && statements(again).equals(statements(file))
                && graph(again).isIsomorphicWith(graph(file));
    }

    private static List<String> sorted(List<String> comments) {
        return comments.stream().sorted().toList();
    }

    /** By their terms and not by their values, for 01 is not 1; blank nodes are left to the comparison of graphs. */
    private static List<String> statements(SourceFile file) {
        return file.triples().stream()
                .map(located -> term(located.triple().getSubject()) + " "
                        + located.triple().getPredicate() + " "
                        + term(located.triple().getObject()))
                .sorted()
                .toList();
    }

    private static String term(Node node) {
        return node.isBlank() ? "[]" : node.toString();
    }

    private static Graph graph(SourceFile file) {
        Graph graph = GraphFactory.createDefaultGraph();
        file.triples().forEach(located -> graph.add(located.triple()));
        return graph;
    }
}

package org.w3id.essaim.shapes;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/**
 * A <a href="https://www.w3.org/TR/shacl/#property-paths">SHACL path</a> as text: the bare IRI of a property, or the syntax of SPARQL for
 * any other path ({@code ^<https://…>}).
 */
final class PathText {

    private static final Map<String, String> POSTFIX =
            Map.of("zeroOrMorePath", "*", "oneOrMorePath", "+", "zeroOrOnePath", "?");

    private PathText() {}

    static String of(Graph graph, Node path) {
        return path.isURI() ? path.getURI() : nested(graph, path);
    }

    private static String nested(Graph graph, Node path) {
        if (path.isURI()) {
            return "<" + path.getURI() + ">";
        }
        if (Sh.isList(graph, path)) {
            return joined(graph, path, "/");
        }
        List<Node> inverse = Sh.objects(graph, path, Sh.term("inversePath"));
        if (!inverse.isEmpty()) {
            return "^" + nested(graph, inverse.get(0));
        }
        List<Node> alternative = Sh.objects(graph, path, Sh.term("alternativePath"));
        if (!alternative.isEmpty()) {
            return joined(graph, alternative.get(0), "|");
        }
        return POSTFIX.entrySet().stream()
                .flatMap(entry -> Sh.objects(graph, path, Sh.term(entry.getKey())).stream()
                        .map(inner -> nested(graph, inner) + entry.getValue()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a path: " + path));
    }

    private static String joined(Graph graph, Node list, String separator) {
        return Sh.members(graph, list).stream()
                .map(member -> nested(graph, member))
                .collect(Collectors.joining(separator, "(", ")"));
    }
}

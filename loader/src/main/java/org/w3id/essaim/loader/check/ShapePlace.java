package org.w3id.essaim.loader.check;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.w3id.essaim.loader.finding.Position;
import org.w3id.essaim.loader.source.LocatedTriple;
import org.w3id.essaim.loader.source.SourceFile;
import org.w3id.essaim.shapes.ShapeResult;

/** Where the fault that a rule found can be mended: at the value, else at the property, else where the thing says its class. */
final class ShapePlace {

    private ShapePlace() {}

    static Position of(SourceFile file, ShapeResult result) {
        Node focus = result.focus();
        if (result.path().isPresent()) {
            Node path = NodeFactory.createURI(result.path().get());
            List<LocatedTriple> written = file.find(focus, path, result.value().orElse(Node.ANY));
            boolean closed = result.constraint().id().equals("shape.closed");
            if (!written.isEmpty() && (closed || isAboutAbsence(result))) {
                return file.predicatePosition(written.get(0));
            }
            if (!written.isEmpty()) {
                return file.objectPosition(written.get(placeAmong(result, written)));
            }
        }
        List<LocatedTriple> typed = file.find(focus, RDF.type.asNode(), Node.ANY);
        List<LocatedTriple> all = typed.isEmpty() ? file.find(focus, Node.ANY, Node.ANY) : typed;
        return file.subjectPosition(all.get(0));
    }

    private static boolean isAboutAbsence(ShapeResult result) {
        return switch (result.constraint().id()) {
            case "shape.min-count", "shape.qualified-min-count", "shape.has-value" -> true;
            default -> false;
        };
    }

    /** Where there are too many values, the first one too many; where two are in one language, the second of them. */
    private static int placeAmong(ShapeResult result, List<LocatedTriple> written) {
        if (result.constraint().id().equals("shape.max-count")) {
            return Math.min(parameter(result, "maxCount", written.size() - 1), written.size() - 1);
        }
        if (result.constraint().id().equals("shape.unique-lang")) {
            for (int i = 0; i < written.size(); i++) {
                Node later = written.get(i).triple().getObject();
                boolean second = later.isLiteral()
                        && written.subList(0, i).stream()
                                .map(t -> t.triple().getObject())
                                .anyMatch(o ->
                                        o.isLiteral() && o.getLiteralLanguage().equals(later.getLiteralLanguage()));
                if (second) {
                    return i;
                }
            }
        }
        return 0;
    }

    private static int parameter(ShapeResult result, String name, int otherwise) {
        return result.parameters().getOrDefault(name, List.of()).stream()
                .findFirst()
                .filter(Node::isLiteral)
                .map(n -> Integer.parseInt(n.getLiteralLexicalForm()))
                .orElse(otherwise);
    }
}

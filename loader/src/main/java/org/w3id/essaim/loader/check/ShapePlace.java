package org.w3id.essaim.loader.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.w3id.essaim.loader.finding.Position;
import org.w3id.essaim.loader.finding.Related;
import org.w3id.essaim.loader.source.LocatedTriple;
import org.w3id.essaim.loader.source.SourceFile;
import org.w3id.essaim.shapes.Constraint;
import org.w3id.essaim.shapes.ShapeResult;

/**
 * Where the fault that a rule found can be mended: at the value, else at the property, else where the thing says its class.
 *
 * @param related the other values where there are too many, the first where two are in one language
 */
record ShapePlace(Position position, List<Related> related) {

    private static final String OTHER_VALUE = "related.value";
    private static final String FIRST_VALUE = "related.first";

    ShapePlace {
        Objects.requireNonNull(position);
        related = List.copyOf(related);
    }

    private ShapePlace(Position position) {
        this(position, List.of());
    }

    /**
     * @param file that describes the focus node
     * @param data what the rules saw
     */
    static ShapePlace of(Subject subject, SourceFile file, ShapeResult result, Graph data) {
        Optional<ShapePlace> place = result.path()
                .flatMap(path -> PathWalk.isProperty(path)
                        ? ofProperty(file, result, NodeFactory.createURI(path))
                        : ofPath(subject, result, path, data));
        return place.orElseGet(() -> new ShapePlace(head(file, result.focus())));
    }

    /** Where a thing says its class. */
    private static Position head(SourceFile file, Node thing) {
        List<LocatedTriple> typed = file.find(thing, RDF.type.asNode(), Node.ANY);
        List<LocatedTriple> all = typed.isEmpty() ? file.find(thing, Node.ANY, Node.ANY) : typed;
        return file.subjectPosition(all.get(0));
    }

    private static Optional<ShapePlace> ofProperty(SourceFile file, ShapeResult result, Node property) {
        List<LocatedTriple> written =
                file.find(result.focus(), property, result.value().orElse(Node.ANY));
        if (written.isEmpty()) {
            return Optional.empty();
        }
        if (result.constraint() == Constraint.CLOSED || isAboutAbsence(result)) {
            return Optional.of(new ShapePlace(file.predicatePosition(written.get(0))));
        }
        return Optional.of(
                switch (result.constraint()) {
                    case MAX_COUNT ->
                        tooMany(
                                result,
                                distinct(written).map(file::objectPosition).toList());
                    case UNIQUE_LANG ->
                        secondInOneLanguage(file, distinct(written).toList());
                    default -> new ShapePlace(file.objectPosition(written.get(0)));
                });
    }

    /** A value written twice is one value. */
    private static Stream<LocatedTriple> distinct(List<LocatedTriple> written) {
        List<Node> seen = new ArrayList<>();
        return written.stream().filter(located -> {
            Node object = located.triple().getObject();
            return !seen.contains(object) && seen.add(object);
        });
    }

    /** The value at the end of the path, or the last step that is written; an inverse step perhaps in another file. */
    private static Optional<ShapePlace> ofPath(Subject subject, ShapeResult result, String path, Graph data) {
        PathWalk walk = new PathWalk(subject, data);
        var values = walk.values(result.focus(), path);
        List<Position> written = values.values().stream()
                .flatMap(Optional::stream)
                .map(PathWalk.Step::position)
                .distinct()
                .toList();
        if (result.constraint() == Constraint.MAX_COUNT && !written.isEmpty()) {
            return Optional.of(tooMany(result, written));
        }
        return result.value()
                .flatMap(value -> values.getOrDefault(value, Optional.empty()))
                .or(walk::last)
                .map(step -> new ShapePlace(step.position()));
    }

    private static boolean isAboutAbsence(ShapeResult result) {
        return switch (result.constraint()) {
            case MIN_COUNT, QUALIFIED_MIN_COUNT, HAS_VALUE -> true;
            default -> false;
        };
    }

    /** The first value that is one too many. */
    private static ShapePlace tooMany(ShapeResult result, List<Position> values) {
        int allowed = result.parameters().getOrDefault("maxCount", List.of()).stream()
                .filter(Node::isLiteral)
                .map(number -> Integer.parseInt(number.getLiteralLexicalForm()))
                .findFirst()
                .orElse(values.size() - 1);
        Position first = values.get(Math.min(allowed, values.size() - 1));
        return new ShapePlace(first, related(values, first, OTHER_VALUE));
    }

    private static List<Related> related(Collection<Position> places, Position but, String key) {
        return places.stream()
                .filter(place -> !place.equals(but))
                .map(place -> new Related(place, key))
                .toList();
    }

    /** The second literal of the first language that comes again. */
    private static ShapePlace secondInOneLanguage(SourceFile file, List<LocatedTriple> written) {
        for (int i = 0; i < written.size(); i++) {
            String language = language(written.get(i));
            List<LocatedTriple> before = written.subList(0, i);
            Optional<LocatedTriple> first = before.stream()
                    .filter(earlier -> !language.isEmpty() && language(earlier).equals(language))
                    .findFirst();
            if (first.isPresent()) {
                return new ShapePlace(
                        file.objectPosition(written.get(i)),
                        List.of(new Related(file.objectPosition(first.get()), FIRST_VALUE)));
            }
        }
        return new ShapePlace(file.objectPosition(written.get(0)));
    }

    /** Language tags have no case. */
    private static String language(LocatedTriple located) {
        Node value = located.triple().getObject();
        return value.isLiteral() ? value.getLiteralLanguage().toLowerCase(Locale.ROOT) : "";
    }
}

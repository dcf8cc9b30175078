package org.w3id.essaim.loader.check;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_OneOrMore1;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.P_ZeroOrMore1;
import org.apache.jena.sparql.path.P_ZeroOrOne;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.path.PathParser;
import org.w3id.essaim.loader.finding.Position;
import org.w3id.essaim.loader.source.LocatedTriple;
import org.w3id.essaim.loader.source.SourceFile;

/**
 * Goes along the path of a rule that is more than a property, {@code ^es:steward} or {@code es:steward/org:memberOf}, and remembers where
 * the steps are written.
 */
final class PathWalk {

    /** What stands in no file comes first. */
    private static final Comparator<Optional<Position>> PLACES = Comparator.comparing(
                    (Optional<Position> place) -> place.isPresent())
            .thenComparing((a, b) -> a.isPresent() ? a.get().compareTo(b.get()) : 0);

    private final Subject subject;
    private final Graph data;
    private Optional<Step> last = Optional.empty();

    /**
     * A statement on the way.
     *
     * @param backwards whether it was read from its object to its subject
     */
    record Step(SourceFile file, LocatedTriple triple, boolean backwards) {

        /** What was walked to; backwards, the word in the other file that leads here. */
        Position position() {
            return file.objectPosition(triple);
        }
    }

    /** @param data what the rules saw */
    PathWalk(Subject subject, Graph data) {
        this.subject = subject;
        this.data = data;
    }

    /** Whether a path as the rules write it is one property, bare. */
    static boolean isProperty(String path) {
        return !path.matches("[\\^(<].*");
    }

    /**
     * The values of a path, each with the last step to it that is written in a file.
     *
     * @param path in the syntax of SPARQL
     */
    Map<Node, Optional<Step>> values(Node focus, String path) {
        last = Optional.empty();
        return follow(Map.of(focus, Optional.empty()), PathParser.parse(path, PrefixMapping.Standard));
    }

    /** The last step that was written in a file, whether it led to a value or not. */
    Optional<Step> last() {
        return last;
    }

    private Map<Node, Optional<Step>> follow(Map<Node, Optional<Step>> from, Path path) {
        if (path instanceof P_Link link) {
            return link(from, link.getNode(), false);
        }
        if (path instanceof P_Inverse inverse) {
            return inverse.getSubPath() instanceof P_Link link
                    ? link(from, link.getNode(), true)
                    : follow(from, inverted(inverse.getSubPath()));
        }
        if (path instanceof P_Seq both) {
            return follow(follow(from, both.getLeft()), both.getRight());
        }
        Map<Node, Optional<Step>> reached = new LinkedHashMap<>();
        if (path instanceof P_Alt either) {
            Stream.of(either.getLeft(), either.getRight())
                    .forEach(part -> follow(from, part).forEach(reached::putIfAbsent));
        } else if (path instanceof P_ZeroOrOne optional) {
            reached.putAll(from);
            follow(from, optional.getSubPath()).forEach(reached::putIfAbsent);
        } else if (path instanceof P_ZeroOrMore1 many) {
            reached.putAll(closure(from, many.getSubPath()));
        } else if (path instanceof P_OneOrMore1 many) {
            reached.putAll(closure(follow(from, many.getSubPath()), many.getSubPath()));
        } else {
            throw new IllegalArgumentException("no path of SHACL: " + path);
        }
        return reached;
    }

    /** The same way walked from its end, with only its properties inverted. */
    private static Path inverted(Path path) {
        if (path instanceof P_Inverse inverse) {
            return inverse.getSubPath();
        }
        if (path instanceof P_Seq both) {
            return new P_Seq(new P_Inverse(both.getRight()), new P_Inverse(both.getLeft()));
        }
        if (path instanceof P_Alt either) {
            return new P_Alt(new P_Inverse(either.getLeft()), new P_Inverse(either.getRight()));
        }
        if (path instanceof P_ZeroOrOne optional) {
            return new P_ZeroOrOne(new P_Inverse(optional.getSubPath()));
        }
        if (path instanceof P_ZeroOrMore1 many) {
            return new P_ZeroOrMore1(new P_Inverse(many.getSubPath()));
        }
        if (path instanceof P_OneOrMore1 many) {
            return new P_OneOrMore1(new P_Inverse(many.getSubPath()));
        }
        throw new IllegalArgumentException("no path of SHACL: " + path);
    }

    private Map<Node, Optional<Step>> closure(Map<Node, Optional<Step>> from, Path path) {
        Map<Node, Optional<Step>> reached = new LinkedHashMap<>(from);
        Deque<Node> next = new ArrayDeque<>(from.keySet());
        while (!next.isEmpty()) {
            Node node = next.pop();
            follow(Map.of(node, reached.get(node)), path).forEach((end, step) -> {
                if (reached.putIfAbsent(end, step) == null) {
                    next.add(end);
                }
            });
        }
        return reached;
    }

    private Map<Node, Optional<Step>> link(Map<Node, Optional<Step>> from, Node property, boolean backwards) {
        Map<Node, Optional<Step>> reached = new LinkedHashMap<>();
        from.forEach((node, step) -> {
            List<Triple> triples = backwards
                    ? data.find(Node.ANY, property, node).toList()
                    : data.find(node, property, Node.ANY).toList();
            triples.stream()
                    .map(triple -> Map.entry(
                            backwards ? triple.getSubject() : triple.getObject(),
                            located(triple, backwards).or(() -> step)))
                    .sorted(Comparator.comparing(end -> end.getValue().map(Step::position), PLACES))
                    .forEach(end -> reached.putIfAbsent(end.getKey(), end.getValue()));
        });
        return reached;
    }

    private Optional<Step> located(Triple triple, boolean backwards) {
        Optional<Step> step = subject.fileOfSubject(triple.getSubject())
                .flatMap(file -> file.find(triple.getSubject(), triple.getPredicate(), triple.getObject()).stream()
                        .findFirst()
                        .map(located -> new Step(file, located, backwards)));
        if (step.isPresent()) {
            last = step;
        }
        return step;
    }
}

package org.w3id.essaim.loader.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.w3id.essaim.loader.finding.Finding;
import org.w3id.essaim.loader.finding.FindingCode;
import org.w3id.essaim.loader.finding.Severity;
import org.w3id.essaim.loader.source.LocatedTriple;
import org.w3id.essaim.loader.source.SourceFile;

/**
 * No resource rests, by way of others, on itself. Told of every link of a circle, for whoever closed it changed only one of them. Not a
 * SHACL rule: a path that may be walked for ever has no cost that can be known before.
 *
 * <p>The territories, whose parts could go in circles too, are words: {@code Territories} refuses such a table.
 */
final class CycleCheck implements Check {

    private static final Node IS_BASED_ON = NodeFactory.createURI("https://schema.org/isBasedOn");

    private record Link(SourceFile file, LocatedTriple located) {
        Node to() {
            return located.triple().getObject();
        }
    }

    @Override
    public void run(Subject subject, Consumer<Finding> findings) {
        Map<Node, List<Link>> links = inCircles(links(subject));
        for (List<Link> all : links.values()) {
            for (Link link : all) {
                List<Node> circle = back(link, links);
                if (!circle.isEmpty()) {
                    findings.accept(TripleFinding.of(
                            FindingCode.LINK_CYCLE,
                            Severity.WARNING,
                            link.file().objectPosition(link.located()),
                            link.located(),
                            Map.of("property", IS_BASED_ON.getURI(), "chain", chain(circle))));
                }
            }
        }
    }

    private static Map<Node, List<Link>> links(Subject subject) {
        Map<Node, List<Link>> links = new LinkedHashMap<>();
        for (SourceFile file : subject.corpus().files()) {
            for (LocatedTriple located : file.find(Node.ANY, IS_BASED_ON, Node.ANY)) {
                links.computeIfAbsent(located.triple().getSubject(), s -> new ArrayList<>())
                        .add(new Link(file, located));
            }
        }
        return links;
    }

    /** Takes away, again and again, what rests on nothing more: only circles and what leads to them are left. */
    private static Map<Node, List<Link>> inCircles(Map<Node, List<Link>> links) {
        boolean less = true;
        while (less) {
            int before = links.values().stream().mapToInt(Collection::size).sum();
            links.values().forEach(all -> all.removeIf(link -> !links.containsKey(link.to())));
            links.values().removeIf(List::isEmpty);
            less = links.values().stream().mapToInt(Collection::size).sum() < before;
        }
        return links;
    }

    /** The shortest way from the end of a link back to its start, both ends given; empty if there is none. */
    private static List<Node> back(Link link, Map<Node, List<Link>> links) {
        Node start = link.located().triple().getSubject();
        Map<Node, Node> cameFrom = new HashMap<>(Map.of(link.to(), start));
        Deque<Node> open = new ArrayDeque<>(List.of(link.to()));
        while (!open.isEmpty()) {
            Node at = open.remove();
            if (at.equals(start)) {
                return way(start, cameFrom);
            }
            for (Link next : links.getOrDefault(at, List.of())) {
                if (cameFrom.putIfAbsent(next.to(), at) == null) {
                    open.add(next.to());
                }
            }
        }
        return List.of();
    }

    private static List<Node> way(Node start, Map<Node, Node> cameFrom) {
        List<Node> way = new ArrayList<>(List.of(start));
        for (Node at = cameFrom.get(start); !at.equals(start); at = cameFrom.get(at)) {
            way.add(0, at);
        }
        way.add(0, start);
        return way;
    }

    private static String chain(List<Node> circle) {
        return String.join(" ", circle.stream().map(Node::toString).toList());
    }
}

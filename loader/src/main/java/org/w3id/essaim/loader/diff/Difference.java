package org.w3id.essaim.loader.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.w3id.essaim.loader.diff.ThingChange.PropertyChange;
import org.w3id.essaim.loader.diff.ThingChange.Sort;

/**
 * What was changed between two moments of a corpus: statements as sets, for nothing in it is blank.
 *
 * @param changes by sort, then by IRI
 * @param broken links of the later moment to what was there at the earlier one and is no more, or is withdrawn
 * @param renames things that went and things that came which are perhaps the same
 * @param unread paths of files that cannot be read whole at either moment: what they say is not compared
 */
public record Difference(
        Version before,
        Version after,
        List<ThingChange> changes,
        List<BrokenLink> broken,
        List<Rename> renames,
        Set<String> unread) {

    /** A link to a thing that is no more, or that is withdrawn. */
    public record BrokenLink(String from, String property, String to) {}

    public Difference {
        changes = List.copyOf(changes);
        broken = List.copyOf(broken);
        renames = List.copyOf(renames);
        unread = java.util.Collections.unmodifiableSet(new TreeSet<>(unread));
    }

    public static Difference between(Version before, Version after) {
        Set<String> all = new TreeSet<>(before.statements().keySet());
        all.addAll(after.statements().keySet());
        all.removeAll(before.unreadThings());
        all.removeAll(after.unreadThings());
        Map<String, Set<String>> pointing = pointing(after);
        List<ThingChange> changes = new ArrayList<>();
        for (String thing : all) {
            if (!before.has(thing) || !after.has(thing) || !before.of(thing).equals(after.of(thing))) {
                changes.add(change(thing, before, after, pointing.getOrDefault(thing, Set.of())));
            }
        }
        changes.sort(Comparator.comparing(ThingChange::sort).thenComparing(ThingChange::thing));
        Set<String> gone = changes.stream()
                .filter(c -> c.sort() == Sort.WITHDRAWN || c.sort() == Sort.VANISHED)
                .map(ThingChange::thing)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> unread = new TreeSet<>(before.unread());
        unread.addAll(after.unread());
        return new Difference(
                before, after, changes, broken(after, gone), Rename.suspected(changes, before, after), unread);
    }

    private static ThingChange change(String thing, Version before, Version after, Set<String> pointing) {
        boolean withdrawn = after.isWithdrawn(thing) && !before.isWithdrawn(thing);
        Sort sort = !after.has(thing)
                ? Sort.VANISHED
                : withdrawn ? Sort.WITHDRAWN : before.has(thing) ? Sort.CHANGED : Sort.ADDED;
        Optional<String> replacedBy = after.of(thing).stream()
                .filter(t -> t.getPredicate().equals(DCTerms.isReplacedBy.asNode()) && withdrawn)
                .map(t -> t.getObject().toString())
                .findFirst();
        return new ThingChange(
                sort, thing, replacedBy, properties(before.of(thing), after.of(thing)), List.copyOf(pointing));
    }

    private record Line(String subject, String property) {}

    private static List<PropertyChange> properties(Set<Triple> before, Set<Triple> after) {
        Comparator<Line> order = Comparator.comparing(Line::subject)
                .thenComparing(line -> !line.property().equals(RDF.type.getURI()))
                .thenComparing(Line::property);
        Map<Line, List<Node>> removed = values(before, after, order);
        Map<Line, List<Node>> added = values(after, before, order);
        Set<Line> lines = new TreeSet<>(order);
        lines.addAll(removed.keySet());
        lines.addAll(added.keySet());
        return lines.stream()
                .map(line -> new PropertyChange(
                        line.subject(),
                        line.property(),
                        removed.getOrDefault(line, List.of()),
                        added.getOrDefault(line, List.of())))
                .toList();
    }

    /** What is said in one place and not in the other. */
    private static Map<Line, List<Node>> values(Set<Triple> here, Set<Triple> there, Comparator<Line> order) {
        Map<Line, List<Node>> values = new TreeMap<>(order);
        here.stream()
                .filter(triple -> !there.contains(triple))
                .sorted(Comparator.comparing(triple -> triple.getObject().toString()))
                .forEach(triple -> values.computeIfAbsent(
                                new Line(
                                        triple.getSubject().toString(),
                                        triple.getPredicate().toString()),
                                line -> new ArrayList<>())
                        .add(triple.getObject()));
        return values;
    }

    /** Who leads to a thing or to a fragment of it, itself left out. */
    private static Map<String, Set<String>> pointing(Version version) {
        Map<String, Set<String>> pointing = new TreeMap<>();
        links(version)
                .forEach(link -> pointing.computeIfAbsent(link.to(), thing -> new TreeSet<>())
                        .add(link.from()));
        return pointing;
    }

    private static Stream<BrokenLink> links(Version version) {
        return version.statements().entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .filter(t -> t.getObject().isURI())
                        .map(t -> new BrokenLink(
                                entry.getKey(),
                                t.getPredicate().getURI(),
                                t.getObject().getURI().replaceFirst("#.*", "")))
                        .filter(link -> !link.from().equals(link.to())));
    }

    private static List<BrokenLink> broken(Version after, Set<String> gone) {
        return links(after)
                .filter(link -> gone.contains(link.to()) && !link.property().equals(DCTerms.isReplacedBy.getURI()))
                .distinct()
                .toList();
    }

    /** Whether nothing is said otherwise; what could not be read counts as neither. */
    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /** The changes of a sort. */
    public List<ThingChange> changes(Sort sort) {
        return changes.stream().filter(change -> change.sort() == sort).toList();
    }

    /** What a thing is called now, else what it was called. */
    public Optional<String> label(String thing, String language) {
        return after.label(thing, language).or(() -> before.label(thing, language));
    }
}

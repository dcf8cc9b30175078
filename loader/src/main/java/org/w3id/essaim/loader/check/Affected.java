package org.w3id.essaim.loader.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.w3id.essaim.loader.finding.Finding;
import org.w3id.essaim.loader.source.Corpus;
import org.w3id.essaim.loader.source.Foundation;
import org.w3id.essaim.loader.source.SourceFile;

/**
 * What can be found otherwise in a corpus than in another: in the files that changed, in those from which the rules see what changed, and in
 * those of which the {@link Overview} says something else. What stands in all other files is found in both or in neither.
 */
final class Affected {

    private final Overview before;
    private final Overview after;
    private final OptionalInt reach;

    /** @param reach how far the rules look */
    private Affected(Overview before, Overview after, OptionalInt reach) {
        this.before = before;
        this.after = after;
        this.reach = reach;
    }

    static Region between(Overview before, Overview after, OptionalInt reach) {
        return new Affected(before, after, reach).region();
    }

    private Region region() {
        Set<SourceFile> changed = changed();
        boolean words = sides().anyMatch(side -> changed.stream().anyMatch(side::isAboutWords));
        if (reach.isEmpty() || words || !manifests(before).equals(manifests(after))) {
            return Region.WHOLE;
        }
        Set<SourceFile> files = new LinkedHashSet<>(changed);
        Set<Node> seen = Neighbours.subjects(changed);
        for (int i = 0; i < reach.getAsInt(); i++) {
            Set<SourceFile> linking = neighbours(after).linkingTo(seen);
            files.addAll(linking);
            seen.addAll(Neighbours.subjects(linking));
        }
        Set<String> paths = toldOtherwise();
        files.forEach(file -> paths.add(file.path()));
        return closed(Region.of(paths));
    }

    /** A region that holds every file that speaks of what another of its files speaks of. */
    private Region closed(Region region) {
        return closed(region, before, after);
    }

    static Region closed(Region region, Overview before, Overview after) {
        Set<String> paths = new HashSet<>(region.paths());
        int size;
        do {
            size = paths.size();
            for (Overview side : List.of(before, after)) {
                List<SourceFile> files = side.subject().corpus().files().stream()
                        .filter(file -> paths.contains(file.path()))
                        .toList();
                neighbours(side).speakingOf(Neighbours.subjects(files)).forEach(file -> paths.add(file.path()));
            }
        } while (paths.size() > size);
        return Region.of(paths);
    }

    /** The files of each side that the other does not have, or has with another text. */
    private Set<SourceFile> changed() {
        Map<String, SourceFile> old = byPath(before);
        Map<String, SourceFile> now = byPath(after);
        Set<SourceFile> changed = new LinkedHashSet<>();
        old.forEach((path, file) -> {
            SourceFile other = now.get(path);
            if (other == null || other != file && !other.text().equals(file.text())) {
                changed.add(file);
            }
        });
        now.forEach((path, file) -> {
            SourceFile other = old.get(path);
            if (other == null || changed.contains(other)) {
                changed.add(file);
            }
        });
        return changed;
    }

    private static Map<String, SourceFile> byPath(Overview side) {
        Map<String, SourceFile> byPath = new HashMap<>();
        side.subject().corpus().files().forEach(file -> byPath.put(file.path(), file));
        return byPath;
    }

    /** The texts that settle base, fictions and foundations. */
    private static List<String> manifests(Overview side) {
        Corpus corpus = side.subject().corpus();
        return Stream.concat(
                        Stream.of(corpus.manifest().file().text()),
                        corpus.foundations().stream().map(Affected::manifest))
                .toList();
    }

    private static String manifest(Foundation foundation) {
        return foundation.prefix() + " " + foundation.manifest().file().text();
    }

    /** Paths of which one overview says something else than the other. */
    private Set<String> toldOtherwise() {
        Map<String, List<Finding>> old = before.byFile();
        Map<String, List<Finding>> now = after.byFile();
        Set<String> paths = new HashSet<>(old.keySet());
        paths.addAll(now.keySet());
        paths.removeIf(path -> Objects.equals(old.get(path), now.get(path)));
        return paths;
    }

    private Stream<Neighbours> sides() {
        return Stream.of(before, after).map(Affected::neighbours);
    }

    private static Neighbours neighbours(Overview side) {
        return new Neighbours(side.subject().corpus(), side.subject().index());
    }
}

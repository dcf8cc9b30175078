package org.w3id.essaim.loader.check;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.w3id.essaim.loader.source.Corpus;
import org.w3id.essaim.loader.source.SourceFile;

/**
 * What a corpus became: its own things, by IRI. A file that was moved within the folder of its kind, and nothing else, did not change.
 *
 * @param added described now and not before; those that were renamed are among them
 * @param changed described by another text
 * @param deleted described before and no more, without a tombstone, and not renamed
 * @param renamed from one IRI to another, sorted
 */
public record Change(
        SortedSet<String> added,
        SortedSet<String> changed,
        SortedSet<String> deleted,
        SortedMap<String, String> renamed) {

    public Change {
        added = new TreeSet<>(added);
        changed = new TreeSet<>(changed);
        deleted = new TreeSet<>(deleted);
        renamed = new TreeMap<>(renamed);
    }

    static Change between(Corpus base, Corpus now) {
        Map<String, SourceFile> before = own(base);
        Map<String, SourceFile> after = own(now);
        Set<String> described =
                now.files().stream().flatMap(file -> iri(now, file).stream()).collect(Collectors.toSet());
        SortedSet<String> added = new TreeSet<>(after.keySet());
        added.removeAll(before.keySet());
        SortedSet<String> changed = new TreeSet<>();
        SortedSet<String> gone = new TreeSet<>();
        before.forEach((iri, file) -> {
            if (!described.contains(iri)) {
                gone.add(iri);
            } else if (after.containsKey(iri) && !after.get(iri).text().equals(file.text())) {
                changed.add(iri);
            }
        });
        SortedMap<String, String> renamed = Renames.find(sub(before, gone), sub(after, added));
        gone.removeAll(renamed.keySet());
        return new Change(added, changed, gone, renamed);
    }

    /** The files of a corpus's own things; of two that describe the same, the first. */
    static Map<String, SourceFile> own(Corpus corpus) {
        Map<String, SourceFile> own = new TreeMap<>();
        for (SourceFile file : corpus.files()) {
            if (corpus.isOwn(file)) {
                iri(corpus, file).forEach(iri -> own.putIfAbsent(iri, file));
            }
        }
        return own;
    }

    /** The files of what was added or changed. */
    Set<String> files(Corpus now) {
        return own(now).entrySet().stream()
                .filter(thing -> added.contains(thing.getKey()) || changed.contains(thing.getKey()))
                .map(thing -> thing.getValue().path())
                .collect(Collectors.toSet());
    }

    private static List<String> iri(Corpus corpus, SourceFile file) {
        return corpus.name(file).map(name -> corpus.manifest().things().iri(name.kind(), name.slug())).stream()
                .toList();
    }

    private static SortedMap<String, SourceFile> sub(Map<String, SourceFile> files, Set<String> iris) {
        SortedMap<String, SourceFile> sub = new TreeMap<>(files);
        sub.keySet().retainAll(new HashSet<>(iris));
        return sub;
    }
}

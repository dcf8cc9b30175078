package org.w3id.essaim.loader.check;

import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3id.essaim.loader.source.SourceFile;
import org.w3id.essaim.ontology.Things;

/** What the things of a corpus are recognised by. Not changed once it is made. */
final class Likenesses {

    private final Things base;
    private final Map<SourceFile, Likeness> byFile;
    private final List<Likeness> all;

    private Likenesses(Things base, Map<SourceFile, Likeness> byFile) {
        this.base = base;
        this.byFile = byFile;
        this.all = sorted(byFile.values());
    }

    private static List<Likeness> sorted(Collection<Likeness> likenesses) {
        return likenesses.stream()
                .sorted((one, other) -> one.thing().compareTo(other.thing()))
                .toList();
    }

    /** @param known those of a corpus that may hold some of the same files, read once: what these are recognised by is the same */
    static Likenesses of(Subject subject, Optional<Likenesses> known) {
        Map<SourceFile, Likeness> old = known.filter(k -> k.base.equals(subject.things()))
                .map(k -> k.byFile)
                .orElse(Collections.emptyMap());
        Map<SourceFile, Likeness> byFile = new IdentityHashMap<>();
        for (SourceFile file : subject.corpus().files()) {
            Likeness likeness = old.get(file);
            if (likeness != null && Described.isIn(subject, file)) {
                byFile.put(file, likeness);
            } else {
                Described.in(subject, file)
                        .ifPresent(thing -> byFile.put(
                                file, Likeness.of(thing, subject.words().territories())));
            }
        }
        return new Likenesses(subject.things(), byFile);
    }

    /** In the order in which of two things the later is asked whether it is the other. */
    List<Likeness> all() {
        return all;
    }
}

package org.w3id.essaim.loader.check;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
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

    /** @param all in the order of the corpus, which is nearly theirs: so they are sorted at once, and not by many times their number */
    private Likenesses(Things base, Collection<Likeness> all) {
        this.base = base;
        this.byFile = new IdentityHashMap<>();
        all.forEach(likeness -> byFile.put(likeness.thing().file(), likeness));
        this.all = all.stream().sorted(Comparator.comparing(Likeness::thing)).toList();
    }

    /** @param known those of a corpus that may hold some of the same files, read once: what these are recognised by is the same */
    static Likenesses of(Subject subject, Optional<Likenesses> known) {
        Map<SourceFile, Likeness> old = known.filter(k -> k.base.equals(subject.things()))
                .map(k -> k.byFile)
                .orElse(Collections.emptyMap());
        List<Likeness> all = subject.corpus().files().parallelStream()
                .flatMap(file -> of(subject, file, Optional.ofNullable(old.get(file))).stream())
                .toList();
        return new Likenesses(subject.things(), all);
    }

    private static Optional<Likeness> of(Subject subject, SourceFile file, Optional<Likeness> known) {
        return known.isPresent() && Described.isIn(subject, file)
                ? known
                : Described.in(subject, file)
                        .map(thing -> Likeness.of(thing, subject.words().territories()));
    }

    /** In the order in which of two things the later is asked whether it is the other. */
    List<Likeness> all() {
        return all;
    }
}

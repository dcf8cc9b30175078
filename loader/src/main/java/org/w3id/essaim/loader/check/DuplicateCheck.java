package org.w3id.essaim.loader.check;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.w3id.essaim.loader.finding.Finding;

/**
 * That a thing is described once: nothing shares what identifies it, nothing looks like it, unless one of the two is stated to be different
 * from the other. A pair is told once, and first for what is surer.
 */
final class DuplicateCheck implements Check {

    private final Likenesses likenesses;

    DuplicateCheck(Likenesses likenesses) {
        this.likenesses = likenesses;
    }

    @Override
    public void run(Subject subject, Consumer<Finding> findings) {
        Set<Pair> told = new HashSet<>();
        new SameKeyCheck().run(likenesses.all().stream().map(Likeness::thing).toList(), told, findings);
        new LikenessCheck().run(likenesses.all(), told, findings);
    }
}

package org.w3id.essaim.loader.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.w3id.essaim.loader.finding.Finding;

/**
 * That a thing is described once: nothing shares what identifies it, nothing looks like it, unless one of the two is stated to be different
 * from the other. A pair is told once, and first for what is surer.
 */
final class DuplicateCheck implements Check {

    @Override
    public void run(Subject subject, Consumer<Finding> findings) {
        List<Described> things = Described.all(subject);
        Set<Pair> told = new HashSet<>();
        new SameKeyCheck().run(things, told, findings);
        new LikenessCheck(subject.words().territories()).run(things, told, findings);
    }
}

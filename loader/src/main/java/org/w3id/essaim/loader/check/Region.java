package org.w3id.essaim.loader.check;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.w3id.essaim.loader.finding.Finding;

/**
 * The files that are looked at.
 *
 * @param whole whether these are all of them, and the manifest
 * @param paths if not
 */
record Region(boolean whole, Set<String> paths) {

    static final Region WHOLE = new Region(true, Set.of());

    Region {
        paths = Set.copyOf(paths);
    }

    static Region of(Set<String> paths) {
        return new Region(false, paths);
    }

    boolean contains(String path) {
        return whole || paths.contains(path);
    }

    /** This, and the files in which these stand. */
    Region with(Stream<Finding> findings) {
        if (whole) {
            return this;
        }
        Set<String> all = new HashSet<>(paths);
        findings.forEach(finding -> all.add(finding.position().file()));
        return new Region(false, all);
    }

    Predicate<Finding> findings() {
        return finding -> contains(finding.position().file());
    }
}

package org.w3id.essaim.shapes;

import java.io.InputStream;
import java.util.List;

/** The files of the rules, as they lie in the jar. A test holds the list against the folder. */
final class RuleFiles {

    static final List<String> NAMES = List.of();

    private RuleFiles() {}

    static InputStream open(String name) {
        InputStream in = RuleFiles.class.getResourceAsStream("rules/" + name);
        if (in == null) {
            throw new IllegalArgumentException("there are no rules named " + name);
        }
        return in;
    }
}

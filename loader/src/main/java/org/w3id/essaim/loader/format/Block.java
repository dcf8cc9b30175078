package org.w3id.essaim.loader.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** All that a file says of one subject. Grows while a file is read, not after. */
final class Block {

    /** A property and its values. */
    record Property(String iri, Written name, List<Written> values) {}

    final Written subject;
    final Map<String, Property> properties = new LinkedHashMap<>();
    final Set<String> classes = new TreeSet<>();

    /** Comment lines that stand after the last value and before the dot. */
    final List<String> end = new ArrayList<>();

    Block(Written subject) {
        this.subject = subject;
    }
}

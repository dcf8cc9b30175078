package org.w3id.essaim.loader.format;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;

/** A file's parts as they are written, comments with what they belong to. Grows while a file is read, not after. */
final class Document {

    /** Comment lines above everything else. */
    final List<String> head = new ArrayList<>();

    /** Comment lines below everything else. */
    final List<String> tail = new ArrayList<>();

    private final Map<String, Written> prefixes = new TreeMap<>();
    private final Set<String> used = new TreeSet<>();
    private final Map<Node, Block> bySubject = new LinkedHashMap<>();

    /**
     * Adds a declaration.
     *
     * @param name with its colon
     * @return the first one of this prefix, which may be this
     */
    Written declare(String name, Written iri) {
        Written first = prefixes.putIfAbsent(name, iri);
        return first == null ? iri : first;
    }

    /** @param name with its colon */
    void use(String name) {
        used.add(name);
    }

    /** What is said of a subject; empty at first. */
    Block block(Node subject, Written written) {
        return bySubject.computeIfAbsent(subject, node -> new Block(written));
    }

    Collection<Block> blocks() {
        return bySubject.values();
    }

    /** The declarations by prefix. */
    Map<String, Written> prefixes() {
        return prefixes;
    }

    /**
     * Leaves out the prefixes that are not used; their comments, and what would else stand first in the file, join the head, so that the
     * document is the same when it is read again.
     */
    void tidy() {
        prefixes.entrySet().removeIf(entry -> {
            boolean unused = !used.contains(entry.getKey());
            if (unused) {
                head.addAll(entry.getValue().comments());
            }
            return unused;
        });
        if (prefixes.isEmpty() && bySubject.isEmpty()) {
            head.addAll(tail);
            tail.clear();
        } else if (prefixes.isEmpty()) {
            List<String> first = bySubject.values().iterator().next().subject.before;
            head.addAll(first);
            first.clear();
        }
    }
}

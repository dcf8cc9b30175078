package org.w3id.essaim.loader.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.eclipse.rdf4j.model.Literal;
import org.jspecify.annotations.Nullable;

/**
 * What many files say alike, kept once: the nodes of properties, classes, concepts and days, the values that were found good, and the
 * prefixes. What is one object takes less memory, is made and checked once, and is compared at once. Bounded: each thing is kept as long as
 * no other takes its place. Safe for several threads.
 */
final class Shared {

    /** In UTF-16 units: a longer value is a text, and comes once. */
    private static final int SHORT = 32;

    private final Table<Node> iris = new Table<>();
    private final Table<Node> values = new Table<>();
    private final Table<Literal> good = new Table<>();
    private final Table<Map<String, String>> prefixes = new Table<>();

    /** Things by a hash, each in the one slot that it has. */
    private static final class Table<T> {

        /** A power of two. */
        private static final int SIZE = 1 << 13;

        private final AtomicReferenceArray<T> slots = new AtomicReferenceArray<>(SIZE);

        @Nullable
        T at(int hash) {
            return slots.getAcquire(slot(hash));
        }

        void keep(int hash, T thing) {
            slots.setRelease(slot(hash), thing);
        }

        private static int slot(int hash) {
            return (hash ^ hash >>> 15) & SIZE - 1;
        }
    }

    Node iri(String iri) {
        int hash = iri.hashCode();
        Node known = iris.at(hash);
        if (known != null && known.hasURI(iri)) {
            return known;
        }
        Node made = NodeFactory.createURI(iri);
        iris.keep(hash, made);
        return made;
    }

    /** A value without a language. */
    Node value(String label, String datatype) {
        if (label.length() > SHORT) {
            return made(label, datatype);
        }
        int hash = hash(label, datatype);
        Node known = values.at(hash);
        if (known != null
                && known.getLiteralLexicalForm().equals(label)
                && known.getLiteralDatatypeURI().equals(datatype)) {
            return known;
        }
        Node made = made(label, datatype);
        values.keep(hash, made);
        return made;
    }

    private static Node made(String label, String datatype) {
        return NodeFactory.createLiteralDT(label, TypeMapper.getInstance().getSafeTypeByName(datatype));
    }

    /** The value that was found good before. */
    Optional<Literal> good(String label, String datatype) {
        return Optional.ofNullable(good.at(hash(label, datatype)))
                .filter(known -> known.getLabel().equals(label)
                        && known.getDatatype().stringValue().equals(datatype));
    }

    /** Remembers that this value is of its type. */
    void addGood(Literal value) {
        if (value.getLabel().length() <= SHORT) {
            good.keep(hash(value.getLabel(), value.getDatatype().stringValue()), value);
        }
    }

    private static int hash(String label, String datatype) {
        return 31 * label.hashCode() + datatype.hashCode();
    }

    /** The same prefixes in the same order, not to be changed: most files of a kind declare the same. */
    Map<String, String> prefixes(Map<String, String> declared) {
        List<Map.Entry<String, String>> entries = new ArrayList<>(declared.entrySet());
        int hash = entries.hashCode();
        Map<String, String> known = prefixes.at(hash);
        if (known != null && entries.equals(new ArrayList<>(known.entrySet()))) {
            return known;
        }
        Map<String, String> kept = Collections.unmodifiableMap(new LinkedHashMap<>(declared));
        prefixes.keep(hash, kept);
        return kept;
    }
}

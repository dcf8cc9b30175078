package org.w3id.essaim.loader.diff;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * What became of a thing.
 *
 * @param replacedBy of a thing that was withdrawn: the thing that takes its place, if it names one
 * @param properties what is said otherwise than before, by subject and property
 * @param pointing the other things that lead to it now, sorted
 */
public record ThingChange(
        Sort sort, String thing, Optional<String> replacedBy, List<PropertyChange> properties, List<String> pointing) {

    /** In the order in which they are told. */
    public enum Sort {
        ADDED("added"),
        CHANGED("changed"),
        /** A tombstone is left. */
        WITHDRAWN("withdrawn"),
        /** Its file is gone, and nothing is left. */
        VANISHED("vanished");

        private final String word;

        Sort(String word) {
            this.word = word;
        }

        /** Its name in data and in keys of the catalogue. */
        public String word() {
            return word;
        }
    }

    /**
     * Values of a property that are no more said, and values that are said now.
     *
     * @param subject the thing, or a fragment of it
     */
    public record PropertyChange(String subject, String property, List<Node> removed, List<Node> added) {
        public PropertyChange {
            removed = List.copyOf(removed);
            added = List.copyOf(added);
        }
    }

    public ThingChange {
        Objects.requireNonNull(sort);
        Objects.requireNonNull(thing);
        Objects.requireNonNull(replacedBy);
        properties = List.copyOf(properties);
        pointing = List.copyOf(pointing);
    }
}

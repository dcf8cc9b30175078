package org.w3id.essaim.loader.source;

import java.util.Objects;
import org.apache.jena.graph.Triple;

/**
 * A triple and where its terms are written. Offsets are UTF-16 indexes into {@link SourceFile#text()}. Triples that share a subject by
 * {@code ;} or a predicate by {@code ,} point at the one place where it is written.
 *
 * @param objectEnd one past the last character of the object
 */
public record LocatedTriple(Triple triple, int subjectStart, int predicateStart, int objectStart, int objectEnd) {

    public LocatedTriple {
        Objects.requireNonNull(triple);
        if (subjectStart < 0 || predicateStart < 0 || objectStart < 0 || objectEnd < objectStart) {
            throw new IllegalArgumentException("not the place of a triple: " + subjectStart + ", " + predicateStart
                    + ", " + objectStart + "–" + objectEnd);
        }
    }
}

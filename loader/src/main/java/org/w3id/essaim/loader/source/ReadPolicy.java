package org.w3id.essaim.loader.source;

import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.w3id.essaim.ontology.Things;

/**
 * What a file may say beyond being Turtle.
 *
 * @param limits how much is read
 * @param things the base of the corpus's things, which gives their prefixes a meaning
 * @param base the IRI against which relative IRIs are resolved, allowed or not
 * @param blankNodes whether blank nodes, brackets and lists are allowed
 * @param relativeIris whether relative IRIs and {@code @base} are allowed
 * @param fixedPrefixes whether the prefixes of ours always mean the same
 * @param knownValues whether datatypes and languages must be known and values be valid
 * @param anyCharacter whether control characters and marks of direction are allowed
 * @param schemes the schemes an IRI may have, in lower case; empty: any
 */
public record ReadPolicy(
        ReadLimits limits,
        Things things,
        String base,
        boolean blankNodes,
        boolean relativeIris,
        boolean fixedPrefixes,
        boolean knownValues,
        boolean anyCharacter,
        Set<String> schemes) {

    public ReadPolicy {
        Objects.requireNonNull(limits);
        Objects.requireNonNull(things);
        Objects.requireNonNull(base);
        schemes = Collections.unmodifiableSet(new TreeSet<>(schemes));
    }

    /** What a contributed file may say: IRIs only, whole, over http or https, with the prefixes of ours. */
    public static ReadPolicy contributions(Things things) {
        return new ReadPolicy(
                ReadLimits.standard(), things, things.base(), false, false, true, true, false, Set.of("http", "https"));
    }

    /** Turtle as W3C defines it, nothing refused that is legal. */
    public static ReadPolicy conformance(String base) {
        return new ReadPolicy(ReadLimits.standard(), Things.COMMON, base, true, true, false, false, true, Set.of());
    }

    /** The same policy with other schemes: fictional data and fixtures also use {@code urn}. */
    public ReadPolicy withSchemes(Set<String> allowed) {
        return new ReadPolicy(
                limits, things, base, blankNodes, relativeIris, fixedPrefixes, knownValues, anyCharacter, allowed);
    }

    /** The same policy with other limits. */
    public ReadPolicy withLimits(ReadLimits others) {
        return new ReadPolicy(
                others, things, base, blankNodes, relativeIris, fixedPrefixes, knownValues, anyCharacter, schemes);
    }

    /** The same policy while the base of the things is not known yet: prefixes may mean anything. */
    ReadPolicy withFreePrefixes() {
        return new ReadPolicy(
                limits, things, base, blankNodes, relativeIris, false, knownValues, anyCharacter, schemes);
    }
}

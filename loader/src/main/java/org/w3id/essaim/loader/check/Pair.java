package org.w3id.essaim.loader.check;

/**
 * Two things of which one is asked whether it is the other.
 *
 * @param earlier its IRI
 * @param later the IRI of the one that is asked
 */
record Pair(String earlier, String later) {
    static Pair of(Described earlier, Described later) {
        return new Pair(earlier.iri(), later.iri());
    }
}

package org.w3id.essaim.endpoint.search;

/** How words are taken that somebody typed. */
public enum Manner {
    /** Words have synonyms; one that no thing knows is taken for the nearest known, and the answer says so. */
    TOLERANT,
    /** Each word as it is typed: only number, accents and case are put aside. */
    LITERAL
}

package org.w3id.essaim.endpoint.views;

/** How one value of a key looks in JSON; each has a schema of the same name, in lower case. */
public enum Shape {
    /** Words, an address, a code. */
    TEXT,
    /** A year, a month or a day: {@code 2026}, {@code 2026-03}, {@code 2026-03-12}. */
    DATE,
    FLAG,
    NUMBER,
    /** A related thing, concept or territory: its address, class, name and page. */
    STUB,
    /** A stub that says whether the licence is an open one, where that is known. */
    LICENCE,
    /** A stub with the state and the dates of what it names. */
    ITEM,
    GEOMETRY,
    /** A property that was looked for and not found. */
    MISSING,
    GEO,
    ADDRESS,
    AMOUNT,
    /** Things that lead here: how many, the first of them, where all are. */
    BLOCK,
    COMPLETENESS,
    PROVENANCE,
    /** Addresses by what is found there. */
    LINKS,
    /** The language of each text that is not in the language asked. */
    LANGS,
    /** Parts of a text, those found marked. */
    MATCH
}

package org.w3id.essaim.endpoint.reconcile;

/** What one request may ask. Told in {@code docs/reconcile.md}. */
final class Limits {

    /** Queries in a batch. */
    static final int QUERIES = 50;

    /** Characters of a query, of a value, of what was typed so far. */
    static final int CHARACTERS = 500;

    /** Properties of a query, or of what is fetched. */
    static final int PROPERTIES = 50;

    /** Values of one property in a query. */
    static final int VALUES = 20;

    /** Things of which properties are fetched at once. */
    static final int IDS = 100;

    /** Candidates for a query, suggestions for a prefix. */
    static final int RESULTS = 50;

    /** How many of them if nobody says. */
    static final int USUAL_RESULTS = 10;

    /** Levels of arrays and objects in JSON. */
    static final int NESTING = 12;

    private Limits() {}
}

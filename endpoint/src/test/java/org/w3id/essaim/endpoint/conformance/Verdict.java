package org.w3id.essaim.endpoint.conformance;

/**
 * What came of one test.
 *
 * @param iri names the test
 * @param name names it to readers: {@code aggregates/agg01}
 * @param reason why it failed, or is not offered; empty if it passed
 */
record Verdict(Suite suite, String iri, String name, Outcome outcome, String reason) {

    /** In the order in which the table counts them. */
    enum Outcome {
        PASSED("passed"),
        FAILED("failed"),
        NOT_OFFERED("inapplicable");

        private final String earl;

        Outcome(String earl) {
            this.earl = earl;
        }

        /** The local name of the outcome in EARL. */
        String earl() {
            return earl;
        }
    }
}

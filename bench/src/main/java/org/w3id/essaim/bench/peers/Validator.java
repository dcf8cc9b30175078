package org.w3id.essaim.bench.peers;

import java.nio.file.Path;

/** An engine that was given data and rules once, and checks the one by the other as often as asked. */
interface Validator {

    /** Reads both; whatever of the rules can be prepared is prepared. */
    void load(Path data, Path shapes);

    /**
     * Checks everything.
     *
     * @return the number of results
     */
    int validate();
}

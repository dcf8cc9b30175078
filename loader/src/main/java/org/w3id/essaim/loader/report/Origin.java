package org.w3id.essaim.loader.report;

import java.util.Objects;
import java.util.Optional;

/**
 * By what a corpus was checked, and against what.
 *
 * @param version of the program
 * @param rules SHA-256 of the rules, in hexadecimal
 * @param base the commit with which the corpus was compared, if only what differs was checked
 */
public record Origin(String version, String rules, Optional<String> base) {
    public Origin {
        Objects.requireNonNull(version);
        Objects.requireNonNull(rules);
        Objects.requireNonNull(base);
    }

    /** The program itself, as SARIF and JSON name it. */
    static final String NAME = "essaim";
}

package org.w3id.essaim.loader.format;

import java.util.List;
import java.util.Objects;
import org.w3id.essaim.loader.finding.Finding;

/** What comes of a file that is to be formatted. */
public sealed interface Formatted {

    /** Its canonical text, proven to say the same with the same comments; perhaps what it was. */
    record Text(String text) implements Formatted {
        public Text {
            Objects.requireNonNull(text);
        }
    }

    /**
     * It must be mended first.
     *
     * @param findings never empty
     */
    record Faulty(List<Finding> findings) implements Formatted {
        public Faulty {
            findings = List.copyOf(findings);
        }
    }

    /** What its lines mean depends on their order: {@code @base}, or a prefix with two meanings. */
    record Ordered() implements Formatted {}

    /** Its canonical text does not say the same: a fault of the formatter. */
    record Unequal() implements Formatted {}
}

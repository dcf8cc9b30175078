package org.w3id.essaim.examples;

import java.util.Objects;

/**
 * A real file with one fault put into it.
 *
 * @param file the path of the file in its corpus
 * @param operation what was done: {@code drop}, {@code misspell-property}, {@code retarget-thing-to-kind} …
 * @param property of the statement that it was done to, as it is written: {@code dcterms:type}
 * @param text the file's text with the fault
 * @param shown what was written, and what stands there now
 */
record DataMutant(String file, String operation, String property, String text, String shown) {

    DataMutant {
        Objects.requireNonNull(file);
        Objects.requireNonNull(operation);
        Objects.requireNonNull(property);
        Objects.requireNonNull(text);
        Objects.requireNonNull(shown);
    }

    /** What all mutants have in common of which one reason says why nothing can know. */
    String sort() {
        return operation + " " + property;
    }

    @Override
    public String toString() {
        return sort() + ": " + file + ": " + shown;
    }
}

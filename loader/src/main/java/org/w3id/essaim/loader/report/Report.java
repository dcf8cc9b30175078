package org.w3id.essaim.loader.report;

import java.io.IOException;
import java.io.Writer;

/** A format in which a check is told: to a person, to a forge, to an editor. */
@FunctionalInterface
public interface Report {

    /**
     * Writes all of it and flushes; does not close the writer.
     *
     * @throws IOException if the writer does
     */
    void write(Run run, Writer out) throws IOException;
}

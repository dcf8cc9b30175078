package org.w3id.essaim.loader.check;

import java.util.function.Consumer;
import org.w3id.essaim.loader.finding.Finding;

/** One of the five kinds of checks. */
interface Check {

    /** Tells every fault of its kind. */
    void run(Subject subject, Consumer<Finding> findings);
}

package org.w3id.essaim.shapes;

import java.util.ArrayList;
import java.util.List;
import org.topbraid.shacl.util.FailureLog;

/**
 * Takes what TopBraid would only write to a log. TopBraid knows one log per JVM, so this one keeps the lines of each thread apart; outside
 * of a validation of ours it logs as TopBraid does.
 */
final class FailureTap extends FailureLog {

    private final ThreadLocal<List<String>> lines = new ThreadLocal<>();

    void open() {
        lines.set(new ArrayList<>());
    }

    /** What was said on this thread since {@link #open()}. */
    List<String> close() {
        List<String> said = lines.get();
        lines.remove();
        return said == null ? List.of() : List.copyOf(said);
    }

    @Override
    public void logFailure(String message) {
        if (lines.get() == null) {
            super.logFailure(message);
        } else {
            lines.get().add(message);
        }
    }

    @Override
    public void logWarning(String message) {
        if (lines.get() == null) {
            super.logWarning(message);
        } else {
            lines.get().add(message);
        }
    }
}

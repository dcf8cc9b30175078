package org.w3id.essaim.loader.commands;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Where a command prints, and in which language.
 *
 * @param out what was asked for
 * @param err what is said about it: progress, summaries, errors
 * @param tty whether a person looks at it
 */
public record Terminal(PrintWriter out, PrintWriter err, boolean tty, Map<String, String> environment) {

    public Terminal {
        Objects.requireNonNull(out);
        Objects.requireNonNull(err);
        environment = Map.copyOf(environment);
    }

    /** Colour only for a person's terminal, without {@code NO_COLOR}, not on {@code TERM=dumb}. */
    boolean colour() {
        return tty && !environment.containsKey("NO_COLOR") && !"dumb".equals(environment.get("TERM"));
    }

    Locale locale(String asked) {
        return Sayings.locale(asked, environment);
    }
}

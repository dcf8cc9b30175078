package org.w3id.essaim.loader.commands;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Where a command prints, and in which language.
 *
 * @param out what was asked for
 * @param err what is said about it: progress, summaries, errors
 * @param tty whether a person looks at {@code out}
 * @param errTty whether a person looks at {@code err}
 */
public record Terminal(PrintWriter out, PrintWriter err, boolean tty, boolean errTty, Map<String, String> environment) {

    public Terminal {
        Objects.requireNonNull(out);
        Objects.requireNonNull(err);
        environment = Map.copyOf(environment);
    }

    /** One where nobody looks at {@code err}. */
    public Terminal(PrintWriter out, PrintWriter err, boolean tty, Map<String, String> environment) {
        this(out, err, tty, false, environment);
    }

    /** Whether a line may be drawn over again on {@code err}: how far a command has come is for a person who waits. */
    boolean redraws() {
        return errTty && !"dumb".equals(environment.get("TERM"));
    }

    /** Colour only for a person's terminal, without {@code NO_COLOR} (no-color.org: set, to anything), not on {@code TERM=dumb}. */
    boolean colour() {
        return tty && environment.getOrDefault("NO_COLOR", "").isEmpty() && !"dumb".equals(environment.get("TERM"));
    }

    /**
     * Whether all of Unicode may be printed. A file or a pipe takes UTF-8; a terminal what the locale says it does ({@code LC_ALL}, else
     * {@code LC_CTYPE}, else {@code LANG}), which without any of them is ASCII.
     */
    boolean unicode() {
        String locale = Stream.of("LC_ALL", "LC_CTYPE", "LANG")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
        return !tty || locale.toLowerCase(Locale.ROOT).matches(".*\\.utf-?8(@.*)?");
    }

    Locale locale(String asked) {
        return Sayings.locale(asked, environment);
    }
}

package org.w3id.essaim.loader.finding;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One thing that is wrong, as data: no words in it. Equal findings are the same finding.
 *
 * @param thing IRI of the thing it is about, where one is known
 * @param path IRI of the property it is about, where one is known
 * @param arguments what the message of this code names, by name; IRIs as IRIs, texts as texts
 * @param fixes ways to mend it, the likeliest first
 * @param related other places that it is about
 */
public record Finding(
        FindingCode code,
        Severity severity,
        Position position,
        Optional<String> thing,
        Optional<String> path,
        Map<String, String> arguments,
        List<Fix> fixes,
        List<Related> related)
        implements Comparable<Finding> {

    /** File, line, column, code, then arguments: the order in which findings are always given. */
    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::position)
            .thenComparing(f -> f.code().id())
            .thenComparing(f -> f.path().orElse(""))
            .thenComparing(f -> f.arguments().toString());

    public Finding {
        Objects.requireNonNull(code);
        Objects.requireNonNull(severity);
        Objects.requireNonNull(position);
        Objects.requireNonNull(thing);
        Objects.requireNonNull(path);
        arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
        fixes = List.copyOf(fixes);
        related = List.copyOf(related);
    }

    /** A finding without a way to mend it, about one place. */
    public Finding(
            FindingCode code,
            Severity severity,
            Position position,
            Optional<String> thing,
            Optional<String> path,
            Map<String, String> arguments) {
        this(code, severity, position, thing, path, arguments, List.of(), List.of());
    }

    /** The same with ways to mend it. */
    public Finding withFixes(List<Fix> ways) {
        return new Finding(code, severity, position, thing, path, arguments, ways, related);
    }

    /** The same with other places. */
    public Finding withRelated(List<Related> places) {
        return new Finding(code, severity, position, thing, path, arguments, fixes, places);
    }

    /** A finding of its code's own severity that is about no thing or property in particular. */
    public static Finding of(FindingCode code, Position position, Map<String, String> arguments) {
        return new Finding(code, code.severity(), position, Optional.empty(), Optional.empty(), arguments);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }
}

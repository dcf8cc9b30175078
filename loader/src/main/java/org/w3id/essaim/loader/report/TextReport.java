package org.w3id.essaim.loader.report;

import java.io.PrintWriter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.w3id.essaim.loader.finding.Finding;
import org.w3id.essaim.loader.finding.Fix;
import org.w3id.essaim.loader.finding.Position;
import org.w3id.essaim.loader.finding.Severity;
import org.w3id.essaim.loader.source.SourceFile;

/**
 * Findings as text for a terminal: place, severity and code; the line with a caret under the fault; what is wrong and how to mend it.
 * Ends with one line that counts.
 */
public final class TextReport {

    /** Longer source lines are cut around the caret. */
    private static final int WIDTH = 100;

    /** The arguments through which a message gives the rule's own words; where it has neither, they follow it. */
    private static final Set<String> ADVICE = Set.of("message", "advice");

    /** More than these would no longer be a brief line. */
    private static final int DETAILS = 4;

    /** An argument that is a key of the catalogue stands for the words there. */
    private static final String WORD = "word.";

    private final Messages messages;
    private final Naming naming;
    private final String folder;
    private final Function<String, Optional<SourceFile>> files;
    private final boolean colour;

    /**
     * @param folder what to put before each path so that terminals make links, such as {@code examples/graph/}; may be empty
     * @param files the file at a path relative to the corpus, for its lines
     */
    public TextReport(
            Messages messages,
            Naming naming,
            String folder,
            Function<String, Optional<SourceFile>> files,
            boolean colour) {
        this.messages = messages;
        this.naming = naming;
        this.folder = folder;
        this.files = files;
        this.colour = colour;
    }

    /** Prints each finding in full. */
    public void print(List<Finding> findings, PrintWriter out) {
        findings.forEach(finding -> print(finding, out));
        out.flush();
    }

    /** One finding in full, followed by an empty line. */
    public void print(Finding finding, PrintWriter out) {
        String severity = messages.of("severity." + finding.severity().name().toLowerCase(Locale.ROOT), Map.of());
        out.println(folder + Naming.visible(finding.position().toString()) + "  " + paint(severity, finding.severity())
                + "  " + finding.code().id());
        files.apply(finding.position().file())
                .flatMap(file -> excerpt(file, finding.position()))
                .ifPresent(out::println);
        out.println("  " + sentence(finding));
        out.println();
    }

    /** One line: where, what was wrong, what was written instead. */
    public void printMended(Finding finding, PrintWriter out) {
        Fix fix = finding.fixes().stream().filter(Fix::sure).findFirst().orElseThrow();
        out.println(folder + Naming.visible(finding.position().toString()) + "  " + messages.of("mended", Map.of())
                + "  " + finding.code().id() + "  " + words(fix));
        out.flush();
    }

    /** What a fix does, in words. */
    public String words(Fix fix) {
        return messages.of(
                fix.key(), naming.arguments(fix.arguments(), messages.locale().getLanguage()));
    }

    /** One line for each code: how often it was found, in how many files, about which properties most. */
    public void printInBrief(List<Finding> findings, PrintWriter out) {
        Map<String, List<Finding>> byCode =
                findings.stream().collect(Collectors.groupingBy(f -> f.code().id(), TreeMap::new, Collectors.toList()));
        byCode.values().forEach(all -> out.println(inBrief(all)));
        out.flush();
    }

    private String inBrief(List<Finding> all) {
        Map<String, Long> byPath = all.stream()
                .collect(Collectors.groupingBy(f -> f.path().orElse(""), TreeMap::new, Collectors.counting()));
        String details = byPath.entrySet().stream()
                .filter(entry -> !entry.getKey().isEmpty())
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(entry ->
                        naming.named(entry.getKey(), messages.locale().getLanguage()) + " " + number(entry.getValue()))
                .limit(DETAILS)
                .collect(Collectors.joining(", "));
        String more = byPath.size() > DETAILS ? ", …" : "";
        Finding first = all.get(0);
        return paint(first.code().id(), first.severity()) + "  "
                + messages.of(
                        "brief",
                        Map.of(
                                "findings", count("findings", all.size()),
                                "files",
                                        count(
                                                "files",
                                                all.stream()
                                                        .map(f -> f.position().file())
                                                        .distinct()
                                                        .count()),
                                "details", details + more));
    }

    /** What is wrong, in words. Where a code has several wordings, the argument {@code variant} names the one that fits. */
    public String sentence(Finding finding) {
        String language = messages.locale().getLanguage();
        Map<String, String> arguments = new LinkedHashMap<>(finding.arguments());
        String advice = Optional.ofNullable(arguments.remove("message." + language))
                .or(() -> Optional.ofNullable(arguments.get("message.fr")))
                .orElse("");
        arguments.put("message", advice);
        arguments.put("advice", advice);
        arguments.replaceAll(
                (name, value) -> value.startsWith(WORD) && messages.has(value) ? messages.of(value, Map.of()) : value);
        String variant = arguments.getOrDefault("variant", "");
        String key = finding.code().id() + (variant.isEmpty() ? "" : "." + variant);
        String sentence = messages.of(key, naming.arguments(arguments, language));
        boolean said = advice.isEmpty() || messages.argumentsOf(key).stream().anyMatch(ADVICE::contains);
        return said ? sentence : sentence + " " + Naming.visible(advice);
    }

    private static Optional<String> excerpt(SourceFile file, Position position) {
        String line = file.line(position.line());
        if (line.isEmpty() && position.column() == 1) {
            return Optional.empty();
        }
        int[] points = line.codePoints().toArray();
        int at = Math.min(position.column() - 1, points.length);
        int length = Math.max(1, Math.min(position.length(), Math.max(1, points.length - at)));
        int from = at > WIDTH / 2 && points.length > WIDTH ? at - WIDTH / 4 : 0;
        int to = Math.min(points.length, from + WIDTH);
        String shown = (from > 0 ? "…" : "") + text(points, from, to) + (to < points.length ? "…" : "");
        String number = String.format("%4d", position.line());
        StringBuilder caret = new StringBuilder(from > 0 ? " " : "");
        for (int i = from; i < at; i++) {
            caret.append(points[i] == '\t' ? "\t" : " ".repeat(width(points[i])));
        }
        int marks = 0;
        for (int i = at; i < Math.min(at + length, Math.max(to, at + 1)); i++) {
            marks += i < points.length ? width(points[i]) : 1;
        }
        return Optional.of(
                number + " │ " + shown + System.lineSeparator() + "     │ " + caret + "^".repeat(Math.max(1, marks)));
    }

    private static String text(int[] points, int from, int to) {
        StringBuilder out = new StringBuilder();
        for (int i = from; i < to; i++) {
            out.append(points[i] == '\t' ? "\t" : Naming.visible(Character.toString(points[i])));
        }
        return out.toString();
    }

    /** Columns a character takes on a terminal: escapes six, wide scripts and emoji two. */
    private static int width(int point) {
        int shown = Naming.visible(Character.toString(point))
                .codePointCount(0, Naming.visible(Character.toString(point)).length());
        if (shown > 1) {
            return shown;
        }
        boolean wide = (point >= 0x1100 && point <= 0x115F)
                || (point >= 0x2E80 && point <= 0xA4CF)
                || (point >= 0xAC00 && point <= 0xD7A3)
                || (point >= 0xF900 && point <= 0xFAFF)
                || (point >= 0xFE30 && point <= 0xFE6F)
                || (point >= 0xFF00 && point <= 0xFF60)
                || (point >= 0x1F300 && point <= 0x1FAFF);
        return wide ? 2 : 1;
    }

    private String paint(String text, Severity severity) {
        if (!colour) {
            return text;
        }
        String code = switch (severity) {
            case ERROR -> "31;1";
            case WARNING -> "33;1";
            case INFO -> "34;1";
        };
        return "\u001b[" + code + "m" + text + "\u001b[0m";
    }

    /** {@code 1 erreur, 0 avertissement dans 1 fichier sur 412 (0,8 s)}. */
    public String summary(List<Finding> findings, int files, long milliseconds) {
        long errors = findings.stream().filter(Finding::isError).count();
        long warnings =
                findings.stream().filter(f -> f.severity() == Severity.WARNING).count();
        long touched =
                findings.stream().map(f -> f.position().file()).distinct().count();
        return messages.of(
                "summary",
                Map.of(
                        "errors", count("errors", errors),
                        "warnings", count("warnings", warnings),
                        "touched", count("files", touched),
                        "files", number(files),
                        "seconds", String.format(messages.locale(), "%.1f", milliseconds / 1000.0)));
    }

    private String count(String noun, long n) {
        boolean one = messages.isFrench() ? n < 2 : n == 1;
        return messages.of("count." + noun + (one ? ".one" : ".many"), Map.of("n", number(n)));
    }

    private String number(long n) {
        return String.format(messages.locale(), "%,d", n);
    }
}

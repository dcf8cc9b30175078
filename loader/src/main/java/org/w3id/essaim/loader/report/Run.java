package org.w3id.essaim.loader.report;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.w3id.essaim.loader.finding.Finding;
import org.w3id.essaim.loader.finding.Position;
import org.w3id.essaim.loader.finding.Severity;
import org.w3id.essaim.loader.source.Corpus;
import org.w3id.essaim.loader.source.SourceFile;
import org.w3id.essaim.loader.words.WordGraphs;

/**
 * One check of one corpus, as every report is given it.
 *
 * @param folder the corpus from the working folder, or absolute where it lies elsewhere; empty where it is the working folder
 * @param words for the labels of what findings name
 * @param files all that was read, by path, the manifest included
 * @param findings of what was asked about, sorted
 * @param milliseconds how long the check took
 * @param extent how much there was of both
 */
public record Run(
        Origin origin,
        String folder,
        Corpus corpus,
        WordGraphs words,
        Map<String, SourceFile> files,
        List<Finding> findings,
        Scope scope,
        long milliseconds,
        Extent extent) {

    /**
     * @param read how many files were read
     * @param unlisted how many findings there were besides those listed, where only the foremost were recorded
     */
    public record Extent(int read, int unlisted) {}

    public Run {
        Objects.requireNonNull(origin);
        Objects.requireNonNull(folder);
        Objects.requireNonNull(corpus);
        Objects.requireNonNull(words);
        Objects.requireNonNull(scope);
        Objects.requireNonNull(extent);
        files = Collections.unmodifiableMap(new HashMap<>(files));
        findings = findings.stream().sorted().toList();
    }

    /**
     * @param folder the corpus as its reader named it
     */
    public static Run of(
            Origin origin,
            Path folder,
            Corpus corpus,
            WordGraphs words,
            List<Finding> findings,
            Scope scope,
            long milliseconds) {
        Map<String, SourceFile> files = new HashMap<>();
        files.put(corpus.manifest().file().path(), corpus.manifest().file());
        corpus.files().forEach(file -> files.putIfAbsent(file.path(), file));
        String named = folder.toString().replace('\\', '/');
        return new Run(origin, named, corpus, words, files, findings, scope, milliseconds, new Extent(files.size(), 0));
    }

    Optional<SourceFile> file(String path) {
        return Optional.ofNullable(files.get(path));
    }

    /** What stands before a path of the corpus so that it is one from the working folder. */
    String prefix() {
        return folder.isEmpty() ? "" : folder + "/";
    }

    /** A path of the corpus as one that has no {@code ..}: from the working folder if it lies there, else from the corpus. */
    String path(String file) {
        Path whole = Path.of(prefix() + file).normalize();
        Path shown =
                whole.isAbsolute() || whole.startsWith("..") ? Path.of(file).normalize() : whole;
        while (shown.startsWith("..") && shown.getNameCount() > 1) {
            shown = shown.subpath(1, shown.getNameCount());
        }
        return shown.toString().replace('\\', '/');
    }

    Place place(Position position) {
        return Place.of(position, file(position.file()));
    }

    Wording wording(String language) {
        return new Wording(
                Messages.in(language), new Naming(words, corpus.manifest().things()));
    }

    long count(Severity severity) {
        return findings.stream().filter(f -> f.severity() == severity).count();
    }

    /** The findings that matter most to their reader, sorted as always: errors before others, changed files before others. */
    List<Finding> foremost(int most) {
        Comparator<Finding> urgency = Comparator.<Finding, Boolean>comparing(f -> !f.isError())
                .thenComparing(f -> !scope.isChanged(f))
                .thenComparing(Finding::severity);
        return findings.stream().sorted(urgency).limit(most).sorted().toList();
    }

    /** Whether the check itself failed, so that nothing is known of the corpus. */
    public boolean isEngineFault() {
        return findings.stream().anyMatch(f -> f.code().isEngine());
    }

    /** 0 no error, 1 errors, 2 the check did not finish. */
    public int exitCode() {
        if (isEngineFault()) {
            return 2;
        }
        return findings.stream().anyMatch(Finding::isError) ? 1 : 0;
    }
}

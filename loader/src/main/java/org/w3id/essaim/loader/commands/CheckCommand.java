package org.w3id.essaim.loader.commands;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.w3id.essaim.loader.check.CheckResult;
import org.w3id.essaim.loader.check.Comparison;
import org.w3id.essaim.loader.commands.BaseCheck.Compared;
import org.w3id.essaim.loader.finding.Finding;
import org.w3id.essaim.loader.git.LastCommit;
import org.w3id.essaim.loader.report.Origin;
import org.w3id.essaim.loader.report.Run;
import org.w3id.essaim.loader.report.Scope;
import org.w3id.essaim.loader.source.Corpus;
import org.w3id.essaim.loader.source.Progress;
import org.w3id.essaim.loader.source.SourceFile;
import org.w3id.essaim.shapes.Shapes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code essaim check}: the five kinds of findings, each at its place. Exit code 0 no error, 1 errors, 2 could not run. */
@Command(name = "check", resourceBundle = Sayings.BUNDLE)
public final class CheckCommand implements Callable<Integer> {

    /** One fault may hide another, which is seen once it is mended; a file that needs more rounds than this is one to read. */
    private static final int ROUNDS = 5;

    private final Terminal terminal;
    private final Supplier<Workbench> workbenches;

    /** What each comparison with a commit came to, in a sentence. */
    private final List<String> comparisons = new ArrayList<>();

    /** What the change means, where that is told. */
    private String change = "";

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Parameters(paramLabel = "PATH", descriptionKey = "check.paths")
    private List<Path> paths = new ArrayList<>();

    @Option(names = "--all", descriptionKey = "check.all")
    private boolean all;

    @Option(names = "--fix", descriptionKey = "check.fix")
    private boolean fix;

    @Option(
            names = "--format",
            paramLabel = "text|json|sarif|github|junit|markdown",
            descriptionKey = "check.format",
            defaultValue = "text")
    private ReportFormat format = ReportFormat.text;

    @Option(names = "--output", paramLabel = "FILE", descriptionKey = "check.output")
    private @Nullable Path output;

    @Option(names = "--base", paramLabel = "REF", descriptionKey = "check.base")
    private @Nullable String base;

    public CheckCommand(Terminal terminal) {
        this(terminal, Workbench::new);
    }

    /** @param workbenches asked once the options are understood */
    public CheckCommand(Terminal terminal, Supplier<Workbench> workbenches) {
        this.terminal = terminal;
        this.workbenches = workbenches;
    }

    @Override
    public Integer call() {
        String spoken = language.locale(terminal).getLanguage();
        Map<Path, List<Path>> byCorpus = new LinkedHashMap<>();
        for (Path path : paths.isEmpty() ? List.of(Folders.defaultCorpus()) : paths) {
            byCorpus.computeIfAbsent(Folders.requireCorpusOf(path), corpus -> new ArrayList<>())
                    .add(path.toAbsolutePath().normalize());
        }
        if (byCorpus.size() > 1 && format != ReportFormat.text) {
            throw new CannotRun("check.one-corpus", Map.of("format", format));
        }
        Workbench workbench = workbenches.get();
        List<Run> runs = new ArrayList<>();
        byCorpus.forEach((folder, asked) ->
                runs.add(base == null ? check(workbench, folder, asked) : compare(workbench, folder, base)));
        new Delivery(terminal, spoken, format, all, change).tell(runs, Optional.ofNullable(output));
        if (format == ReportFormat.text && output == null) {
            comparisons.forEach(terminal.out()::println);
            terminal.out().flush();
        }
        return runs.stream().mapToInt(Run::exitCode).max().orElse(0);
    }

    static Origin origin() {
        return new Origin(ToolVersion.number(), Shapes.standardHash(), Optional.empty());
    }

    /** What a change brings is told in full wherever it stands. */
    private Run compare(Workbench workbench, Path folder, String ref) {
        if (fix) {
            throw new CannotRun("base.fix", Map.of());
        }
        long start = System.nanoTime();
        Compared compared = shown(progress -> BaseCheck.compare(workbench, folder, ref, progress));
        Comparison comparison = compared.comparison();
        long milliseconds = (System.nanoTime() - start) / 1_000_000;
        if (Delivery.tellsTheChange(format)) {
            String spoken = language.locale(terminal).getLanguage();
            change = compared.markdown(workbench.words(), spoken, Delivery.LONGEST_CHANGE);
        }
        Corpus corpus = comparison.corpus();
        SortedSet<String> files = corpus.files().stream()
                .filter(corpus::isOwn)
                .map(SourceFile::path)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> changed = comparison.findings().stream()
                .map(finding -> finding.position().file())
                .collect(Collectors.toSet());
        comparisons.add(BaseCheck.summary(comparison, ref, language.locale(terminal)));
        return Run.of(
                new Origin(ToolVersion.number(), Shapes.standardHash(), Optional.of(ref)),
                folder,
                corpus,
                workbench.words(),
                comparison.findings(),
                new Scope(files, changed, true, true),
                milliseconds);
    }

    private Run check(Workbench workbench, Path folder, List<Path> asked) {
        long start = System.nanoTime();
        CheckResult result = fix ? mend(workbench, folder, asked) : look(workbench, folder);
        long milliseconds = (System.nanoTime() - start) / 1_000_000;
        List<Finding> findings =
                result.findings().stream().filter(isAsked(folder, asked)).toList();
        return Run.of(
                origin(),
                folder,
                result.corpus(),
                workbench.words(),
                findings,
                scope(result.corpus(), folder, asked, findings),
                milliseconds);
    }

    private CheckResult look(Workbench workbench, Path folder) {
        return shown(progress -> workbench.check(folder, progress));
    }

    private <T> T shown(Function<Progress, T> work) {
        return ProgressLine.during(terminal, new Sayings(language.locale(terminal)), work);
    }

    /** Writes the sure fixes, then looks again: one fault may hide another. */
    private CheckResult mend(Workbench workbench, Path folder, List<Path> asked) {
        CheckResult result = look(workbench, folder);
        for (int round = 0; round < ROUNDS; round++) {
            if (!mendOnce(result, workbench, folder, asked)) {
                return result;
            }
            result = look(workbench, folder);
        }
        return result;
    }

    private boolean mendOnce(CheckResult result, Workbench workbench, Path folder, List<Path> asked) {
        FindingsPrinter printer =
                new FindingsPrinter(terminal, language.locale(terminal).getLanguage());
        Map<String, List<Finding>> byFile = result.findings().stream()
                .filter(isAsked(folder, asked))
                .collect(Collectors.groupingBy(f -> f.position().file(), LinkedHashMap::new, Collectors.toList()));
        boolean wrote = false;
        for (SourceFile file : result.corpus().files()) {
            Mending mending = Mending.of(file, byFile.getOrDefault(file.path(), List.of()));
            if (!mending.mended().isEmpty() && result.corpus().isOwn(file)) {
                Path path = folder.resolve(file.path());
                try {
                    boolean written = mending.write(file, path);
                    wrote |= written;
                    if (written) {
                        printer.printMended(folder, result.corpus(), mending.mended(), workbench.words());
                    }
                } catch (IOException e) {
                    throw new CannotRun("write.failed", Map.of("path", path, "reason", String.valueOf(e.getMessage())));
                }
            }
        }
        return wrote;
    }

    /** In full: errors; whatever was found in files that were asked for by name, or that are not as they were last committed. */
    private Scope scope(Corpus corpus, Path folder, List<Path> asked, List<Finding> findings) {
        Path root = folder.toAbsolutePath().normalize();
        SortedSet<String> files = Stream.concat(
                        Stream.of(corpus.manifest().file()),
                        corpus.files().stream().filter(corpus::isOwn))
                .map(SourceFile::path)
                .filter(file -> asked.stream().anyMatch(root.resolve(file).normalize()::startsWith))
                .collect(Collectors.toCollection(TreeSet::new));
        Optional<LastCommit> committed = LastCommit.of(folder);
        Set<String> changed = findings.stream()
                .map(finding -> finding.position().file())
                .distinct()
                .filter(file -> committed.isPresent() && differs(committed.get(), folder.resolve(file)))
                .collect(Collectors.toSet());
        return new Scope(files, changed, committed.isPresent(), all || !asked.contains(root));
    }

    private static boolean differs(LastCommit committed, Path file) {
        try {
            return committed.differs(file);
        } catch (IOException e) {
            return true; // it was read a moment ago: whatever happened to it since is a change
        }
    }

    /** Findings of the files asked for, and errors of what the corpus stands on; a fault of the tool itself concerns everyone. */
    private static Predicate<Finding> isAsked(Path folder, List<Path> asked) {
        Path root = folder.toAbsolutePath().normalize();
        return finding -> {
            Path file = root.resolve(finding.position().file()).normalize();
            boolean below = !file.startsWith(root) && finding.isError() && asked.contains(root);
            return finding.code().isEngine() || below || asked.stream().anyMatch(file::startsWith);
        };
    }
}

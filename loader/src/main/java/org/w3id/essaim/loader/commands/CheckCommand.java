package org.w3id.essaim.loader.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.w3id.essaim.loader.check.CheckResult;
import org.w3id.essaim.loader.finding.Finding;
import org.w3id.essaim.loader.git.LastCommit;
import org.w3id.essaim.loader.source.Corpus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code essaim check}: the five kinds of findings, each at its place. Exit code 0 no error, 1 errors, 2 could not run. */
@Command(name = "check", resourceBundle = Sayings.BUNDLE)
public final class CheckCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Parameters(paramLabel = "PATH", descriptionKey = "check.paths")
    private List<Path> paths = new ArrayList<>();

    @Option(names = "--all", descriptionKey = "check.all")
    private boolean all;

    @Option(names = "--base", paramLabel = "REF", descriptionKey = "check.base")
    private @Nullable String base;

    public CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        String spoken = language.locale(terminal).getLanguage();
        Map<Path, List<Path>> byCorpus = new LinkedHashMap<>();
        for (Path path : paths.isEmpty() ? List.of(Folders.defaultCorpus()) : paths) {
            byCorpus.computeIfAbsent(corpusOf(path), corpus -> new ArrayList<>())
                    .add(path.toAbsolutePath().normalize());
        }
        Workbench workbench = new Workbench();
        int exit = 0;
        for (Map.Entry<Path, List<Path>> entry : byCorpus.entrySet()) {
            int found = base == null
                    ? check(workbench, entry.getKey(), entry.getValue(), spoken)
                    : new BaseCheck(terminal, spoken, workbench).check(entry.getKey(), base);
            exit = Math.max(exit, found);
        }
        return exit;
    }

    private static Path corpusOf(Path path) {
        if (!Files.exists(path)) {
            throw new CannotRun("path.absent", Map.of("path", path));
        }
        return Folders.corpusOf(path).orElseThrow(() -> new CannotRun("corpus.absent", Map.of("folder", path)));
    }

    private int check(Workbench workbench, Path folder, List<Path> asked, String spoken) {
        long start = System.nanoTime();
        CheckResult result = workbench.check(folder);
        long milliseconds = (System.nanoTime() - start) / 1_000_000;
        Corpus corpus = result.corpus();
        List<Finding> findings =
                result.findings().stream().filter(isAsked(folder, asked)).toList();
        new FindingsPrinter(terminal, spoken)
                .print(folder, corpus, findings, inFull(folder, asked, findings), workbench.words(), milliseconds);
        return exit(findings);
    }

    static int exit(List<Finding> findings) {
        if (findings.stream().anyMatch(f -> f.code().isEngine())) {
            return 2;
        }
        return findings.stream().anyMatch(Finding::isError) ? 1 : 0;
    }

    /** Errors; whatever was found in files that were asked for by name, or that are not as they were last committed. */
    private Predicate<Finding> inFull(Path folder, List<Path> asked, List<Finding> findings) {
        boolean whole = asked.contains(folder.toAbsolutePath().normalize());
        if (all || !whole || findings.stream().allMatch(Finding::isError)) {
            return finding -> true;
        }
        Optional<LastCommit> committed = LastCommit.of(folder);
        Map<String, Boolean> changed = new HashMap<>();
        return finding -> finding.isError()
                || changed.computeIfAbsent(
                        finding.position().file(),
                        file -> committed.isPresent() && differs(committed.get(), folder.resolve(file)));
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

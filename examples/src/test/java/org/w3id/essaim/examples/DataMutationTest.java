package org.w3id.essaim.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.w3id.essaim.loader.check.CheckResult;
import org.w3id.essaim.loader.check.Rechecker;
import org.w3id.essaim.loader.commands.Workbench;
import org.w3id.essaim.loader.finding.Finding;
import org.w3id.essaim.loader.finding.Fingerprints;
import org.w3id.essaim.loader.source.Corpus;
import org.w3id.essaim.loader.source.CorpusReader;
import org.w3id.essaim.loader.source.NotACorpus;
import org.w3id.essaim.loader.source.SourceFile;

/**
 * Slips in real records are seen. Of {@value #FILES} files of the graph each statement is dropped, each of its terms misspelt, each object
 * made another; the check must find in that file what it did not find before, or the sort of slip stands in
 * {@code examples/uncaught-mutants.txt} with how often it is not seen, and why. Each file is checked with what it links to and a thing of
 * each kind, which is all that the check of one record looks at.
 *
 * <p>With {@code -Dessaim.write=true} the list is written anew: reasons are kept, and a sort without one fails until it is given.
 */
@Tag("once")
class DataMutationTest {

    private static final boolean WRITE = Boolean.getBoolean("essaim.write");
    private static final int FILES = 40;
    private static final String MANIFEST = "corpus.ttl";

    private static Workbench workbench;
    private static SmallGraph graph;
    private static List<String> targets;
    private static List<DataMutant> mutants;

    @BeforeAll
    static void mutateTheFiles() throws IOException {
        workbench = new Workbench(Checkout.DAY);
        Corpus whole = Workbench.read(Checkout.examples().resolve("graph"));
        graph = new SmallGraph(whole);
        targets = graph.oneOfEachKind();
        OtherObjects others = new OtherObjects(whole.manifest().things(), workbench.words(), targets);
        mutants = files().stream()
                .flatMap(path -> FileMutants.of(graph.file(path), others).stream())
                .toList();
    }

    private static List<String> files() throws IOException {
        try (InputStream in = Objects.requireNonNull(DataMutationTest.class.getResourceAsStream("mutated-files.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }

    @Test
    void theFilesAreOfEveryKindThatTheGraphHas() throws IOException {
        Set<String> folders =
                files().stream().map(path -> path.split("/")[0]).collect(Collectors.toCollection(TreeSet::new));
        Set<String> kinds = new TreeSet<>(Set.of(MANIFEST));
        targets.forEach(target -> kinds.add(graph.fileOf(target).path().split("/")[0]));
        assertEquals(FILES, files().size());
        assertEquals(kinds, folders);
    }

    @Test
    void eachSlipIsSeenOrListedWithTheReasonWhyNothingCanKnow() throws IOException {
        long start = System.nanoTime();
        Map<String, List<DataMutant>> byFile = mutants.stream().collect(Collectors.groupingBy(DataMutant::file));
        List<DataMutant> uncaught = byFile.entrySet().parallelStream()
                .flatMap(entry -> uncaught(entry.getKey(), entry.getValue()).stream())
                .toList();
        Map<String, UncaughtMutants.Line> found = lines(uncaught);
        if (WRITE) {
            UncaughtMutants.write(found);
            uncaught.stream().map(DataMutant::toString).sorted().forEach(System.out::println);
        }
        System.out.printf(
                "data: %d mutants of %d files, %d caught, %d listed in %d sorts (%.1f s)%n",
                mutants.size(),
                byFile.size(),
                mutants.size() - uncaught.size(),
                uncaught.size(),
                found.size(),
                (System.nanoTime() - start) / 1e9);

        Map<String, UncaughtMutants.Line> listed = UncaughtMutants.read();
        found.replaceAll((sort, line) ->
                line.withReason(listed.containsKey(sort) ? listed.get(sort).reason() : UncaughtMutants.NO_REASON));
        assertEquals(told(listed), told(found), () -> told(uncaught));
        assertTrue(
                listed.values().stream().noneMatch(line -> line.reason().equals(UncaughtMutants.NO_REASON)),
                "a reason is missing");
    }

    private static Map<String, UncaughtMutants.Line> lines(List<DataMutant> uncaught) {
        Map<String, Long> all =
                mutants.stream().collect(Collectors.groupingBy(DataMutant::sort, Collectors.counting()));
        Map<String, UncaughtMutants.Line> lines = new TreeMap<>();
        uncaught.stream()
                .collect(Collectors.groupingBy(DataMutant::sort, Collectors.counting()))
                .forEach((sort, count) -> lines.put(
                        sort,
                        new UncaughtMutants.Line(
                                count.intValue(), all.get(sort).intValue(), UncaughtMutants.NO_REASON)));
        return lines;
    }

    private static List<DataMutant> uncaught(String path, List<DataMutant> ofFile) {
        SourceFile file = graph.file(path);
        Corpus corpus =
                graph.around(Stream.concat(Stream.of(file), targets.stream().map(graph::fileOf))
                        .toList());
        Rechecker rechecker = workbench.checker().rechecker();
        Set<String> before = ofFile(rechecker.check(corpus), path);
        return ofFile.stream()
                .filter(mutant -> check(corpus, mutant, rechecker)
                        .filter(result -> before.containsAll(ofFile(result, path)))
                        .isPresent())
                .toList();
    }

    /** Looking only at what can be found otherwise, which is what a whole check would find: {@link RecheckTest} holds that. */
    private static Optional<CheckResult> check(Corpus corpus, DataMutant mutant, Rechecker rechecker) {
        Map<String, String> text = Map.of(mutant.file(), mutant.text());
        if (!mutant.file().equals(MANIFEST)) {
            return Optional.of(rechecker.check(new CorpusReader().with(corpus, text)));
        }
        Map<String, String> texts = new HashMap<>(text);
        corpus.files().forEach(file -> texts.put(file.path(), file.text()));
        try { // another base, or none: everything is to be read anew
            return Optional.of(workbench.checker().check(new CorpusReader().read(new WrittenFolder(texts))));
        } catch (NotACorpus e) {
            return Optional.empty();
        }
    }

    /** What is found in a file, for the manifest in all, by what it says and not by where: a statement less moves all below it. */
    private static Set<String> ofFile(CheckResult result, String path) {
        List<Finding> ofFile = result.findings().stream()
                .filter(finding -> finding.position().file().equals(path) || path.equals(MANIFEST))
                .toList();
        return Set.copyOf(Fingerprints.of(ofFile).values());
    }

    private static String told(Map<String, UncaughtMutants.Line> lines) {
        return lines.entrySet().stream()
                .map(e -> e.getKey() + " " + e.getValue().uncaught() + " of "
                        + e.getValue().all())
                .collect(Collectors.joining("\n"));
    }

    private static String told(List<DataMutant> uncaught) {
        return uncaught.stream().map(DataMutant::toString).sorted().collect(Collectors.joining("\n"));
    }
}

package org.w3id.essaim.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.w3id.essaim.loader.check.CheckResult;
import org.w3id.essaim.loader.check.Checker;
import org.w3id.essaim.loader.check.Comparison;
import org.w3id.essaim.loader.check.Rechecker;
import org.w3id.essaim.loader.commands.Workbench;
import org.w3id.essaim.loader.finding.Finding;
import org.w3id.essaim.loader.finding.FindingCode;
import org.w3id.essaim.loader.finding.Fingerprints;
import org.w3id.essaim.loader.source.Corpus;
import org.w3id.essaim.loader.source.CorpusReader;
import org.w3id.essaim.loader.source.NotACorpus;
import org.w3id.essaim.loader.source.SourceFolder;

/**
 * What is told by looking only at what can have changed is what a whole check tells, after each of a thousand edits: of the demonstration
 * laid together with some real records. {@code -Dessaim.edits} and {@code -Dessaim.seed} make other walks.
 */
class RecheckTest {

    private static final int WALKS = 4;
    private static final int STEPS = Integer.getInteger("essaim.edits", 1000) / WALKS;
    private static final long SEED = Long.getLong("essaim.seed", 20261127);
    private static final int REAL_FILES = 30;
    private static final Set<FindingCode> OF_ADDRESSES = Set.of(FindingCode.LINK_DELETED, FindingCode.LINK_RENAMED);

    private final Checker checker =
            new Workbench(Clock.fixed(Instant.parse("2026-11-27T10:00:00Z"), ZoneOffset.UTC)).checker();

    @Test
    void isWorthAWholeCheckAfterEachOfAThousandEdits() throws IOException {
        SortedMap<String, String> texts = texts();
        int told = IntStream.range(0, WALKS)
                .parallel()
                .map(walk -> walk(SEED + walk, texts))
                .sum();
        System.out.printf(
                "%d edits in %d walks, %d findings that were new, seed %d%n", WALKS * STEPS, WALKS, told, SEED);
        assertTrue(told > WALKS * STEPS / 10, "the edits must break something");
    }

    /** @return how many findings were new, all edits together */
    private int walk(long seed, SortedMap<String, String> texts) {
        RandomEdits edits = new RandomEdits(seed, texts);
        Rechecker rechecker = checker.rechecker();
        CheckResult before = rechecker.check(corpusOf(edits, Optional.empty()));
        int told = 0;
        for (int edit = 1; edit <= STEPS; edit++) {
            edits.next();
            Corpus now = corpusOf(edits, Optional.of(before.corpus()));
            String why = "-Dessaim.seed=" + seed + ", edit " + edit + ": " + edits.last();
            CheckResult whole = checker.check(now);

            assertSame(whole.findings(), rechecker.check(now).findings(), why);
            Comparison comparison = checker.compare(before.corpus(), now);
            assertSame(news(before.findings(), whole.findings()), withoutAddresses(comparison), why);

            told += comparison.findings().size();
            before = whole;
        }
        return told;
    }

    /** Every other edit is followed by reading all files anew; else only those that changed are read. */
    private static Corpus corpusOf(RandomEdits edits, Optional<Corpus> last) {
        SourceFolder folder = new WrittenFolder(edits.texts());
        try {
            return last.isPresent() && edits.count() % 2 == 0
                    ? new CorpusReader().read(folder, last.get())
                    : new CorpusReader().read(folder);
        } catch (NotACorpus e) {
            return last.orElseThrow(); // the manifest is broken: a later edit puts it back
        }
    }

    private static void assertSame(List<Finding> wanted, List<Finding> told, String why) {
        if (!wanted.equals(told)) {
            List<Finding> missed = new ArrayList<>(wanted);
            missed.removeAll(told);
            List<Finding> wrong = new ArrayList<>(told);
            wrong.removeAll(wanted);
            assertEquals("", why + "\nmissed: " + missed + "\ntold wrongly: " + wrong);
        }
    }

    private static List<Finding> withoutAddresses(Comparison comparison) {
        return comparison.findings().stream()
                .filter(finding -> !OF_ADDRESSES.contains(finding.code()))
                .toList();
    }

    /** What two whole checks differ in. */
    private static List<Finding> news(List<Finding> before, List<Finding> after) {
        Set<String> known = new HashSet<>(Fingerprints.of(before).values());
        Map<Finding, String> fingerprints = Fingerprints.of(after);
        return after.stream()
                .filter(finding -> !known.contains(fingerprints.get(finding)))
                .toList();
    }

    private static SortedMap<String, String> texts() throws IOException {
        SortedMap<String, String> texts = new TreeMap<>();
        Path demonstration = Checkout.demonstration();
        for (Path file : Checkout.turtle(demonstration)) {
            texts.put(demonstration.relativize(file).toString().replace('\\', '/'), Files.readString(file));
        }
        // Without what it stands on, which is too large to be checked a thousand times: its links lead nowhere, all the
        // better.
        texts.compute("corpus.ttl", (path, text) -> text.replaceFirst("(?m)^ *dcterms:requires.*\n", ""));
        Path graph = Checkout.examples().resolve("graph");
        List<Path> real = new ArrayList<>(Checkout.turtle(graph));
        real.remove(graph.resolve("corpus.ttl"));
        Collections.shuffle(real, new Random(SEED));
        for (Path file : real.subList(0, REAL_FILES)) {
            texts.put(graph.relativize(file).toString().replace('\\', '/'), Files.readString(file));
        }
        return texts;
    }
}

package org.w3id.essaim.loader.check;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3id.essaim.loader.finding.Finding;
import org.w3id.essaim.loader.finding.FindingCode;
import org.w3id.essaim.loader.source.Corpus;
import org.w3id.essaim.loader.source.Progress;
import org.w3id.essaim.loader.source.SourceFile;
import org.w3id.essaim.loader.words.WordGraphs;
import org.w3id.essaim.ontology.Prefixes;
import org.w3id.essaim.shapes.Shapes;

/**
 * Runs the five checks over a corpus and merges what has one cause.
 *
 * <p>Keeps nothing between runs. Safe for several threads: each run has indexes and an engine of its own, and words and rules never change.
 */
public final class Checker {

    private static final List<String> MANIFEST_CLASSES =
            List.of("http://www.w3.org/ns/dcat#Dataset", "https://schema.org/EntryPoint");

    private final WordGraphs words;
    private final Shapes shapes;
    private final Clock clock;

    /** Those that look at one file after another. */
    private final List<Check> local;

    /** A checker that asks the system which day it is. */
    public Checker(WordGraphs words, Shapes shapes) {
        this(words, shapes, Clock.systemDefaultZone());
    }

    /**
     * @param clock tells which day it is: records age
     */
    public Checker(WordGraphs words, Shapes shapes, Clock clock) {
        this.words = Objects.requireNonNull(words);
        this.shapes = Objects.requireNonNull(shapes);
        this.clock = Objects.requireNonNull(clock);
        this.local = List.of(
                new PersonalDataCheck(),
                new PersonCheck(),
                new KindCheck(),
                new MissingCheck(),
                new LanguageCheck(),
                new PageCheck(),
                new ScriptCheck(),
                new FictionalCheck(),
                new PlaceholderCheck(),
                new AgeCheck(clock),
                new VocabularyCheck(words.ontology(), words.vocabularies(), manifestTerms(shapes)),
                new DomainCheck(shapes),
                new CommaCheck(shapes));
    }

    /** Tells every fault of a corpus that is known after one pass. */
    public CheckResult check(Corpus corpus) {
        return check(corpus, Progress.UNSEEN);
    }

    /** As {@link #check(Corpus)}, telling how many checks are done. */
    public CheckResult check(Corpus corpus, Progress progress) {
        progress.reached(Progress.Phase.CHECKS, 0, local.size());
        AtomicInteger done = new AtomicInteger();
        List<Check> counted = local.stream()
                .map(check -> (Check) (subject, findings) -> {
                    check.run(subject, findings);
                    progress.reached(Progress.Phase.CHECKS, done.incrementAndGet(), local.size());
                })
                .toList();
        Check rules = (subject, findings) -> {
            progress.reached(Progress.Phase.RULES, 0, 0);
            new ShapeCheck(shapes).run(subject, findings);
        };
        return CheckResult.of(
                corpus, findings(Overview.of(corpus, words), Region.WHOLE, List.of(counted, List.of(rules))));
    }

    /** Tells what is known without the SHACL rules, which take most of the time: for whoever is still writing. */
    public CheckResult checkQuickly(Corpus corpus) {
        return CheckResult.of(corpus, findings(Overview.of(corpus, words), Region.WHOLE, List.of(local)));
    }

    /**
     * Tells every fault of a corpus that its base did not have, and every address of the base that leads nowhere now. Only what can have
     * changed is looked at; what is told is what two whole checks would differ in.
     *
     * @param base what the corpus was before
     */
    public Comparison compare(Corpus base, Corpus now) {
        Overview before = overview(base, Optional.empty());
        Overview after = overview(now, Optional.of(before));
        return compare(before, after, affected(before, after));
    }

    private Comparison compare(Overview before, Overview after, Region region) {
        // Side by side: whoever waits for what is new should not wait twice.
        CompletableFuture<List<Finding>> old = CompletableFuture.supplyAsync(() -> findings(before, region));
        List<Finding> found = findings(after, region);
        Region wider = region.with(Stream.concat(old.join().stream(), found.stream()));
        if (!wider.equals(region)) {
            // A rule told of a fault where it can be mended, in a file that was not looked at.
            return compare(before, after, Affected.closed(wider, before, after));
        }
        Corpus base = before.subject().corpus();
        Corpus now = after.subject().corpus();
        Change change = Change.between(base, now);
        List<Finding> lost = new AddressCheck(base, now, today()).findings(change);
        return Comparison.of(now, change, old.join(), found, lost);
    }

    /** Checks one corpus again and again as it changes. */
    public Rechecker rechecker() {
        return new Rechecker(this);
    }

    Overview overview(Corpus corpus, Optional<Overview> last) {
        return Overview.of(corpus, words, last);
    }

    /** What can be found otherwise than before. */
    Region affected(Overview before, Overview after) {
        return Affected.between(before, after, shapes.reach());
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** What is found in a part of a corpus, and what is told there of the rest. */
    List<Finding> findings(Overview overview, Region region) {
        return findings(overview, region, List.of(local, List.of(new ShapeCheck(shapes))));
    }

    /**
     * What was found by looking at everything and by looking at each file, told once, with how it is mended.
     *
     * @param stages one after another: the rules share their work among all processors themselves
     */
    private List<Finding> findings(Overview overview, Region region, List<List<Check>> stages) {
        Subject subject = overview.subject().narrowed(region, shapes.reach());
        List<Finding> findings = new ArrayList<>(
                overview.findings().stream().filter(region.findings()).toList());
        stages.forEach(checks -> findings.addAll(Check.sideBySide(checks, subject)));
        findings.replaceAll(new PrefixNames(words, Prefixes.of(subject.things()).keySet())::answer);
        findings.replaceAll(new TextForThing(subject)::answer);
        return mended(
                subject.corpus(), Echoes.takenOut(CommaCheck.withoutEchoes(PlaceholderCheck.withoutEchoes(findings))));
    }

    /** Findings of files that were not looked at, as they are told now: what bears a name may be described elsewhere since. */
    List<Finding> answered(Stream<Finding> findings, Overview overview) {
        TextForThing names = new TextForThing(overview.subject());
        return findings.map(finding -> {
                    Finding answered = names.answer(finding);
                    return answered.arguments().equals(finding.arguments())
                            ? finding
                            : mended(overview.subject().corpus(), List.of(answered))
                                    .get(0);
                })
                .toList();
    }

    private List<Finding> mended(Corpus corpus, List<Finding> findings) {
        Map<String, SourceFile> files = new HashMap<>();
        files.put(corpus.manifest().file().path(), corpus.manifest().file());
        corpus.files().forEach(file -> files.put(file.path(), file));
        Fixes fixes = new Fixes(corpus.manifest().things());
        return findings.stream()
                .map(f -> files.containsKey(f.position().file())
                        ? fixes.mend(f, files.get(f.position().file()))
                        : f)
                .toList();
    }

    /** A manifest speaks DCAT, VoID and Dublin Core: what its shape names, no more. */
    private static Set<String> manifestTerms(Shapes shapes) {
        Set<String> terms = new HashSet<>(MANIFEST_CLASSES);
        for (String manifestClass : MANIFEST_CLASSES) {
            shapes.rules(manifestClass).forEach(rule -> terms.add(rule.path()));
        }
        return terms;
    }

    /** The number of findings by code, for one line each. */
    public static Map<FindingCode, Long> countByCode(List<Finding> findings) {
        return findings.stream().collect(Collectors.groupingBy(Finding::code, TreeMap::new, Collectors.counting()));
    }
}

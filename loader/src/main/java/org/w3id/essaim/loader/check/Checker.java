package org.w3id.essaim.loader.check;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.w3id.essaim.loader.finding.Finding;
import org.w3id.essaim.loader.finding.FindingCode;
import org.w3id.essaim.loader.source.Corpus;
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

    /** Of several rules that one value breaks, the last of these is told: a text where a number is wanted is neither too small nor too large. */
    private static final List<FindingCode> WEIGHT = List.of(
            FindingCode.SHAPE_PATTERN,
            FindingCode.SHAPE_MIN_INCLUSIVE,
            FindingCode.SHAPE_MAX_INCLUSIVE,
            FindingCode.SHAPE_MIN_EXCLUSIVE,
            FindingCode.SHAPE_MAX_EXCLUSIVE,
            FindingCode.SHAPE_DATATYPE,
            FindingCode.SHAPE_NODE_KIND);

    private static final List<String> MANIFEST_CLASSES =
            List.of("http://www.w3.org/ns/dcat#Dataset", "https://schema.org/EntryPoint");

    private final WordGraphs words;
    private final Shapes shapes;
    private final Clock clock;

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
    }

    /** Tells every fault of a corpus that is known after one pass. */
    public CheckResult check(Corpus corpus) {
        List<Check> checks = new ArrayList<>(quickChecks());
        checks.add(new ShapeCheck(shapes));
        return check(corpus, checks);
    }

    /** Tells what is known without the SHACL rules, which take most of the time: for whoever is still writing. */
    public CheckResult checkQuickly(Corpus corpus) {
        return check(corpus, quickChecks());
    }

    private List<Check> quickChecks() {
        return List.of(
                new SyntaxCheck(),
                new PersonalDataCheck(),
                new PersonCheck(),
                new KindCheck(),
                new MissingCheck(),
                new ScriptCheck(),
                new FictionalCheck(),
                new PlaceholderCheck(),
                new AgeCheck(clock),
                new VocabularyCheck(words.ontology(), words.vocabularies(), manifestTerms()),
                new LinkCheck(),
                new DuplicateCheck(),
                new CycleCheck(),
                new DomainCheck(shapes),
                new CommaCheck(shapes));
    }

    private CheckResult check(Corpus corpus, List<Check> checks) {
        Subject subject = new Subject(corpus, words);
        List<Finding> findings = new ArrayList<>();
        for (Check check : checks) {
            check.run(subject, findings::add);
        }
        Fixes fixes = new Fixes(corpus.manifest().things());
        PrefixNames prefixes =
                new PrefixNames(words, Prefixes.of(corpus.manifest().things()).keySet());
        findings.replaceAll(prefixes::answer);
        findings.replaceAll(finding -> TextForThing.answer(finding, subject));
        Map<String, SourceFile> files = new HashMap<>();
        files.put(corpus.manifest().file().path(), corpus.manifest().file());
        corpus.files().forEach(file -> files.put(file.path(), file));
        List<Finding> mended =
                withoutEchoes(CommaCheck.withoutEchoes(PlaceholderCheck.withoutEchoes(findings))).stream()
                        .map(f -> files.containsKey(f.position().file())
                                ? fixes.mend(f, files.get(f.position().file()))
                                : f)
                        .toList();
        return CheckResult.of(corpus, mended);
    }

    /**
     * Tells every fault of a corpus that its base did not have, and every address of the base that leads nowhere now.
     *
     * @param base what the corpus was before
     */
    public Comparison compare(Corpus base, Corpus now) {
        // Two whole checks side by side: whoever waits for what is new should not wait twice.
        CompletableFuture<List<Finding>> before =
                CompletableFuture.supplyAsync(() -> check(base).findings());
        List<Finding> after = check(now).findings();
        Change change = Change.between(base, now);
        List<Finding> lost = new AddressCheck(base, now, LocalDate.now(clock)).findings(change);
        return Comparison.of(now, change, before.join(), after, lost);
    }

    /** A manifest speaks DCAT, VoID and Dublin Core: what its shape names, no more. */
    private Set<String> manifestTerms() {
        Set<String> terms = new HashSet<>(MANIFEST_CLASSES);
        for (String manifestClass : MANIFEST_CLASSES) {
            shapes.rules(manifestClass).forEach(rule -> terms.add(rule.path()));
        }
        return terms;
    }

    /**
     * A fault is told once. What another check says better silences the rules at the same place; an unknown term silences the rule that
     * misses the property it was meant to be, as does a value of the wrong type. That a record is old says nothing of what the rules find in it.
     */
    private static List<Finding> withoutEchoes(List<Finding> findings) {
        Set<String> told = new HashSet<>();
        Set<String> meant = new HashSet<>();
        for (Finding finding : findings) {
            if (!isShape(finding) && finding.code() != FindingCode.POLICY_STALE) {
                told.add(place(finding));
                for (String near : finding.arguments().getOrDefault("near", "").split(" ")) {
                    meant.add(finding.thing().orElse("") + " " + near);
                }
            }
        }
        Set<String> misread = new HashSet<>();
        Map<String, Integer> weightiest = new HashMap<>();
        for (Finding finding : findings) {
            if (isShape(finding)) {
                weightiest.merge(value(finding), WEIGHT.indexOf(finding.code()), Math::max);
                if (finding.code() == FindingCode.SHAPE_DATATYPE) {
                    misread.add(property(finding));
                }
            }
        }
        Set<Finding> kept = new TreeSet<>();
        for (Finding finding : findings) {
            boolean echo = isShape(finding)
                    && (told.contains(place(finding))
                            || isOutweighed(finding, weightiest)
                            || meant.contains(property(finding))
                            || finding.code() == FindingCode.SHAPE_MIN_COUNT && misread.contains(property(finding)));
            if (!echo) {
                kept.add(finding);
            }
        }
        return List.copyOf(kept);
    }

    private static boolean isOutweighed(Finding finding, Map<String, Integer> weightiest) {
        int weight = WEIGHT.indexOf(finding.code());
        return weight >= 0 && weight < weightiest.get(value(finding));
    }

    private static String property(Finding finding) {
        return finding.thing().orElse("") + " " + finding.path().orElse("?");
    }

    /** The value that a rule is about: its place and its property. */
    private static String value(Finding finding) {
        return place(finding) + " " + finding.path().orElse("");
    }

    private static boolean isShape(Finding finding) {
        return finding.code().id().startsWith("shape.") || finding.code() == FindingCode.VOCABULARY_MISPLACED;
    }

    private static String place(Finding finding) {
        return finding.position().toString();
    }

    /** The number of findings by code, for one line each. */
    public static Map<FindingCode, Long> countByCode(List<Finding> findings) {
        return findings.stream().collect(Collectors.groupingBy(Finding::code, TreeMap::new, Collectors.counting()));
    }
}

package org.w3id.essaim.loader.commands;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.jena.sys.JenaSystem;
import org.w3id.essaim.loader.check.CheckResult;
import org.w3id.essaim.loader.check.Checker;
import org.w3id.essaim.loader.source.Corpus;
import org.w3id.essaim.loader.source.CorpusReader;
import org.w3id.essaim.loader.source.NotACorpus;
import org.w3id.essaim.loader.source.Progress;
import org.w3id.essaim.loader.words.WordGraphs;
import org.w3id.essaim.shapes.Shapes;

/** What every command needs to read and check a corpus: the words and the rules, read once. */
public final class Workbench {

    private final WordGraphs words;
    private final Shapes shapes;
    private final Checker checker;

    /** One that asks the system which day it is. */
    public Workbench() {
        this(Clock.systemDefaultZone());
    }

    /**
     * @param clock tells which day it is: records age
     */
    public Workbench(Clock clock) {
        JenaSystem.init();
        CompletableFuture<WordGraphs> reading = CompletableFuture.supplyAsync(WordGraphs::read);
        this.shapes = Shapes.standard();
        this.words = reading.join();
        this.checker = new Checker(words, shapes, clock);
    }

    public WordGraphs words() {
        return words;
    }

    /** The rules, for whoever wants to know what they ask for. */
    public Shapes shapes() {
        return shapes;
    }

    public Checker checker() {
        return checker;
    }

    /**
     * Reads a folder.
     *
     * @throws CannotRun if it is no corpus or cannot be read
     */
    public static Corpus read(Path folder) {
        return read(folder, Progress.UNSEEN);
    }

    /**
     * Reads a folder, telling how many files were read.
     *
     * @throws CannotRun if it is no corpus or cannot be read
     */
    static Corpus read(Path folder, Progress progress) {
        try {
            return new CorpusReader().telling(progress).read(folder);
        } catch (NotACorpus e) {
            throw cannotRun(folder, e);
        }
    }

    /** The sentence that says why a folder is no corpus. */
    public static CannotRun cannotRun(Path folder, NotACorpus why) {
        return new CannotRun(why(why), Map.of("folder", folder, "detail", why.detail()));
    }

    /** Reads and checks a folder. */
    public CheckResult check(Path folder) {
        return check(folder, Progress.UNSEEN);
    }

    /** Reads and checks a folder, telling how far it has come. */
    CheckResult check(Path folder, Progress progress) {
        return checker.check(read(folder, progress), progress);
    }

    /** The key of the sentence that says it, in the bundle of {@link Sayings}. */
    public static String why(NotACorpus why) {
        return switch (why.reason()) {
            case NO_FOLDER -> "corpus.no-folder";
            case NO_MANIFEST -> "corpus.absent";
            case NO_DATASET -> "corpus.no-dataset";
            case NO_BASE -> "corpus.no-base";
            case NO_LICENSE -> "corpus.no-license";
            case NO_FOUNDATION -> "corpus.no-foundation";
            case UNREADABLE -> "corpus.unreadable";
        };
    }
}

package org.w3id.essaim.loader.propose;

import java.util.List;
import java.util.Locale;
import org.w3id.essaim.loader.draft.KnownThings;
import org.w3id.essaim.loader.finding.Finding;
import org.w3id.essaim.loader.source.Corpus;

/** What came of a form that somebody filled in. */
public sealed interface Proposal {

    /** In which its author wants to be answered. */
    Locale language();

    /**
     * A record without errors.
     *
     * @param path of its file, from the root of the corpus
     * @param corpus with it
     * @param findings what it brings, none of them an error
     * @param like what it may be a second record of
     */
    record Accepted(
            Locale language,
            String path,
            String text,
            Corpus corpus,
            List<Finding> findings,
            List<KnownThings.Known> like)
            implements Proposal {
        public Accepted {
            findings = List.copyOf(findings);
            like = List.copyOf(like);
        }
    }

    /**
     * Answers that make no record; never without a problem.
     *
     * @param like what is described already
     */
    record Unclear(Locale language, List<Problem> problems, List<KnownThings.Known> like) implements Proposal {
        public Unclear {
            problems = List.copyOf(problems);
            like = List.copyOf(like);
        }
    }

    /**
     * A record with errors.
     *
     * @param corpus with it
     */
    record Faulty(Locale language, Corpus corpus, List<Finding> findings, List<KnownThings.Known> like)
            implements Proposal {
        public Faulty {
            findings = List.copyOf(findings);
            like = List.copyOf(like);
        }
    }
}

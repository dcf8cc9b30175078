package org.w3id.essaim.loader.propose;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.w3id.essaim.loader.draft.KnownThings;
import org.w3id.essaim.loader.report.MarkdownReport;
import org.w3id.essaim.loader.report.MarkdownText;
import org.w3id.essaim.loader.report.Run;

/** What the author of an issue is answered, as Markdown in their language: what to mend in the form, or what will be proposed. */
public final class ProposalAnswer {

    /** In characters: an answer that is repeated to its author. */
    private static final int LONGEST = 200;

    private final Locale language;
    private final StringBuilder page = new StringBuilder();

    private ProposalAnswer(Locale language) {
        this.language = language;
    }

    /**
     * @param run the check of the record, for whoever has one
     */
    public static String of(Proposal proposal, Optional<Run> run) {
        ProposalAnswer answer = new ProposalAnswer(proposal.language());
        if (proposal instanceof Proposal.Accepted accepted) {
            answer.say("answer.accepted", Map.of("path", MarkdownText.code(accepted.path())));
            answer.like(accepted.like());
        } else if (proposal instanceof Proposal.Unclear unclear) {
            answer.say("answer.unclear", Map.of());
            unclear.problems().forEach(answer::problem);
            answer.page.append('\n');
            answer.like(unclear.like());
        } else if (proposal instanceof Proposal.Faulty faulty) {
            answer.say("answer.faulty", Map.of());
            answer.like(faulty.like());
        }
        run.ifPresent(answer::findings);
        return answer.page.toString().strip() + "\n";
    }

    private void say(String key, Map<String, String> arguments) {
        page.append(FormWords.say(language, key, arguments)).append("\n\n");
    }

    /** A sentence for a question; what was typed is shown as text, whatever it is. */
    private void problem(Problem problem) {
        Map<String, String> shown = new LinkedHashMap<>(problem.arguments());
        shown.replaceAll((name, text) -> MarkdownText.of(brief(text)));
        page.append("- ");
        if (!problem.heading().isEmpty()) {
            page.append("**").append(MarkdownText.of(problem.heading())).append("** ");
        }
        page.append(FormWords.say(language, "problem." + problem.key(), shown)).append('\n');
    }

    /** The beginning of what may be a page. */
    private static String brief(String text) {
        String line = text.lines().findFirst().orElse("");
        int[] points = line.codePoints().limit(LONGEST).toArray();
        String start = new String(points, 0, points.length);
        return start.length() < text.length() ? start + "…" : start;
    }

    private void like(List<KnownThings.Known> like) {
        if (!like.isEmpty()) {
            say("answer.like", Map.of());
            like.forEach(known -> page.append("- ")
                    .append(MarkdownText.of(known.name()))
                    .append(' ')
                    .append(MarkdownText.code(known.path()))
                    .append('\n'));
            page.append('\n');
        }
    }

    private void findings(Run run) {
        StringWriter told = new StringWriter();
        try {
            new MarkdownReport(language.getLanguage()).write(run, told);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a StringWriter throws none
        }
        page.append(told);
    }
}

package org.w3id.essaim.loader.report;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.w3id.essaim.loader.finding.Finding;
import org.w3id.essaim.loader.finding.Fix;

/**
 * A check as text: what concerns its reader in full, the rest in brief, where to read more, and one line that counts.
 */
public final class PlainReport implements Report {

    /** More than a reader reads; the last lines tell how many there are. */
    private static final int SHOWN = 1_000;

    private static final String ASCII_BAR = "|";

    private final String language;
    private final boolean colour;
    private final boolean unicode;
    private final String home;

    /**
     * @param language {@code fr} or {@code en}
     * @param unicode whether the frame of an excerpt may be of other characters than ASCII
     * @param home what to put before {@code docs/…} so that it leads there from the working folder; may be empty
     */
    public PlainReport(String language, boolean colour, boolean unicode, String home) {
        this.language = language;
        this.colour = colour;
        this.unicode = unicode;
        this.home = home;
    }

    /** For a log: no colour. */
    PlainReport(String language) {
        this(language, false, true, "");
    }

    @Override
    public void write(Run run, Writer writer) {
        PrintWriter out = new PrintWriter(writer);
        Wording wording = run.wording(language);
        Messages messages = wording.messages();
        TextReport report = new TextReport(wording, run.prefix(), run::file, colour, unicode ? Excerpt.BAR : ASCII_BAR);
        List<Finding> told =
                run.findings().stream().filter(run.scope()::isInFull).toList();
        List<Finding> shown = told.subList(0, Math.min(SHOWN, told.size()));
        report.print(shown, out);
        int hidden = told.size() - shown.size() + run.extent().unlisted();
        if (hidden > 0) {
            out.println(messages.of("hidden", Map.of("n", wording.number(hidden))));
        }
        List<Finding> brief =
                run.findings().stream().filter(f -> !run.scope().isInFull(f)).toList();
        if (!brief.isEmpty()) {
            report.printInBrief(brief, out);
            out.println(messages.of(run.scope().committed() ? "brief.unchanged" : "brief.all", Map.of()));
            out.println();
        }
        if (!shown.isEmpty()) {
            shown.stream()
                    .map(Finding::code)
                    .collect(Collectors.toCollection(TreeSet::new))
                    .forEach(code -> out.println((unicode ? "→ " : "-> ") + home + Help.page(code)));
            out.println();
        }
        out.println(report.summary(run.findings(), run.extent().read(), run.milliseconds()));
        out.flush();
    }

    /** One line for each finding of a run that was mended: where, what was wrong, what was written instead. */
    public void writeMended(Run run, PrintWriter out) {
        Wording wording = run.wording(language);
        for (Finding finding : run.findings()) {
            Fix fix = finding.fixes().stream().filter(Fix::sure).findFirst().orElseThrow();
            out.println(run.prefix() + Naming.visible(finding.position().toString()) + "  "
                    + wording.messages().of("mended", Map.of()) + "  "
                    + finding.code().id() + "  " + wording.fix(fix));
        }
        out.flush();
    }
}

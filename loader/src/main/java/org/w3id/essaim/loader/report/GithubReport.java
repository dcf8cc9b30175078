package org.w3id.essaim.loader.report;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.w3id.essaim.loader.finding.Finding;
import org.w3id.essaim.loader.finding.Severity;

/**
 * A check for the log of GitHub Actions (and of forges that read the same commands): the whole text, in which no command is obeyed, then
 * <a href="https://docs.github.com/actions/reference/workflow-commands-for-github-actions">commands</a> that put notes at the lines of the
 * change, as many as GitHub shows.
 */
public final class GithubReport implements Report {

    /** GitHub shows no more of each severity in a step, and 50 in a job. */
    private static final int MOST = 10;

    private final String language;

    /**
     * @param language {@code fr} or {@code en}
     */
    public GithubReport(String language) {
        this.language = language;
    }

    @Override
    public void write(Run run, Writer writer) throws IOException {
        PrintWriter out = new PrintWriter(writer);
        StringWriter text = new StringWriter();
        new PlainReport(language).write(run, text);
        // Made of the text itself: no text can hold it, and the same check is told in the same bytes.
        String resume = UUID.nameUUIDFromBytes(text.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
        out.print(new WorkflowCommand("stop-commands", Map.of(), resume) + "\n");
        out.print(text);
        out.print(new WorkflowCommand(resume, Map.of(), "") + "\n");
        Wording wording = run.wording(language);
        Map<Severity, Integer> told = new EnumMap<>(Severity.class);
        for (Finding finding : foremost(run.findings(), run.scope())) {
            int before = told.merge(finding.severity(), 1, Integer::sum) - 1;
            // The last notice is the one that counts the rest.
            if (before < (finding.severity() == Severity.INFO ? MOST - 1 : MOST)) {
                out.print(annotation(finding, run, wording) + "\n");
            }
        }
        rest(told, wording).ifPresent(command -> out.print(command + "\n"));
        out.flush();
    }

    private static List<Finding> foremost(List<Finding> findings, Scope scope) {
        return findings.stream()
                .sorted(Comparator.<Finding, Boolean>comparing(f -> !scope.isChanged(f)))
                .toList();
    }

    private static WorkflowCommand annotation(Finding finding, Run run, Wording wording) {
        Place place = run.place(finding.position());
        String name = switch (finding.severity()) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "notice";
        };
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("title", finding.code().id());
        properties.put("file", Naming.visible(run.path(finding.position().file())));
        properties.put("line", String.valueOf(place.line()));
        properties.put("endLine", String.valueOf(place.endLine()));
        properties.put("col", String.valueOf(place.column()));
        if (place.isOnOneLine()) {
            properties.put("endColumn", String.valueOf(place.endColumn()));
        }
        return new WorkflowCommand(name, properties, wording.sentence(finding));
    }

    private static Optional<WorkflowCommand> rest(Map<Severity, Integer> told, Wording wording) {
        int more = told.entrySet().stream()
                .mapToInt(e -> Math.max(0, e.getValue() - (e.getKey() == Severity.INFO ? MOST - 1 : MOST)))
                .sum();
        return more == 0
                ? Optional.empty()
                : Optional.of(new WorkflowCommand(
                        "notice",
                        Map.of("title", Origin.NAME),
                        wording.messages().of("github.more", Map.of("findings", wording.count("findings", more)))));
    }
}

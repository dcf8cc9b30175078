package org.w3id.essaim.loader.report;

import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.w3id.essaim.loader.finding.Finding;
import org.w3id.essaim.loader.finding.Fix;

/**
 * A check for a comment on a change, or for the summary of a job: the verdict, the findings with links to their lines where the caller or
 * the manifest says how the forge shows a file, and folded what can wait.
 */
public final class MarkdownReport implements Report {

    /** In UTF-16 units. Forges refuse a comment of more than 65,536. */
    static final int LONGEST = 60_000;

    /** Kept for the last lines. */
    private static final int RESERVE = 1_000;

    private static final String VIEW = "view";
    private static final String PATH = "{path}";

    /** More lines of a change are folded. */
    private static final int OPEN = 20;

    private final String language;
    private final String change;
    private final Optional<String> view;

    /**
     * @param language {@code fr} or {@code en}
     */
    public MarkdownReport(String language) {
        this(language, "");
    }

    /**
     * @param language {@code fr} or {@code en}
     * @param change what a change means, in Markdown that begins with a line which counts; empty where nothing was compared
     */
    public MarkdownReport(String language, String change) {
        this(language, change, Optional.empty());
    }

    private MarkdownReport(String language, String change, Optional<String> view) {
        this.language = Objects.requireNonNull(language);
        this.change = change.strip();
        this.view = view;
        if (change.length() > LONGEST / 2) {
            throw new IllegalArgumentException("no room for the findings beside " + change.length() + " characters");
        }
    }

    /**
     * The same with links to lines as they were checked, whatever the manifest says.
     *
     * @param template the address at which a forge shows a file of that commit, with <code>{path}</code> for its path from the working
     *     folder
     */
    public MarkdownReport leadingTo(String template) {
        return new MarkdownReport(language, change, Optional.of(template));
    }

    @Override
    public void write(Run run, Writer out) throws IOException {
        Wording wording = run.wording(language);
        Messages messages = wording.messages();
        StringBuilder page = new StringBuilder();
        String verdict = switch (run.exitCode()) {
            case 0 -> "markdown.clean";
            case 1 -> "markdown.refused";
            default -> "markdown.engine";
        };
        page.append("### ").append(messages.of(verdict, Map.of())).append("\n\n");
        String summary = new TextReport(wording, "", run::file, false, Excerpt.BAR)
                .summary(run.findings(), run.extent().read(), run.milliseconds());
        page.append(MarkdownText.of(summary)).append("\n\n");

        List<Finding> full =
                run.findings().stream().filter(run.scope()::isInFull).toList();
        List<Finding> rest =
                run.findings().stream().filter(f -> !run.scope().isInFull(f)).toList();
        String section = section(messages);
        int left = run.extent().unlisted() + add(full, run, wording, LONGEST - RESERVE - section.length(), page);
        page.append(section);
        if (!rest.isEmpty()) {
            page.append("<details><summary>")
                    .append(messages.of("markdown.rest", Map.of("findings", wording.count("findings", rest.size()))))
                    .append("</summary>\n\n");
            left += add(rest, run, wording, LONGEST - RESERVE, page);
            page.append("</details>\n\n");
        }
        if (left > 0) {
            page.append(messages.of("github.more", Map.of("findings", wording.count("findings", left))))
                    .append('\n');
        }
        out.write(page.toString());
        out.flush();
    }

    /** What the change says: its first line, then the rest, folded if it is long. */
    private String section(Messages messages) {
        if (change.isEmpty()) {
            return "";
        }
        String[] parts = change.split("\n", 2);
        String title = messages.of("markdown.change", Map.of());
        String head = "### " + title + "\n\n" + parts[0] + "\n\n";
        if (parts.length == 1) {
            return head;
        }
        boolean folded = parts[1].lines().count() > OPEN;
        return head
                + (folded ? "<details><summary>" + title + "</summary>\n\n" : "")
                + parts[1].strip()
                + "\n\n"
                + (folded ? "</details>\n\n" : "");
    }

    /**
     * Adds as many as there is room for; gives how many there was none for.
     *
     * @param room how long the page may become
     */
    private int add(List<Finding> findings, Run run, Wording wording, int room, StringBuilder page) {
        List<Finding> left = new ArrayList<>(findings);
        while (!left.isEmpty()) {
            String entry = entry(left.get(0), run, wording);
            if (page.length() + entry.length() > room) {
                break;
            }
            page.append(entry);
            left.remove(0);
        }
        return left.size();
    }

    private String entry(Finding finding, Run run, Wording wording) {
        String place = run.path(finding.position().file()) + ":"
                + finding.position().line() + ":" + finding.position().column();
        String shown = MarkdownText.code(place);
        StringBuilder out = new StringBuilder("- ");
        out.append(link(finding, run)
                        .map(address -> "[" + shown + "](" + address + ")")
                        .orElse(shown))
                .append(" **")
                .append(wording.severity(finding.severity()))
                .append("** ")
                .append(MarkdownText.code(finding.code().id()))
                .append("  \n  ")
                .append(MarkdownText.of(wording.sentence(finding)))
                .append('\n');
        run.file(finding.position().file())
                .flatMap(file -> Excerpt.of(file, finding.position(), Excerpt.BAR))
                .ifPresent(excerpt -> {
                    String fence = MarkdownText.fence(excerpt.source());
                    out.append("\n  ").append(fence).append("text\n  ").append(excerpt.source());
                    out.append("\n  ")
                            .append(excerpt.carets())
                            .append("\n  ")
                            .append(fence)
                            .append('\n');
                });
        for (Fix fix : finding.fixes()) {
            out.append("  - ").append(MarkdownText.of(wording.fix(fix))).append('\n');
        }
        return out.append('\n').toString();
    }

    /** Where the forge shows the line; only if the template makes a whole address of the web. */
    private Optional<String> link(Finding finding, Run run) {
        Optional<String> here = view.map(template ->
                template.replace(PATH, UriPath.of(run.path(finding.position().file()))));
        return here.or(() -> published(finding, run))
                .map(address -> address + "#L" + finding.position().line())
                .flatMap(MarkdownReport::safe);
    }

    /** By the manifest's template. */
    private static Optional<String> published(Finding finding, Run run) {
        return run.file(finding.position().file())
                .flatMap(source -> Optional.ofNullable(
                                run.corpus().manifest(source).forgeTemplates().get(VIEW))
                        .map(template ->
                                template.replace(PATH, UriPath.of(run.corpus().path(source)))));
    }

    private static Optional<String> safe(String address) {
        try {
            URI uri = new URI(address);
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            String plain =
                    uri.toASCIIString().replace("(", "%28").replace(")", "%29").replace("'", "%27");
            return web && uri.getHost() != null ? Optional.of(plain) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional
                    .empty(); // what a template must be like is a rule's matter; without a link the place is still
            // named
        }
    }
}

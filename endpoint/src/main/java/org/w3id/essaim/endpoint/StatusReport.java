package org.w3id.essaim.endpoint;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3id.essaim.endpoint.http.Lang;
import org.w3id.essaim.endpoint.pages.StatusModel;
import org.w3id.essaim.endpoint.publish.Edition;
import org.w3id.essaim.endpoint.publish.Publisher;
import org.w3id.essaim.endpoint.publish.Refusal;
import org.w3id.essaim.loader.commands.Sayings;
import org.w3id.essaim.loader.finding.Finding;
import org.w3id.essaim.loader.finding.Position;
import org.w3id.essaim.loader.finding.Severity;
import org.w3id.essaim.loader.report.Messages;
import org.w3id.essaim.loader.report.Naming;
import org.w3id.essaim.loader.report.TextReport;
import org.w3id.essaim.loader.words.WordGraphs;
import org.w3id.essaim.ontology.Kind;

/** What is served, since when, and why the last change is not: as a page's model and as JSON. */
final class StatusReport {

    /** Findings of a refusal that are told in full. */
    private static final int SHOWN = 50;

    private final Publisher publisher;
    private final WordGraphs words;
    private final Limits limits;

    StatusReport(Publisher publisher, WordGraphs words, Limits limits) {
        this.publisher = publisher;
        this.words = words;
        this.limits = limits;
    }

    StatusModel model(Edition edition, Lang lang) throws IOException {
        Optional<StatusModel.Refusal> refusal = publisher.refusal().map(why -> refusal(edition, why, lang));
        return new StatusModel(
                Version.number(), edition.snapshot().size(), edition.snapshot().files(), refusal, limits.told());
    }

    private StatusModel.Refusal refusal(Edition edition, Refusal why, Lang lang) {
        TextReport report = report(edition, lang);
        List<StatusModel.FoundLine> lines = why.findings().stream()
                .limit(SHOWN)
                .map(f -> new StatusModel.FoundLine(
                        f.severity(), f.position(), f.code().id(), report.sentence(f)))
                .toList();
        String reason = reason(why, lang);
        StatusModel.FoundLine folder =
                new StatusModel.FoundLine(Severity.ERROR, Position.startOf("corpus.ttl"), "corpus", reason);
        return new StatusModel.Refusal(why.at(), reason.isEmpty() ? lines : List.of(folder));
    }

    private static String reason(Refusal why, Lang lang) {
        return why.reason().isEmpty()
                ? ""
                : new Sayings(java.util.Locale.forLanguageTag(lang.tag()))
                        .say(
                                why.reason(),
                                Map.of("folder", why.folder(), "reason", why.detail(), "detail", why.detail()));
    }

    private TextReport report(Edition edition, Lang lang) {
        Naming naming = new Naming(words, edition.snapshot().things());
        return new TextReport(Messages.in(lang.tag()), naming, "", path -> Optional.empty(), false);
    }

    /** The same for machines. Keys only grow. */
    Map<String, Object> json(Edition edition, Lang lang) throws IOException {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("version", Version.number());
        json.put("snapshot", edition.snapshot().id().hex());
        json.put("publishedAt", edition.publishedAt().toString());
        json.put("triples", edition.snapshot().size());
        json.put("files", edition.snapshot().files());
        json.put("warnings", edition.warnings().size());
        json.put("demo", edition.isDemonstration());
        Map<String, Integer> counts = new LinkedHashMap<>();
        Arrays.stream(Kind.values())
                .forEach(kind ->
                        counts.put(kind.slug(), edition.catalogue().things(kind).size()));
        json.put("things", counts);
        json.put("limits", limits.json());
        publisher.refusal().ifPresent(why -> json.put("refused", refused(edition, why, lang)));
        return json;
    }

    private Map<String, Object> refused(Edition edition, Refusal why, Lang lang) {
        TextReport report = report(edition, lang);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("at", why.at().toString());
        json.put("errors", why.findings().size());
        if (!why.reason().isEmpty()) {
            json.put("reason", reason(why, lang));
        }
        json.put(
                "findings",
                why.findings().stream()
                        .limit(SHOWN)
                        .map(f -> finding(f, report))
                        .toList());
        return json;
    }

    private static Map<String, Object> finding(Finding finding, TextReport report) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("code", finding.code().id());
        json.put("file", finding.position().file());
        json.put("line", finding.position().line());
        json.put("column", finding.position().column());
        json.put("message", report.sentence(finding));
        return json;
    }
}

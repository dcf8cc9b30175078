package org.w3id.essaim.loader.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.w3id.essaim.loader.finding.Finding;
import org.w3id.essaim.loader.finding.FindingCode;
import org.w3id.essaim.loader.finding.Severity;

/**
 * <a href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html">SARIF 2.1.0</a>, for the code scanning pages of forges and for
 * editors. One run, in one language.
 */
public final class SarifReport implements Report {

    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    /** GitHub takes no more of a run. */
    private static final int MOST = 25_000;

    private final String language;

    /**
     * @param language {@code fr} or {@code en}
     */
    public SarifReport(String language) {
        this.language = language;
    }

    @Override
    public void write(Run run, Writer out) throws IOException {
        List<Finding> shown = run.foremost(MOST);
        Wording wording = run.wording(language);
        List<FindingCode> rules =
                new ArrayList<>(new TreeSet<>(shown.stream().map(Finding::code).toList()));
        try (JsonGenerator json = JsonPen.on(out)) {
            json.writeStartObject();
            json.writeStringField("$schema", SCHEMA);
            json.writeStringField("version", "2.1.0");
            json.writeArrayFieldStart("runs");
            json.writeStartObject();
            tool(run, rules, wording, json);
            json.writeArrayFieldStart("invocations");
            json.writeStartObject();
            json.writeBooleanField("executionSuccessful", !run.isEngineFault());
            json.writeNumberField("exitCode", run.exitCode());
            json.writeEndObject();
            json.writeEndArray();
            json.writeStringField("language", wording.language());
            json.writeStringField("columnKind", "unicodeCodePoints");
            results(run, shown, rules, wording, json);
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
        out.flush();
    }

    private static void results(
            Run run, List<Finding> shown, List<FindingCode> rules, Wording wording, JsonGenerator json)
            throws IOException {
        Map<Finding, String> fingerprints = Fingerprints.of(run.findings());
        SarifResult result = new SarifResult(run, wording, json);
        json.writeArrayFieldStart("results");
        for (Finding finding : shown) {
            result.write(finding, rules.indexOf(finding.code()), fingerprints.getOrDefault(finding, ""));
        }
        json.writeEndArray();
    }

    private static void tool(Run run, List<FindingCode> rules, Wording wording, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("tool");
        json.writeObjectFieldStart("driver");
        json.writeStringField("name", Origin.NAME);
        json.writeStringField("version", run.origin().version());
        json.writeArrayFieldStart("rules");
        for (FindingCode code : rules) {
            json.writeStartObject();
            json.writeStringField("id", code.id());
            json.writeObjectFieldStart("shortDescription");
            json.writeStringField("text", wording.messages().of(code, Map.of()));
            json.writeEndObject();
            json.writeStringField("helpUri", Help.address(code));
            json.writeObjectFieldStart("defaultConfiguration");
            json.writeStringField("level", level(code.severity()));
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "note";
        };
    }
}

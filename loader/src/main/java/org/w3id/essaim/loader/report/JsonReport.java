package org.w3id.essaim.loader.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.w3id.essaim.loader.finding.Edit;
import org.w3id.essaim.loader.finding.Finding;
import org.w3id.essaim.loader.finding.Fix;
import org.w3id.essaim.loader.finding.Position;
import org.w3id.essaim.loader.finding.Related;
import org.w3id.essaim.loader.finding.Severity;

/** Findings as data, in the form of {@code findings-1.json}: places in every unit, arguments raw, words in both languages. */
public final class JsonReport implements Report {

    /** The schema, beside this class. It only grows: what is there keeps its name and its meaning. */
    public static final String SCHEMA = "findings-1.json";

    private final int most;

    /**
     * @param most how many findings at most; the foremost of more, and {@code summary.findings} tells how many there are
     */
    public JsonReport(int most) {
        this.most = most;
    }

    @Override
    public void write(Run run, Writer out) throws IOException {
        List<Finding> shown = run.foremost(most);
        Map<Finding, String> fingerprints = Fingerprints.of(run.findings());
        try (JsonGenerator json = JsonPen.on(out)) {
            json.writeStartObject();
            json.writeStringField("format", "findings-1");
            json.writeObjectFieldStart("tool");
            json.writeStringField("name", Origin.NAME);
            json.writeStringField("version", run.origin().version());
            json.writeEndObject();
            json.writeStringField("shapes", run.origin().rules());
            json.writeFieldName("base");
            if (run.origin().base().isPresent()) {
                json.writeString(run.origin().base().get());
            } else {
                json.writeNull();
            }
            json.writeObjectFieldStart("corpus");
            json.writeStringField("root", run.folder().isEmpty() ? "." : run.folder());
            json.writeStringField("things", run.corpus().manifest().things().base());
            json.writeEndObject();
            summary(run, shown.size(), json);
            json.writeArrayFieldStart("findings");
            One one = new One(run, run.wording("fr"), run.wording("en"), json);
            for (Finding finding : shown) {
                one.write(finding, fingerprints.getOrDefault(finding, ""));
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
        out.flush();
    }

    private static void summary(Run run, int shown, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("summary");
        json.writeNumberField("errors", run.count(Severity.ERROR));
        json.writeNumberField("warnings", run.count(Severity.WARNING));
        json.writeNumberField("infos", run.count(Severity.INFO));
        json.writeNumberField("findings", run.findings().size());
        json.writeNumberField("shown", shown);
        json.writeNumberField("files", run.extent().read());
        json.writeNumberField("asked", run.scope().files().size());
        json.writeNumberField("ms", run.milliseconds());
        json.writeEndObject();
    }

    /** Writes one finding after another. */
    private record One(Run run, Wording french, Wording english, JsonGenerator json) {

        void write(Finding finding, String fingerprint) throws IOException {
            json.writeStartObject();
            json.writeStringField("code", finding.code().id());
            json.writeStringField("severity", finding.severity().name().toLowerCase(Locale.ROOT));
            position(finding.position());
            if (finding.thing().isPresent()) {
                json.writeStringField("thing", finding.thing().get());
            }
            if (finding.path().isPresent()) {
                json.writeStringField("path", finding.path().get());
            }
            arguments(finding.arguments());
            both("message", french.sentence(finding), english.sentence(finding));
            json.writeStringField("help", Help.page(finding.code()));
            json.writeArrayFieldStart("fixes");
            for (Fix fix : finding.fixes()) {
                fix(fix);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("related");
            for (Related related : finding.related()) {
                json.writeStartObject();
                position(related.position());
                both("message", french.related(related), english.related(related));
                json.writeStringField("key", related.key());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeStringField("fingerprint", fingerprint);
            json.writeEndObject();
        }

        private void position(Position position) throws IOException {
            Place place = run.place(position);
            json.writeObjectFieldStart("position");
            json.writeStringField("file", position.file());
            json.writeNumberField("line", place.line());
            json.writeNumberField("column", place.column());
            json.writeNumberField("endLine", place.endLine());
            json.writeNumberField("endColumn", place.endColumn());
            optional("utf16Column", place.utf16Column());
            optional("offset", place.offset());
            optional("length", place.length());
            json.writeEndObject();
        }

        private void optional(String name, OptionalInt number) throws IOException {
            if (number.isPresent()) {
                json.writeNumberField(name, number.getAsInt());
            }
        }

        private void arguments(Map<String, String> arguments) throws IOException {
            json.writeObjectFieldStart("arguments");
            for (Map.Entry<String, String> argument : arguments.entrySet()) {
                json.writeStringField(argument.getKey(), argument.getValue());
            }
            json.writeEndObject();
        }

        private void both(String name, String inFrench, String inEnglish) throws IOException {
            json.writeObjectFieldStart(name);
            json.writeStringField("fr", inFrench);
            json.writeStringField("en", inEnglish);
            json.writeEndObject();
        }

        private void fix(Fix fix) throws IOException {
            json.writeStartObject();
            both("text", french.fix(fix), english.fix(fix));
            json.writeStringField("key", fix.key());
            arguments(fix.arguments());
            json.writeBooleanField("sure", fix.sure());
            json.writeArrayFieldStart("edits");
            for (Edit edit : fix.edits()) {
                json.writeStartObject();
                json.writeNumberField("offset", edit.offset());
                json.writeNumberField("length", edit.length());
                json.writeStringField("text", edit.text());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }
}

package org.w3id.essaim.loader.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Optional;
import org.w3id.essaim.loader.finding.Edit;
import org.w3id.essaim.loader.finding.Finding;
import org.w3id.essaim.loader.finding.Fix;
import org.w3id.essaim.loader.finding.Position;
import org.w3id.essaim.loader.finding.Related;
import org.w3id.essaim.loader.source.SourceFile;

/** A {@code result} of SARIF after another. */
record SarifResult(Run run, Wording wording, JsonGenerator json) {

    void write(Finding finding, int rule, String fingerprint) throws IOException {
        json.writeStartObject();
        json.writeStringField("ruleId", finding.code().id());
        json.writeNumberField("ruleIndex", rule);
        json.writeStringField("level", SarifReport.level(finding.severity()));
        text("message", wording.sentence(finding));
        json.writeArrayFieldStart("locations");
        json.writeStartObject();
        physicalLocation(finding.position());
        json.writeEndObject();
        json.writeEndArray();
        json.writeObjectFieldStart("partialFingerprints");
        json.writeStringField(Fingerprints.RECIPE, fingerprint);
        json.writeEndObject();
        related(finding);
        fixes(finding);
        json.writeEndObject();
    }

    private void text(String name, String text) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("text", text);
        json.writeEndObject();
    }

    private void physicalLocation(Position position) throws IOException {
        json.writeObjectFieldStart("physicalLocation");
        artifactLocation(position.file());
        region("region", run.place(position));
        json.writeEndObject();
    }

    private void artifactLocation(String file) throws IOException {
        json.writeObjectFieldStart("artifactLocation");
        json.writeStringField("uri", UriPath.of(run.path(file)));
        json.writeEndObject();
    }

    private void region(String name, Place place) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeNumberField("startLine", place.line());
        json.writeNumberField("startColumn", place.column());
        json.writeNumberField("endLine", place.endLine());
        json.writeNumberField("endColumn", place.endColumn());
        json.writeEndObject();
    }

    private void related(Finding finding) throws IOException {
        if (finding.related().isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("relatedLocations");
        for (int i = 0; i < finding.related().size(); i++) {
            Related related = finding.related().get(i);
            json.writeStartObject();
            json.writeNumberField("id", i + 1);
            physicalLocation(related.position());
            text("message", wording.related(related));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Those of a file whose text is known: SARIF counts what goes in lines and columns. */
    private void fixes(Finding finding) throws IOException {
        Optional<SourceFile> file = run.file(finding.position().file());
        if (finding.fixes().isEmpty() || file.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("fixes");
        for (Fix fix : finding.fixes()) {
            json.writeStartObject();
            text("description", wording.fix(fix));
            json.writeArrayFieldStart("artifactChanges");
            json.writeStartObject();
            artifactLocation(finding.position().file());
            json.writeArrayFieldStart("replacements");
            for (Edit edit : fix.edits()) {
                json.writeStartObject();
                region("deletedRegion", Place.of(file.get(), edit.offset(), edit.end()));
                text("insertedContent", edit.text());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}

package org.w3id.essaim.loader.lsp;

import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticRelatedInformation;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentEdit;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.w3id.essaim.loader.finding.Edit;
import org.w3id.essaim.loader.finding.Finding;
import org.w3id.essaim.loader.finding.Fix;
import org.w3id.essaim.loader.finding.Related;
import org.w3id.essaim.loader.finding.Severity;
import org.w3id.essaim.loader.source.Corpus;
import org.w3id.essaim.loader.source.SourceFile;

/** Findings as an editor shows them, and the ways to mend them as it offers them. */
final class Diagnostics {

    private static final String SOURCE = "essaim";

    private Diagnostics() {}

    static PublishDiagnosticsParams of(Checked checked) {
        List<Diagnostic> all = checked.findings().stream()
                .map(finding -> diagnostic(checked, finding))
                .toList();
        return new PublishDiagnosticsParams(
                checked.document().uri(), all, checked.document().version());
    }

    private static Diagnostic diagnostic(Checked checked, Finding finding) {
        Diagnostic diagnostic = new Diagnostic(
                Places.range(checked.file(), finding.position()),
                checked.wording().sentence(finding),
                severity(finding.severity()),
                SOURCE);
        diagnostic.setCode(finding.code().id());
        List<DiagnosticRelatedInformation> related = finding.related().stream()
                .flatMap(other -> related(checked, other).stream())
                .toList();
        if (!related.isEmpty()) {
            diagnostic.setRelatedInformation(related);
        }
        return diagnostic;
    }

    private static Optional<DiagnosticRelatedInformation> related(Checked checked, Related other) {
        return checked.corpus().files().stream()
                .filter(file -> file.path().equals(other.position().file()))
                .findFirst()
                .map(file -> new DiagnosticRelatedInformation(
                        new Location(uri(checked.corpus(), file), Places.range(file, other.position())),
                        checked.wording().related(other)));
    }

    /** The address of a file of a corpus. */
    static String uri(Corpus corpus, SourceFile file) {
        return corpus.root().resolve(file.path()).normalize().toUri().toString();
    }

    private static DiagnosticSeverity severity(Severity severity) {
        return switch (severity) {
            case ERROR -> DiagnosticSeverity.Error;
            case WARNING -> DiagnosticSeverity.Warning;
            case INFO -> DiagnosticSeverity.Information;
        };
    }

    /** One sentence about a file as a whole. */
    static PublishDiagnosticsParams about(Document document, String sentence, DiagnosticSeverity severity) {
        Diagnostic diagnostic = new Diagnostic(
                new Range(new org.eclipse.lsp4j.Position(0, 0), new org.eclipse.lsp4j.Position(0, 0)),
                sentence,
                severity,
                SOURCE);
        return new PublishDiagnosticsParams(document.uri(), List.of(diagnostic), document.version());
    }

    static PublishDiagnosticsParams none(String uri) {
        return new PublishDiagnosticsParams(uri, List.of());
    }

    /** The ways to mend what was found in a range, the sure ones marked as preferred. */
    static List<Either<Command, CodeAction>> fixes(Checked checked, Range asked) {
        return checked.findings().stream()
                .filter(finding -> touch(Places.range(checked.file(), finding.position()), asked))
                .flatMap(finding -> finding.fixes().stream().map(fix -> action(checked, finding, fix)))
                .map(Either::<Command, CodeAction>forRight)
                .toList();
    }

    private static CodeAction action(Checked checked, Finding finding, Fix fix) {
        List<Either<TextEdit, org.eclipse.lsp4j.SnippetTextEdit>> edits = fix.edits().stream()
                .map(edit -> Either.<TextEdit, org.eclipse.lsp4j.SnippetTextEdit>forLeft(edit(checked.file(), edit)))
                .toList();
        Document document = checked.document();
        CodeAction action = new CodeAction(checked.wording().fix(fix));
        action.setKind(CodeActionKind.QuickFix);
        action.setDiagnostics(List.of(diagnostic(checked, finding)));
        action.setIsPreferred(fix.sure());
        action.setEdit(new WorkspaceEdit(List.of(Either.forLeft(new TextDocumentEdit(
                new VersionedTextDocumentIdentifier(document.uri(), document.version()), edits)))));
        return action;
    }

    static TextEdit edit(SourceFile file, Edit edit) {
        return new TextEdit(Places.range(file, edit.offset(), edit.end()), edit.text());
    }

    private static boolean touch(Range a, Range b) {
        return !isBefore(a.getEnd(), b.getStart()) && !isBefore(b.getEnd(), a.getStart());
    }

    private static boolean isBefore(org.eclipse.lsp4j.Position a, org.eclipse.lsp4j.Position b) {
        return a.getLine() < b.getLine() || a.getLine() == b.getLine() && a.getCharacter() < b.getCharacter();
    }
}

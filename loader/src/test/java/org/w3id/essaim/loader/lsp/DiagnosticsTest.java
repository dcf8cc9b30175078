package org.w3id.essaim.loader.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.essaim.loader.SmallCorpus;

/** What an editor shows while someone writes. */
class DiagnosticsTest {

    @TempDir
    Path folder;

    private SmallCorpus corpus;
    private Path guide;
    private String text;

    @BeforeEach
    void writeACorpusWithoutFault() throws IOException {
        corpus = SmallCorpus.in(folder.resolve("graph")).withGuide();
        guide = corpus.root().resolve("commons/guide.ttl");
        text = Files.readString(guide);
    }

    private static String codes(List<Diagnostic> diagnostics) {
        return diagnostics.stream().map(d -> d.getCode().getLeft()).collect(Collectors.joining(" "));
    }

    @Test
    void showsNothingOfAFileWithoutFault() throws IOException {
        try (Editor editor = new Editor("en")) {
            editor.open(guide, text);
            assertEquals(List.of(), editor.shown(guide, d -> true));
        }
    }

    @Test
    void showsWhatIsWrittenAndNotWhatIsSaved() throws IOException {
        try (Editor editor = new Editor("en")) {
            editor.open(guide, text.replace("actor:asso", "actor:aso"));
            Diagnostic found = editor.shown(guide, d -> !d.isEmpty()).get(0);
            assertEquals("link.dangling", found.getCode().getLeft());
            assertEquals(
                    "No file describes actor:aso. Did you mean actor:asso?",
                    found.getMessage().getLeft());
            assertEquals(DiagnosticSeverity.Error, found.getSeverity());
            int line = SmallCorpus.FIRST_LINE + 4;
            assertEquals(new Range(new Position(line, 13), new Position(line, 22)), found.getRange());
            editor.change(guide, 2, text);
            editor.shown(guide, List::isEmpty);
        }
    }

    @Test
    void tellsWhatTheRulesFindToo() throws IOException {
        try (Editor editor = new Editor("fr")) {
            editor.open(guide, text.replace("  es:steward actor:asso ;\n", ""));
            Diagnostic found =
                    editor.shown(guide, d -> codes(d).equals("shape.min-count")).get(0);
            assertEquals(DiagnosticSeverity.Warning, found.getSeverity());
            assertTrue(found.getMessage().getLeft().contains("Qui prend soin de ce commun\u00A0?"), found::toString);
        }
    }

    @Test
    void tellsWhatIsKnownWithoutTheRulesFirst() throws IOException {
        try (Editor editor = new Editor("en")) {
            editor.open(
                    guide, text.replace("  es:steward actor:asso ;\n", "").replace("commune-35238", "commune-99999"));
            assertEquals("link.dangling", codes(editor.shown(guide, d -> true)));
            assertEquals("shape.min-count link.dangling", codes(editor.shown(guide, d -> d.size() == 2)));
        }
    }

    @Test
    void countsColumnsAsEditorsDo() throws IOException {
        try (Editor editor = new Editor("en")) {
            editor.open(
                    guide, text.replace("\"Guide\"@fr ;", "\"🐝🐝 Guide\"@fr ; es:steward actor:asso , actor:aso ;"));
            Diagnostic found =
                    editor.shown(guide, d -> codes(d).contains("link.dangling")).get(0);
            assertEquals(
                    "  rdfs:label \"🐝🐝 Guide\"@fr ; es:steward actor:asso , ".length(),
                    found.getRange().getStart().getCharacter());
            assertEquals(
                    9,
                    found.getRange().getEnd().getCharacter()
                            - found.getRange().getStart().getCharacter());
        }
    }

    @Test
    void offersTheWaysToMend() throws IOException {
        try (Editor editor = new Editor("en")) {
            editor.open(guide, text.replace("actor:asso", "actor:aso"));
            Diagnostic found = editor.shown(guide, d -> !d.isEmpty()).get(0);
            List<CodeAction> actions = actions(editor, found.getRange());
            assertEquals(1, actions.size());
            assertEquals("Write actor:asso", actions.get(0).getTitle());
            assertEquals(true, actions.get(0).getIsPreferred());
            editor.change(guide, 2, applied(actions.get(0), text.replace("actor:asso", "actor:aso")));
            editor.shown(guide, List::isEmpty);
            assertEquals(List.of(), actions(editor, found.getRange()));
        }
    }

    @Test
    void declaresThePrefixThatAFixNeeds() throws IOException {
        String written = text.replace("dcterms:spatial", "dcterms:subject theme:numerique ;\n  dcterms:spatial");
        try (Editor editor = new Editor("en")) {
            editor.open(guide, written);
            Diagnostic found = editor.shown(guide, d -> codes(d).contains("syntax.unknown-prefix"))
                    .get(0);
            String mended = applied(actions(editor, found.getRange()).get(0), written);
            assertTrue(mended.contains("@prefix theme: <https://w3id.org/essaim/voc/theme/> .\n@prefix type-"), mended);
            editor.change(guide, 2, mended);
            editor.shown(guide, List::isEmpty);
        }
    }

    private List<CodeAction> actions(Editor editor, Range range) {
        return Editor.soon(editor.server()
                        .getTextDocumentService()
                        .codeAction(new CodeActionParams(Editor.id(guide), range, new CodeActionContext(List.of()))))
                .stream()
                .map(either -> either.getRight())
                .toList();
    }

    /** The text after the edits of an action, done as an editor does them. */
    private static String applied(CodeAction action, String text) {
        return Edits.applied(
                action.getEdit().getDocumentChanges().get(0).getLeft().getEdits().stream()
                        .map(edit -> edit.getLeft())
                        .sorted(Comparator.comparing((TextEdit edit) ->
                                        edit.getRange().getStart().getLine())
                                .thenComparing(
                                        edit -> edit.getRange().getStart().getCharacter()))
                        .toList(),
                text);
    }

    @Test
    void saysOfABrokenFileWhereItBreaks() throws IOException {
        try (Editor editor = new Editor("en")) {
            editor.open(guide, text.replace("\"Guide\"@fr ;", "\"Guide\"@fr"));
            Diagnostic found = editor.shown(guide, d -> !d.isEmpty()).get(0);
            assertEquals("syntax.missing-semicolon", found.getCode().getLeft());
            assertEquals("“;” is missing here.", found.getMessage().getLeft());
        }
    }

    @Test
    void showsEachOfTwoFilesItsOwnFindings() throws IOException {
        Path asso = corpus.root().resolve("actor/asso.ttl");
        try (Editor editor = new Editor("en")) {
            editor.open(guide, text);
            editor.shown(guide, List::isEmpty);
            // Renaming the thing in one open file breaks the link of the other.
            editor.open(
                    asso,
                    Files.readString(asso).replace("type-organisation:association", "type-organisation:asociation"));
            assertEquals("vocabulary.unknown-concept", codes(editor.shown(asso, d -> !d.isEmpty())));
            editor.change(guide, 2, text.replace("actor:asso", "actor:bande"));
            assertEquals("link.dangling", codes(editor.shown(guide, d -> !d.isEmpty())));
        }
    }

    @Test
    void seesAFileThatIsNotSavedYet() throws IOException {
        Path bande = corpus.root().resolve("actor/bande.ttl");
        try (Editor editor = new Editor("en")) {
            editor.open(guide, text.replace("actor:asso", "actor:bande"));
            editor.shown(guide, d -> codes(d).equals("link.dangling"));
            editor.open(
                    bande,
                    Files.readString(corpus.root().resolve("actor/asso.ttl")).replace("actor:asso", "actor:bande"));
            editor.shown(guide, List::isEmpty);
        }
    }

    @Test
    void readsAnewWhatOthersChange() throws IOException {
        try (Editor editor = new Editor("en")) {
            editor.open(guide, text);
            editor.shown(guide, List::isEmpty);
            Files.delete(corpus.root().resolve("actor/asso.ttl"));
            editor.server().getWorkspaceService().didChangeWatchedFiles(new DidChangeWatchedFilesParams(List.of()));
            editor.shown(guide, d -> codes(d).equals("link.dangling"));
            corpus.withGuide();
            editor.server().getTextDocumentService().didSave(new DidSaveTextDocumentParams(Editor.id(guide)));
            editor.shown(guide, List::isEmpty);
        }
    }

    @Test
    void checksTheManifestWhileItIsWritten() throws IOException {
        Path manifest = corpus.root().resolve("corpus.ttl");
        String written = Files.readString(manifest);
        try (Editor editor = new Editor("en")) {
            editor.open(manifest, written.replace("dcterms:publisher", "dcterms:publishr"));
            assertEquals("vocabulary.unknown-term", codes(editor.shown(manifest, d -> !d.isEmpty())));
            editor.change(manifest, 2, "@prefix");
            assertTrue(codes(editor.shown(manifest, d -> codes(d).contains("syntax.")))
                    .startsWith("syntax."));
            editor.change(manifest, 3, written);
            editor.shown(manifest, List::isEmpty);
        }
    }

    @Test
    void saysOfAFileOutsideAnyCorpusThatItIsNotChecked() throws IOException {
        Path stray = folder.resolve("stray.ttl");
        try (Editor editor = new Editor("en")) {
            editor.open(stray, "not Turtle at all");
            Diagnostic found = editor.shown(stray, d -> !d.isEmpty()).get(0);
            assertEquals(DiagnosticSeverity.Information, found.getSeverity());
            assertTrue(found.getMessage().getLeft().startsWith("This file is in no corpus"), found::toString);
            editor.open(guide, text);
            assertEquals(List.of(), editor.shown(guide, d -> true));
        }
    }

    @Test
    void saysWhyAFolderIsNoCorpus() throws IOException {
        Files.writeString(corpus.root().resolve("corpus.ttl"), "# rien\n");
        try (Editor editor = new Editor("en")) {
            editor.open(guide, text);
            Diagnostic found = editor.shown(guide, d -> !d.isEmpty()).get(0);
            assertEquals(DiagnosticSeverity.Error, found.getSeverity());
            assertTrue(found.getMessage().getLeft().contains("dcat:Dataset"), found::toString);
        }
    }

    @Test
    void takesAwayWhatItShowedOfAFileThatIsClosed() throws IOException {
        try (Editor editor = new Editor("en")) {
            editor.open(guide, text.replace("actor:asso", "actor:aso"));
            editor.shown(guide, d -> !d.isEmpty());
            editor.closeFile(guide);
            editor.shown(guide, List::isEmpty);
        }
    }

    private List<? extends TextEdit> formatted(Editor editor) {
        return Editor.soon(editor.server()
                .getTextDocumentService()
                .formatting(new DocumentFormattingParams(Editor.id(guide), new FormattingOptions(2, true))));
    }

    @Test
    void putsAFileInItsForm() throws IOException {
        try (Editor editor = new Editor("en")) {
            editor.open(guide, text);
            String canonical = formatted(editor).get(0).getNewText();
            editor.change(guide, 2, canonical.replace("\"Guide\"@fr ;", " \"Guide\"@fr; # dit"));
            String again = formatted(editor).get(0).getNewText();
            assertEquals(canonical.replace("\"Guide\"@fr ;", "\"Guide\"@fr ; # dit"), again);
            editor.change(guide, 3, canonical);
            assertEquals(List.of(), formatted(editor), "a file in its form is left alone");
        }
    }

    @Test
    void leavesTheFormOfABrokenFileAlone() throws IOException {
        try (Editor editor = new Editor("en")) {
            editor.open(guide, text.replace("\"Guide\"@fr ;", "\"Guide\"@fr"));
            assertEquals(List.of(), formatted(editor));
        }
    }

    @Test
    void leavesWithTheCodesOfTheProtocol() throws IOException {
        try (Editor orderly = new Editor("en")) {
            assertEquals(0, orderly.leave());
        }
        try (Editor abrupt = new Editor("en")) {
            abrupt.server().exit();
            assertEquals(1, abrupt.exitCode());
        }
        try (Editor dead = new Editor("en")) {
            assertEquals(1, dead.die());
        }
    }
}

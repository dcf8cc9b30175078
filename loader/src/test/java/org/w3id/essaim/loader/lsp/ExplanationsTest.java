package org.w3id.essaim.loader.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.essaim.loader.SmallCorpus;
import org.w3id.essaim.loader.commands.Workbench;

/** What a name stands for, and where it is described. */
class ExplanationsTest {

    @TempDir
    Path folder;

    private SmallCorpus corpus;
    private Path guide;
    private String text;

    @BeforeEach
    void writeACorpus() throws IOException {
        corpus = SmallCorpus.in(folder.resolve("graph")).withGuide();
        guide = corpus.root().resolve("commons/guide.ttl");
        text = Files.readString(guide);
    }

    private Position place(String written) {
        String before = text.substring(0, text.lastIndexOf(written) + 1);
        int line = (int) before.chars().filter(c -> c == '\n').count();
        return new Position(line, before.length() - before.lastIndexOf('\n') - 1);
    }

    private Hover hover(Editor editor, String written) {
        return Editor.soon(
                editor.server().getTextDocumentService().hover(new HoverParams(Editor.id(guide), place(written))));
    }

    private static String said(Hover hover) {
        return hover.getContents().getRight().getValue();
    }

    @Test
    void saysWhatAWordMeansInTheReadersLanguage() throws IOException {
        try (Editor editor = new Editor("en")) {
            editor.open(guide, text);
            assertTrue(said(hover(editor, "es:steward")).startsWith("stewarded by\n\nWho looks after"));
            assertTrue(said(hover(editor, "nature-commun:methode")).startsWith("Method"));
            assertEquals(
                    place("es:steward").getCharacter() - 1,
                    hover(editor, "es:steward").getRange().getStart().getCharacter());
        }
        try (Editor editor = new Editor("fr")) {
            editor.open(guide, text);
            assertTrue(said(hover(editor, "es:Commons")).startsWith("Commun\n\n"));
        }
    }

    @Test
    void saysOfAThingItsNameItsClassAndItsFile() throws IOException {
        try (Editor editor = new Editor("fr")) {
            editor.open(guide, text);
            assertEquals("Asso\n\nOrganisation\n\nactor/asso.ttl", said(hover(editor, "actor:asso")));
        }
    }

    @Test
    void saysWhereATerritoryLies() throws IOException {
        try (Editor editor = new Editor("fr")) {
            editor.open(guide, text);
            assertTrue(said(hover(editor, "territory:commune-35238"))
                    .startsWith("Rennes\n\nCommune\n\nIlle-et-Vilaine, Bretagne, France"));
        }
    }

    @Test
    void saysNothingOfATextOrAnUnknownName() throws IOException {
        text = text.replace("actor:asso", "actor:personne");
        try (Editor editor = new Editor("fr")) {
            editor.open(guide, text);
            assertNull(hover(editor, "Un guide d"));
            assertNull(hover(editor, "actor:personne"));
        }
    }

    private List<? extends Location> definition(Editor editor, String written) {
        return Editor.soon(editor.server()
                        .getTextDocumentService()
                        .definition(new DefinitionParams(Editor.id(guide), place(written))))
                .getLeft();
    }

    @Test
    void leadsToTheFileThatDescribesAThing() throws IOException {
        try (Editor editor = new Editor("fr")) {
            editor.open(guide, text);
            Location asso = definition(editor, "actor:asso").get(0);
            assertEquals(corpus.root().resolve("actor/asso.ttl").toUri().toString(), asso.getUri());
            int line = SmallCorpus.FIRST_LINE - 1;
            assertEquals(new Range(new Position(line, 0), new Position(line, 10)), asso.getRange());
            assertEquals(List.of(), definition(editor, "es:steward"));
        }
    }

    @Test
    void givesUpWhatTheEditorNoLongerWants() throws IOException {
        CountDownLatch read = new CountDownLatch(1);
        try (Editor editor = new Editor("fr", () -> {
            try {
                read.await();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            return new Workbench();
        })) {
            editor.open(guide, text);
            CompletableFuture<Hover> asked = editor.server()
                    .getTextDocumentService()
                    .hover(new HoverParams(Editor.id(guide), place("actor:asso")));
            asked.cancel(true);
            ResponseMessage refused = (ResponseMessage)
                    editor.heard(message -> message instanceof ResponseMessage answer && answer.getError() != null);
            assertEquals(
                    ResponseErrorCode.RequestCancelled.getValue(),
                    refused.getError().getCode());
            read.countDown();
            assertNotNull(hover(editor, "actor:asso"));
        }
    }
}

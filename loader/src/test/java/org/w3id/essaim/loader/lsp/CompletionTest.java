package org.w3id.essaim.loader.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.TextEdit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.essaim.loader.SmallCorpus;

/** What an editor offers to write; the caret stands at the bar. */
class CompletionTest {

    private static final String BEGUN = """
            commons:jeu a es:Commons ;
              rdfs:label "Jeu"@fr ;
              %s
            """;

    @TempDir
    Path folder;

    private SmallCorpus corpus;
    private String prefixes;
    private String text = "";

    @BeforeEach
    void writeACorpus() throws IOException {
        corpus = SmallCorpus.in(folder.resolve("graph"))
                .withGuide()
                .file(
                        "place/maison-35238.ttl",
                        "place:maison-35238 a es:ThirdPlace ; rdfs:label \"La Maison des œuvres\"@fr .\n");
        String guide = Files.readString(corpus.root().resolve("commons/guide.ttl"));
        prefixes = guide.substring(0, guide.indexOf("commons:guide"));
    }

    private CompletionList offered(Editor editor, String path, String written) {
        String marked = prefixes + written;
        int at = marked.indexOf('|');
        text = marked.replace("|", "");
        Path file = corpus.root().resolve(path);
        editor.open(file, text);
        int line = (int) marked.substring(0, at).chars().filter(c -> c == '\n').count();
        Position caret = new Position(line, at - (marked.lastIndexOf('\n', at) + 1));
        return Editor.soon(editor.server()
                        .getTextDocumentService()
                        .completion(new CompletionParams(Editor.id(file), caret)))
                .getRight();
    }

    private CompletionList offered(String language, String written) throws IOException {
        try (Editor editor = new Editor(language)) {
            return offered(editor, "commons/jeu.ttl", BEGUN.formatted(written));
        }
    }

    private static List<String> inserted(CompletionList list) {
        return list.getItems().stream()
                .map(item -> item.getTextEdit().getLeft().getNewText())
                .toList();
    }

    private static CompletionItem item(CompletionList list, String inserted) {
        return list.getItems().stream()
                .filter(item -> item.getTextEdit().getLeft().getNewText().equals(inserted))
                .findFirst()
                .orElseThrow(() -> new AssertionError(inserted + " is not among " + inserted(list)));
    }

    /** The text as the editor has it once the item is taken. */
    private String taken(CompletionItem item) {
        List<TextEdit> edits = new ArrayList<>(item.getAdditionalTextEdits());
        edits.add(item.getTextEdit().getLeft());
        return Edits.applied(edits, text);
    }

    @Test
    void offersTheClassesThatTheAddressAllowsFirst() throws IOException {
        try (Editor editor = new Editor("fr")) {
            CompletionList list = offered(editor, "place/x-35238.ttl", "place:x-35238 a |");
            assertEquals(List.of("es:ThirdPlace", "es:Place"), inserted(list).subList(0, 2));
            assertEquals("Tiers-lieu", item(list, "es:ThirdPlace").getLabel());
            assertFalse(inserted(list).contains("es:Resource"), "nothing is typed with the class of all resources");
        }
    }

    @Test
    void offersThePropertiesThatAreStillMissingFirst() throws IOException {
        CompletionList list = offered("en", "|");
        List<String> inserted = inserted(list);
        assertTrue(inserted.indexOf("dcterms:type") < inserted.indexOf("es:governance"), inserted::toString);
        assertTrue(inserted.indexOf("es:governance") < inserted.indexOf("rdfs:label"), inserted::toString);
        assertFalse(inserted.contains("es:operatedBy"), "only a place is operated by someone");
        CompletionItem steward = item(list, "es:steward");
        assertEquals("stewarded by", steward.getDetail());
        assertTrue(steward.getDocumentation().getLeft().startsWith("Who looks after this resource"), steward::toString);
        assertTrue(steward.getFilterText().contains("porté par"), steward::toString);
    }

    @Test
    void speaksTheReadersLanguage() throws IOException {
        assertEquals("porté par", item(offered("fr-CA", "es:st|"), "es:steward").getDetail());
    }

    @Test
    void replacesTheWholeNameThatTheCaretStandsIn() throws IOException {
        CompletionList list = offered("en", "es:st|atus maturite:idee .");
        assertTrue(taken(item(list, "es:steward")).contains("  es:steward maturite:idee ."), text);
    }

    @Test
    void declaresThePrefixThatIsMissing() throws IOException {
        String taken = taken(item(offered("en", "|"), "foaf:homepage"));
        assertTrue(taken.contains("@prefix foaf: <http://xmlns.com/foaf/0.1/> .\n@prefix nature-commun:"), taken);
        assertTrue(taken.endsWith("  foaf:homepage\n"), taken);
    }

    @Test
    void offersTheConceptsOfThePropertysScheme() throws IOException {
        CompletionList list = offered("fr", "dcterms:type |");
        assertTrue(
                inserted(list).contains("nature-commun:methode"),
                () -> inserted(list).toString());
        assertTrue(
                inserted(list).stream().allMatch(i -> i.startsWith("nature-commun:")),
                () -> inserted(list).toString());
        assertEquals("Méthode", item(list, "nature-commun:methode").getLabel());
        assertFalse(list.isIncomplete());
    }

    @Test
    void offersThingsOfTheRightClassByTheirName() throws IOException {
        CompletionList list = offered("fr", "es:steward as|");
        assertEquals(List.of("actor:asso"), inserted(list));
        assertEquals("Asso", list.getItems().get(0).getLabel());
        assertTrue(inserted(offered("fr", "es:steward maison|")).isEmpty(), "a place looks after nothing");
    }

    @Test
    void findsAThingWithoutItsAccentsAndLigatures() throws IOException {
        try (Editor editor = new Editor("fr")) {
            CompletionList list = offered(
                    editor,
                    "intervention/2026-x.ttl",
                    "<https://w3id.org/essaim/id/intervention/2026-x> a es:Intervention ; schema:location oeuv|");
            assertEquals(List.of("place:maison-35238"), inserted(list));
        }
    }

    @Test
    void findsTerritoriesByNameAndByPostcode() throws IOException {
        CompletionList named = offered("fr", "dcterms:spatial territory:renn|");
        assertTrue(
                inserted(named).contains("territory:commune-35238"),
                () -> inserted(named).toString());
        assertTrue(named.isIncomplete(), "the list is made anew at each letter");
        CompletionList coded = offered("fr", "dcterms:spatial 35700|");
        CompletionItem rennes = item(coded, "territory:commune-35238");
        assertEquals("Rennes", rennes.getLabel());
        assertTrue(rennes.getDocumentation().getLeft().contains("Ille-et-Vilaine"), rennes::toString);
        assertTrue(taken(rennes).endsWith("dcterms:spatial territory:commune-35238\n"), text);
    }

    @Test
    void offersRegionsAndDepartmentsBeforeAnythingIsTyped() throws IOException {
        CompletionList list = offered("fr", "dcterms:spatial |");
        assertTrue(
                inserted(list).contains("territory:region-53"),
                () -> inserted(list).toString());
        assertTrue(list.isIncomplete());
        assertTrue(list.getItems().size() <= 100, "a list that people can read");
    }

    @Test
    void offersLicencesByTheirName() throws IOException {
        CompletionList list = offered("en", "dcterms:license spdx:by-sa|");
        assertTrue(
                inserted(list).contains("spdx:CC-BY-SA-4.0"),
                () -> inserted(list).toString());
        assertFalse(inserted(offered("en", "dcterms:license gpl|")).contains("spdx:GPL-3.0"), "a deprecated licence");
    }

    @Test
    void offersAfterMissingWhatIsNotThere() throws IOException {
        CompletionList list = offered("fr", "es:missing |");
        assertTrue(
                inserted(list).contains("dcterms:license"), () -> inserted(list).toString());
        assertFalse(inserted(list).contains("rdfs:label"), () -> inserted(list).toString());
    }

    @Test
    void offersAtFirstTheThingThatTheFileDescribes() throws IOException {
        try (Editor editor = new Editor("fr")) {
            assertEquals(List.of("commons:jeu"), inserted(offered(editor, "commons/jeu.ttl", "|")));
        }
    }

    @Test
    void offersNothingInAText() throws IOException {
        assertEquals(List.of(), inserted(offered("fr", "dcterms:description \"Un |\"@fr")));
    }

    @Test
    void offersNothingOutsideACorpus() throws IOException {
        try (Editor editor = new Editor("fr")) {
            assertEquals(List.of(), inserted(offered(editor, "../stray.ttl", BEGUN.formatted("|"))));
        }
    }
}

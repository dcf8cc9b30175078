package org.w3id.essaim.loader.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceTextTest {

    @Test
    void keepsATextAsItIsGiven() {
        assertEquals(new SourceText("BUROL@B, l’atelier !", List.of()), SourceText.of("BUROL@B, l’atelier !"));
    }

    @Test
    void removesNeedlessSpaces() {
        assertEquals(
                new SourceText("La Boîte à Bosse", List.of(Reason.TEXT_SPACES)),
                SourceText.of("\u00a0La Boîte à\u00a0 Bosse "));
    }

    @Test
    void keepsTheWordsOfMarkdown() {
        assertEquals(
                new SourceText("Attention, voir la page (en français)", List.of(Reason.TEXT_MARKUP)),
                SourceText.ofMarkdown("**Attention**, voir [la page](https://exemple.fr/a) (en français)"));
        assertEquals(new SourceText("C++ [bêta]", List.of()), SourceText.ofMarkdown("C++ [bêta]"));
    }

    @Test
    void leavesOutAMailAddressBehindALink() {
        assertEquals(
                new SourceText("", List.of(Reason.TEXT_PERSONAL)),
                SourceText.ofMarkdown("[a@exemple.fr](mailto:a@exemple.fr)"));
    }

    @Test
    void keepsANoBreakSpaceOfGoodFrench() {
        assertEquals(List.of(), SourceText.of("Café\u202f!").reasons());
        assertEquals(List.of(), SourceText.of("à\u00a0: l’Ouest").reasons());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bà¤timent", "1Âª place", "concept |Â\u00a0Coworking", "MÃ©mÃ©"})
    void notesGarbledAccentsAndChangesNothing(String written) {
        assertEquals(new SourceText(written, List.of(Reason.TEXT_GARBLED)), SourceText.of(written));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "écrire à quelquun@exemple.fr",
                "Tél. 01 23 45 67 89",
                "0123456789",
                "+33 1 23 45 67 89",
                "+33(0)1.23.45.67.89",
                "appeler le 06-12-34-56-78"
            })
    void leavesOutWhatReachesAPerson(String written) {
        assertEquals(new SourceText("", List.of(Reason.TEXT_PERSONAL)), SourceText.of(written));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"10 rue du 19 mars 1962", "BP 50028", "StationW @ 153", "01333 Exemple", "7 bis 2 à 20 avenue"})
    void doesNotTakeANumberForATelephone(String written) {
        assertEquals(List.of(), SourceText.of(written).reasons());
    }
}

package org.w3id.essaim.loader.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.w3id.essaim.loader.finding.FindingCode;

class MessagesTest {

    private final Messages french = Messages.in("fr");
    private final Messages english = Messages.in("en");

    @Test
    void everyCodeHasWordsInBothLanguages() {
        for (FindingCode code : FindingCode.values()) {
            assertTrue(french.keys().contains(code.id()), "fr " + code.id());
            assertTrue(english.keys().contains(code.id()), "en " + code.id());
        }
    }

    @Test
    void bothLanguagesHaveTheSameMessagesWithTheSameArguments() {
        assertEquals(french.keys(), english.keys());
        for (String key : french.keys()) {
            assertEquals(french.argumentsOf(key), english.argumentsOf(key), key);
        }
    }

    @Test
    void noStraightApostropheStandsInAMessage() {
        for (String key : french.keys()) {
            assertFalse(french.of(key, Map.of()).contains("'"), key);
            assertFalse(english.of(key, Map.of()).contains("'"), key);
        }
    }

    @Test
    void namesItsArguments() {
        assertEquals(
                "Aucun fichier ne décrit actor:ti-lb. Vouliez-vous actor:ti-lab\u00A0?",
                french.of(FindingCode.LINK_DANGLING, Map.of("target", "actor:ti-lb", "near", "actor:ti-lab")));
    }

    @Test
    void leavesAClauseOutWhenItHasNothingToSay() {
        assertEquals(
                "No file describes actor:x.",
                english.of(FindingCode.LINK_DANGLING, Map.of("target", "actor:x", "near", "")));
    }

    @Test
    void takesATextForWhatItIsAndNotForAPattern() {
        String odd = "$1 \\ {near} [x]";
        assertEquals("No file describes " + odd + ".", english.of(FindingCode.LINK_DANGLING, Map.of("target", odd)));
    }

    @Test
    void refusesAKeyThatDoesNotExist() {
        assertThrows(IllegalArgumentException.class, () -> french.of("no.such.key", Map.of()));
    }

    @Test
    void speaksEnglishToWhoeverDoesNotSpeakFrench() {
        assertFalse(Messages.in("de").isFrench());
        assertTrue(Messages.in("fr-CA").isFrench());
    }
}

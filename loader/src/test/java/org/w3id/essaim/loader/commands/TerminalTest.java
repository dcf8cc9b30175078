package org.w3id.essaim.loader.commands;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a terminal may be shown. */
class TerminalTest {

    private static Terminal terminal(boolean tty, Map<String, String> environment) {
        PrintWriter out = new PrintWriter(new StringWriter());
        return new Terminal(out, out, tty, environment);
    }

    @Test
    void colourIsForAPersonWhoWantsIt() {
        assertTrue(terminal(true, Map.of("TERM", "xterm")).colour());
        assertTrue(terminal(true, Map.of("NO_COLOR", "")).colour());
        assertFalse(terminal(true, Map.of("NO_COLOR", "1")).colour());
        assertFalse(terminal(true, Map.of("TERM", "dumb")).colour());
        assertFalse(terminal(false, Map.of("TERM", "xterm")).colour());
    }

    @Test
    void unicodeIsForATerminalThatSaysSo() {
        assertTrue(terminal(true, Map.of("LANG", "fr_FR.UTF-8")).unicode());
        assertTrue(terminal(true, Map.of("LANG", "C.utf8")).unicode());
        assertFalse(terminal(true, Map.of("LANG", "fr_FR.ISO-8859-1")).unicode());
        assertFalse(terminal(true, Map.of("LC_ALL", "C", "LANG", "fr_FR.UTF-8")).unicode());
        assertFalse(terminal(true, Map.of()).unicode());
        assertTrue(terminal(true, Map.of("LC_ALL", "", "LC_CTYPE", "en_GB.UTF-8", "LANG", "C"))
                .unicode());
    }

    @Test
    void aFileOrAPipeTakesAllOfUnicode() {
        assertTrue(terminal(false, Map.of("LANG", "C")).unicode());
    }
}

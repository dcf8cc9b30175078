package org.w3id.essaim.loader.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.w3id.essaim.loader.source.Progress;
import org.w3id.essaim.loader.source.Progress.Phase;

/** What a person sees who waits for a check. */
class ProgressLineTest {

    private static final long SECOND = 1_000_000_000;

    private final StringWriter shown = new StringWriter();
    private final AtomicLong clock = new AtomicLong(-5 * SECOND); // a nano time may be negative

    private ProgressLine line(Locale locale) {
        return new ProgressLine(new PrintWriter(shown), new Sayings(locale), clock::get);
    }

    @Test
    void nothingIsShownInTheFirstSecond() {
        ProgressLine line = line(Locale.ENGLISH);
        clock.addAndGet(SECOND - 1);
        line.reached(Phase.READING, 7, 12);
        line.erase();
        assertEquals("", shown.toString());
    }

    @Test
    void oneLineIsDrawnOverAgainAndErased() {
        ProgressLine line = line(Locale.ENGLISH);
        clock.addAndGet(SECOND);
        line.reached(Phase.READING, 7, 12);
        line.reached(Phase.READING, 8, 12); // at once after the other: nobody could read it
        clock.addAndGet(SECOND);
        line.reached(Phase.CHECKS, 12, 12);
        line.erase();
        assertEquals("\r\u001B[Kfiles 7/12, 58%\r\u001B[Kchecks 12/12, 100%\r\u001B[K", shown.toString());
    }

    @Test
    void whatTellsNothingWhileItLastsIsShownByTheClock() {
        ProgressLine line = line(Locale.FRENCH);
        line.reached(Phase.RULES, 0, 0);
        assertEquals("", shown.toString());
        clock.addAndGet(SECOND);
        line.draw();
        line.draw();
        assertEquals("\r\u001B[Krègles…", shown.toString());
    }

    @Test
    void frenchHasItsSpaceBeforeThePercentSign() {
        ProgressLine line = line(Locale.FRENCH);
        clock.addAndGet(SECOND);
        line.reached(Phase.READING, 700, 1700);
        assertEquals("\r\u001B[Kfichiers 700/1700, 41\u00A0%", shown.toString());
    }

    @Test
    void nothingIsDrawnAfterTheEnd() {
        ProgressLine line = line(Locale.ENGLISH);
        clock.addAndGet(SECOND);
        line.reached(Phase.RULES, 0, 0);
        line.erase();
        String before = shown.toString();
        clock.addAndGet(SECOND);
        line.draw();
        assertEquals(before, shown.toString());
    }

    private boolean tells(boolean errTty, Map<String, String> environment) {
        PrintWriter err = new PrintWriter(shown);
        Terminal terminal = new Terminal(err, err, true, errTty, environment);
        Progress told = ProgressLine.during(terminal, new Sayings(Locale.ENGLISH), progress -> progress);
        return told != Progress.UNSEEN;
    }

    @Test
    void onlyAPersonsTerminalIsTold() {
        assertTrue(tells(true, Map.of("TERM", "xterm")));
        assertTrue(tells(true, Map.of("NO_COLOR", "1"))); // a line without colour
        assertFalse(tells(false, Map.of("TERM", "xterm")));
        assertFalse(tells(true, Map.of("TERM", "dumb")));
    }
}

package org.w3id.essaim.examples;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** No test passes for want of a program: it is skipped, or fails in continuous integration, and the reason names the program. */
class ShellTest {

    @TempDir
    private Path home;

    @Test
    void whatIsAbsentIsToldByItsName() {
        boolean inIntegration = "true".equals(System.getenv("CI"));
        Class<? extends Throwable> outcome = inIntegration ? AssertionFailedError.class : TestAbortedException.class;
        for (String absent : new String[] {"no-such-program", "/usr/bin/no-such-program", home + "/sh"}) {
            Throwable told = assertThrows(outcome, () -> Shell.require("sh", absent));
            assertTrue(told.getMessage().contains(absent), told::getMessage);
        }
    }

    @Test
    void whatIsThereIsFoundByItsNameAndByItsPath() {
        assertDoesNotThrow(() -> Shell.require("sh", "/bin/sh"), "skipped");
        assertEquals("there", new Shell(home).must(home, "/bin/sh", "-c", "echo there"));
    }

    @Test
    void howAProgramEndedIsTold() {
        Shell.Outcome outcome = new Shell(home).run(home, "sh", "-c", "echo out; echo err >&2; exit 3");
        assertEquals(new Shell.Outcome(3, "out\n", "err\n"), outcome);
    }
}

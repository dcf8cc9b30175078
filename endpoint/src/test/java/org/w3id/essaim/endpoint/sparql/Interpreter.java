package org.w3id.essaim.endpoint.sparql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/**
 * A program of this machine that runs scripts. Where it, or what it needs, is not installed, the calling test is skipped; where
 * {@code CI=true} is set, it fails.
 */
record Interpreter(List<String> command) {

    /** The one of Debian, whose packages other Pythons do not see. */
    private static final List<String> PYTHONS = List.of("python3", "/usr/bin/python3");

    private static final int PATIENCE_SECONDS = 120;

    /** @param module must be importable */
    static Interpreter python(String module) throws InterruptedException {
        for (String python : PYTHONS) {
            if (starts(python, "-c", "import " + module)) {
                return new Interpreter(List.of(python));
            }
        }
        return absent("python3 with " + module);
    }

    /** @param program must be there, for scripts to call */
    static Interpreter shell(String program) throws InterruptedException {
        return starts("sh", "-c", "command -v " + program) ? new Interpreter(List.of("sh")) : absent(program);
    }

    static Interpreter r() throws InterruptedException {
        return starts("Rscript", "--version") ? new Interpreter(List.of("Rscript")) : absent("Rscript");
    }

    private static Interpreter absent(String what) {
        if ("true".equals(System.getenv("CI"))) {
            fail("no " + what + " on this machine; .ci/run installs it");
        }
        return Assumptions.abort("no " + what + " on this machine");
    }

    private static boolean starts(String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor() == 0;
        } catch (IOException absent) {
            return false;
        }
    }

    /** The lines that a script prints; it runs in its folder and must end well. */
    List<String> run(Path script, String... arguments) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(command);
        all.add(script.toString());
        all.addAll(List.of(arguments));
        Path output = script.resolveSibling(script.getFileName() + ".out");
        Process process = new ProcessBuilder(all)
                .directory(script.getParent().toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertTrue(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS), script + " does not end");
        } finally {
            process.destroyForcibly();
        }
        String printed = Files.readString(output, StandardCharsets.UTF_8);
        assertEquals(0, process.exitValue(), printed);
        return printed.lines().toList();
    }
}

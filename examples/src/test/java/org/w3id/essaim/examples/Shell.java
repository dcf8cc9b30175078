package org.w3id.essaim.examples;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * Runs programs of this machine: in a folder, in an environment of their own as a forge's runner has, and not for ever. The one place that
 * tells a test whether a program is there.
 */
public final class Shell {

    private static final int SECONDS = 120;

    private final Path home;
    private final Map<String, String> environment = new LinkedHashMap<>();

    /** How a program ended, and what it printed. */
    public record Outcome(int exit, String out, String err) {
        /** All of it, for the message of a test that fails. */
        public String told() {
            return "exit " + exit + "\n" + out + err;
        }
    }

    /**
     * @param home a folder of the test's own, where nobody's settings lie
     */
    public Shell(Path home) {
        this.home = home;
        environment.put("PATH", System.getenv("PATH"));
        environment.put("HOME", home.toString());
        environment.put("LANG", "C.UTF-8");
        environment.put("GIT_CONFIG_NOSYSTEM", "1");
        environment.put("GIT_AUTHOR_NAME", "Essai");
        environment.put("GIT_AUTHOR_EMAIL", "essai@localhost");
        environment.put("GIT_COMMITTER_NAME", "Essai");
        environment.put("GIT_COMMITTER_EMAIL", "essai@localhost");
    }

    /**
     * The test is skipped where one of these is absent, and fails in continuous integration ({@code CI=true}), where {@code .ci/run} installs
     * what is needed.
     *
     * @param programs names, looked for in {@code PATH}, or absolute paths
     */
    public static void require(String... programs) {
        for (String program : programs) {
            boolean there = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                    .anyMatch(folder -> Files.isExecutable(Path.of(folder).resolve(program)));
            if (!there && "true".equals(System.getenv("CI"))) {
                Assertions.fail(program + " is absent");
            }
            Assumptions.assumeTrue(there, program + " is absent");
        }
    }

    public Shell with(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** @param folder where it runs */
    public Outcome run(Path folder, String... command) {
        try {
            Path out = Files.createTempFile(home, "out", ".txt");
            Path err = Files.createTempFile(home, "err", ".txt");
            ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(List.of(command)))
                    .directory(folder.toFile())
                    .redirectInput(new File("/dev/null"))
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            builder.environment().clear();
            builder.environment().putAll(environment);
            Process process = builder.start();
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                Assertions.fail(List.of(command) + " did not end: " + Files.readString(out) + Files.readString(err));
            }
            return new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** As {@link #run}, for what has to go well. */
    public String must(Path folder, String... command) {
        Outcome outcome = run(folder, command);
        Assertions.assertEquals(0, outcome.exit(), () -> List.of(command) + " " + outcome.told());
        return outcome.out().strip();
    }

    /** The root of the checkout, as the build states it in {@code essaim.root}. */
    public static Path project() {
        return Checkout.root();
    }

    /**
     * The program as the launcher starts it, from the classes that are under test; has the scripts call it.
     *
     * @return its path
     */
    public Path essaim() {
        String classes = Optional.ofNullable(System.getProperty("surefire.test.class.path"))
                .orElse(System.getProperty("java.class.path"));
        Path program = home.resolve("essaim");
        String text = """
                #!/bin/sh
                exec '%s' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto -Dessaim.home='%s' -cp '%s' \
                    org.w3id.essaim.endpoint.Essaim "$@"
                """.formatted(Path.of(System.getProperty("java.home"), "bin", "java"), Shell.project(), classes);
        try {
            Files.writeString(program, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Assertions.assertTrue(program.toFile().setExecutable(true));
        with("ESSAIM", program.toString());
        return program;
    }
}

package org.w3id.essaim.bench.measure;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A program that runs as a process of its own, from its start to its end.
 *
 * @param command the program and what it is given
 * @param environment what its environment holds besides
 * @param goodExits the exit codes with which it has done its work
 */
public record Program(List<String> command, Map<String, String> environment, Set<Integer> goodExits) {

    /**
     * Time of a run.
     *
     * @param processor of all cores together; zero where the system does not tell
     */
    public record Spent(Duration wall, Duration processor) {}

    public Program {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
        goodExits = Set.copyOf(goodExits);
    }

    /**
     * Runs it once.
     *
     * @param output takes what it writes; what it says of errors lies beside, in a file with {@code .err} at the end
     * @return how long that took, and how long processors worked for it
     * @throws IOException if it cannot be started, or ends otherwise than it should
     */
    public Spent run(Path output) throws IOException {
        Path errors = output.resolveSibling(output.getFileName() + ".err");
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")));
        builder.environment().putAll(environment);
        Duration before = ChildrenClock.now();
        long start = System.nanoTime();
        int exit = await(builder.start());
        Duration wall = Duration.ofNanos(System.nanoTime() - start);
        Duration processor = ChildrenClock.now().minus(before);
        if (!goodExits.contains(exit)) {
            throw new IOException(command.get(0) + " ended with " + exit + "; what it said is in " + errors);
        }
        return new Spent(wall, processor);
    }

    private static int await(Process process) throws IOException {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}

package org.w3id.essaim.bench.peers;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** An engine in a process of its own, kept warm between rounds: the engines do not share heap, compiler or class path. */
public final class WarmEngine implements AutoCloseable {

    /** Whose engine. */
    public enum Kind {
        ESSAIM,
        TOPBRAID,
        JENA
    }

    /** What a round came to. */
    public record Round(Duration time, int results) {}

    private final Process process;
    private final BufferedReader answers;
    private final Writer questions;

    private WarmEngine(Process process) {
        this.process = process;
        this.answers = process.inputReader(StandardCharsets.UTF_8);
        this.questions = process.outputWriter(StandardCharsets.UTF_8);
    }

    /**
     * Starts it and waits until it has read its files.
     *
     * @param java the program {@code java} with its options
     */
    public static WarmEngine start(Kind kind, List<String> java, String classPath, Path data, Path shapes)
            throws IOException {
        List<String> command = new ArrayList<>(java);
        command.addAll(List.of("-cp", classPath, Worker.class.getName()));
        command.addAll(List.of(kind.name(), data.toString(), shapes.toString()));
        WarmEngine engine = new WarmEngine(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
        engine.answer();
        return engine;
    }

    /** Checks once. */
    public Round round() throws IOException {
        String[] words = ask("run").split(" ");
        return new Round(Duration.ofNanos(Long.parseLong(words[0])), Integer.parseInt(words[1]));
    }

    /** Writes what Essaim's engine finds, as {@link ResultLines}. */
    public void tell(Path file) throws IOException {
        ask("tell " + file);
    }

    private String ask(String question) throws IOException {
        questions.write(question + "\n");
        questions.flush();
        return answer();
    }

    private String answer() throws IOException {
        String line = answers.readLine();
        if (line == null) {
            throw new IOException("the engine ended; what it said stands above");
        }
        return line;
    }

    @Override
    public void close() {
        try {
            questions.close();
            process.waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
        }
    }
}

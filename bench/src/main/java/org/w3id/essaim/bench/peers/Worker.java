package org.w3id.essaim.bench.peers;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.sys.JenaSystem;

/**
 * The main class of a process that keeps one engine warm. Says {@code ready}; then for each line {@code run} it checks once and answers
 * {@code nanoseconds results}, and for {@code tell FILE} it writes its results there and answers {@code told}. Ends when its input ends.
 */
public final class Worker {

    private Worker() {}

    /** @param arguments the name of a {@link WarmEngine.Kind}, a file of data, a file of rules */
    public static void main(String... arguments) throws IOException {
        PrintStream out = System.out;
        System.setOut(System.err); // whatever a library prints is no answer
        JenaSystem.init();
        Validator validator = switch (WarmEngine.Kind.valueOf(arguments[0])) {
            case ESSAIM -> new EssaimValidator();
            case TOPBRAID -> new TopBraidValidator();
            case JENA -> new JenaValidator();
        };
        validator.load(Path.of(arguments[1]), Path.of(arguments[2]));
        out.println("ready");
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.startsWith("tell ")) {
                tell(validator, Path.of(line.substring("tell ".length())));
                out.println("told");
            } else {
                System.gc(); // what the round before left is not this one's to clear
                long start = System.nanoTime();
                int results = validator.validate();
                out.println(System.nanoTime() - start + " " + results);
            }
        }
    }

    private static void tell(Validator validator, Path file) throws IOException {
        if (!(validator instanceof EssaimValidator essaim)) {
            throw new IllegalArgumentException("the others tell their results in their reports");
        }
        Files.write(file, ResultLines.of(essaim.results()));
    }
}

package org.w3id.essaim.bench;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.w3id.essaim.bench.peers.WarmEngine;

/**
 * Where things lie and how Java is started.
 *
 * @param root of the project
 * @param work where corpora and reports are written
 * @param heap the largest heap of each program: {@code 4g}
 */
record Workspace(Path root, Path work, String heap) {

    /** As the script {@code bench/run} has laid it out. */
    static Workspace standard(String heap) {
        Path root =
                Path.of(System.getProperty("essaim.home", ".")).toAbsolutePath().normalize();
        return new Workspace(root, root.resolve("bench/target/work"), heap);
    }

    Path corpora() {
        return work.resolve("corpora");
    }

    /** A file of a run, in a folder that is there. */
    Path file(String name) {
        try {
            return Files.createDirectories(work).resolve(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String javaHome() {
        return System.getProperty("java.home");
    }

    /** The program {@code java} that runs this, with the heap that everyone is given. */
    List<String> java() {
        return List.of(javaHome() + "/bin/java", "-Xmx" + heap);
    }

    /** Ours, then what the peer runs on. */
    String classPath(WarmEngine.Kind kind) {
        return switch (kind) {
            case ESSAIM -> System.getProperty("java.class.path");
            case TOPBRAID -> jar() + File.pathSeparator + peer("topbraid");
            case JENA -> jar() + File.pathSeparator + peer("jena");
        };
    }

    /** The class path of a peer's own pins, as Maven has resolved it. */
    String peer(String name) {
        try {
            return Files.readString(root.resolve("bench/target/" + name + ".classpath"))
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException("run it by bench/run, which resolves the peers", e);
        }
    }

    /** The jar of this module, which is also the agent that looks at heaps. */
    Path jar() {
        try (Stream<Path> files = Files.list(root.resolve("bench/target"))) {
            return files.filter(file -> file.getFileName().toString().matches("essaim-bench-.*\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("run it by bench/run, which builds it"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

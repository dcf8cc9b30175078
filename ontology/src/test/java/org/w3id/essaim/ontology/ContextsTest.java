package org.w3id.essaim.ontology;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Data that others keep names the context of its day: each stays, as it was. */
class ContextsTest {

    private static final Path FOLDER = Path.of(System.getProperty("essaim.root"), "ontology", "contexts");

    @Test
    void keepsTheContextOfToday() throws IOException {
        String hash;
        try (InputStream in = Words.open(Words.CONTEXT_FILE)) {
            hash = hash(in.readAllBytes());
        }
        assertTrue(
                Files.exists(FOLDER.resolve(hash + ".jsonld")),
                "context.jsonld has changed; keep it with: cp ontology/context.jsonld ontology/contexts/" + hash
                        + ".jsonld");
    }

    @Test
    void hasChangedNone() throws IOException {
        List<Path> files = files();
        assertTrue(!files.isEmpty());
        for (Path file : files) {
            assertEquals(
                    hash(Files.readAllBytes(file)) + ".jsonld",
                    file.getFileName().toString(),
                    "a context that was released never changes: put it back as it was");
        }
    }

    @Test
    void opensEachByItsHashAndNothingElse() throws IOException {
        for (Path file : files()) {
            String hash = file.getFileName().toString().replace(".jsonld", "");
            try (InputStream in = Words.openContext(hash).orElseThrow()) {
                assertArrayEquals(Files.readAllBytes(file), in.readAllBytes());
            }
        }
        for (String other : List.of("0123456789abcdef", "", "../context", "v1", "C76C2DFB9F0F835A")) {
            assertEquals(Optional.empty(), Words.openContext(other), other);
        }
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList();
        }
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes))
                    .substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}

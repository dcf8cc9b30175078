package org.w3id.essaim.loader.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code check --fix} and {@code format} write with: nothing that someone else wrote is lost, and nothing is left beside the file. */
class FileRewriteTest {

    private static final byte[] OLD = bytes("old");
    private static final byte[] NEW = bytes("new");

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = folder.resolve("a.ttl");
        Files.write(file, OLD);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private interface Deed {
        void run() throws IOException;
    }

    private static Runnable quietly(Deed deed) {
        return () -> {
            try {
                deed.run();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    private void holds(String text) throws IOException {
        assertEquals(text, Files.readString(file));
        try (Stream<Path> all = Files.list(folder)) {
            assertEquals(List.of(file), all.toList());
        }
    }

    @Test
    void replacesWhatWasExpected() throws IOException {
        assertTrue(FileRewrite.replace(file, OLD, NEW));
        holds("new");
    }

    @Test
    void leavesWhatWasWrittenSinceItWasRead() throws IOException {
        Files.writeString(file, "theirs");
        assertFalse(FileRewrite.replace(file, OLD, NEW));
        holds("theirs");
    }

    @Test
    void putsBackWhatIsWrittenInTheLastMoment() throws IOException {
        Path probe = folder.resolve("probe");
        try {
            Files.createLink(probe, file);
        } catch (UnsupportedOperationException | FileSystemException e) {
            assumeTrue(false, "this file system has no hard links");
        }
        Files.delete(probe);
        assertFalse(FileRewrite.replace(file, OLD, NEW, quietly(() -> Files.writeString(file, "theirs"))));
        holds("theirs");
    }

    @Test
    void writesAnewWhatIsDeletedInTheLastMoment() throws IOException {
        assertTrue(FileRewrite.replace(file, OLD, NEW, quietly(() -> Files.delete(file))));
        holds("new");
    }

    @Test
    void aFaultBeforeTheMoveLeavesTheFileAndNothingBeside() throws IOException {
        assertThrows(
                UncheckedIOException.class,
                () -> FileRewrite.replace(file, OLD, NEW, quietly(() -> {
                    throw new IOException("full");
                })));
        holds("old");
    }

    @Test
    void whatAnInterruptedRunLeftBesideIsClearedAway() throws IOException {
        Files.writeString(folder.resolve(".a.ttl.tmp"), "half");
        Files.writeString(folder.resolve(".a.ttl.old"), "old");
        assertTrue(FileRewrite.replace(file, OLD, NEW));
        holds("new");
    }
}

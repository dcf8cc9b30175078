package org.w3id.essaim.loader.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.essaim.loader.SmallCorpus;
import org.w3id.essaim.loader.finding.Finding;

/** What may lie in a folder beside files of Turtle, and what may happen to a file while it is read: each is told, and nothing waits or is held in memory. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "pipes, devices and such names are not Windows's")
class HostileFoldersTest {

    private static final Duration LONG = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private SmallCorpus corpus;

    @BeforeEach
    void makeACorpusWithoutFault() throws IOException {
        corpus = SmallCorpus.in(folder.resolve("graph")).withGuide();
    }

    private interface Deed {
        void doIn(Path actors) throws IOException;
    }

    private record Hostile(String name, Deed deed, List<String> told) {}

    private static final List<Hostile> ENTRIES = List.of(
            new Hostile(
                    "a link to a file of the corpus",
                    actors -> Files.createSymbolicLink(actors.resolve("b.ttl"), actors.resolve("asso.ttl")),
                    List.of("actor/b.ttl:1:1 policy.file")),
            new Hostile(
                    "a link to a file outside",
                    actors -> Files.createSymbolicLink(actors.resolve("b.ttl"), Path.of("/etc/passwd")),
                    List.of("actor/b.ttl:1:1 policy.file")),
            new Hostile(
                    "a link that leads nowhere",
                    actors -> Files.createSymbolicLink(actors.resolve("b.ttl"), actors.resolve("none")),
                    List.of("actor/b.ttl:1:1 policy.file")),
            new Hostile(
                    "a link to itself",
                    actors -> Files.createSymbolicLink(actors.resolve("b.ttl"), actors.resolve("b.ttl")),
                    List.of("actor/b.ttl:1:1 policy.file")),
            new Hostile(
                    "a link to the folder above",
                    actors -> Files.createSymbolicLink(actors.resolve("again"), actors.getParent()),
                    List.of("actor/again:1:1 policy.file")),
            new Hostile(
                    "a link to a folder outside",
                    actors -> Files.createSymbolicLink(actors.resolve("tmp"), Path.of("/tmp")),
                    List.of("actor/tmp:1:1 policy.file")),
            new Hostile(
                    "a device without end",
                    actors -> Files.createSymbolicLink(actors.resolve("b.ttl"), Path.of("/dev/zero")),
                    List.of("actor/b.ttl:1:1 policy.file")),
            new Hostile("a pipe", HostileFoldersTest::pipe, List.of("actor/b.ttl:1:1 policy.file")),
            new Hostile("a socket", HostileFoldersTest::socket, List.of("actor/b.ttl:1:1 policy.file")),
            new Hostile(
                    "a folder that is called a file",
                    actors -> Files.createDirectory(actors.resolve("b.ttl")),
                    List.of()),
            new Hostile("a file of a gigabyte", HostileFoldersTest::gigabyte, List.of("actor/b.ttl:1:1 syntax.limit")),
            new Hostile(
                    "a name of two lines",
                    actors -> Files.writeString(actors.resolve("b\n::error::c.md"), "x"),
                    List.of("actor/b\n::error::c.md:1:1 policy.file")),
            new Hostile(
                    "a name that turns around",
                    actors -> Files.writeString(actors.resolve("b\u202eltt.\u001b[2J:"), "x"),
                    List.of("actor/b\u202eltt.\u001b[2J::1:1 policy.file")),
            new Hostile(
                    "ten thousand files that are none",
                    HostileFoldersTest::many,
                    IntStream.range(0, 10_000)
                            .mapToObj(i -> "actor/many/" + i + ":1:1 policy.file")
                            .sorted()
                            .toList()));

    private static void pipe(Path actors) throws IOException {
        try {
            int code = new ProcessBuilder("mkfifo", actors.resolve("b.ttl").toString())
                    .start()
                    .waitFor();
            assertEquals(0, code, "mkfifo");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** It stays when it is closed. */
    private static void socket(Path actors) throws IOException {
        try (ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            socket.bind(UnixDomainSocketAddress.of(actors.resolve("b.ttl")));
        }
    }

    /** Of which nothing is on the disk. */
    private static void gigabyte(Path actors) throws IOException {
        try (RandomAccessFile file =
                new RandomAccessFile(actors.resolve("b.ttl").toFile(), "rw")) {
            file.setLength(1L << 30);
        }
    }

    private static void many(Path actors) throws IOException {
        Path many = Files.createDirectory(actors.resolve("many"));
        for (int i = 0; i < 10_000; i++) {
            Files.createFile(many.resolve(String.valueOf(i)));
        }
    }

    @TestFactory
    Stream<DynamicTest> isToldAtOnce() {
        return ENTRIES.stream()
                .map(hostile -> DynamicTest.dynamicTest(hostile.name(), () -> {
                    Path own = Files.createTempDirectory(folder, "h");
                    SmallCorpus one = SmallCorpus.in(own).withGuide();
                    hostile.deed().doIn(own.resolve("actor"));
                    assertEquals(hostile.told(), assertTimeoutPreemptively(LONG, () -> told(one.read())));
                }));
    }

    private static List<String> told(Corpus corpus) {
        return corpus.allFindings().stream()
                .map(finding -> finding.position() + " " + finding.code().id())
                .sorted()
                .toList();
    }

    @Test
    void aManifestOfAGigabyteIsNotRead() throws IOException {
        try (RandomAccessFile file =
                new RandomAccessFile(corpus.root().resolve("corpus.ttl").toFile(), "rw")) {
            file.setLength(1L << 30);
        }
        NotACorpus.Reason reason = assertTimeoutPreemptively(LONG, () -> {
            try {
                new CorpusReader().read(corpus.root());
                throw new AssertionError("it was read");
            } catch (NotACorpus e) {
                return e.reason();
            }
        });
        assertEquals(NotACorpus.Reason.NO_DATASET, reason);
    }

    @Test
    void aFileAndAFolderClosedToUsAreTold() throws IOException {
        Path file = corpus.root().resolve("actor/asso.ttl");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(file), "whoever runs this test may read everything");
        assertEquals(List.of("actor/asso.ttl:1:1 policy.file"), told(corpus.read()));
        Files.setPosixFilePermissions(corpus.root().resolve("actor"), PosixFilePermissions.fromString("---------"));
        assertEquals(List.of("actor:1:1 policy.file"), told(corpus.read()));
        Files.setPosixFilePermissions(corpus.root().resolve("actor"), PosixFilePermissions.fromString("rwx------"));
    }

    // ---- while it is read

    /** A folder in which something is done to a file after it was listed. */
    private record Unquiet(DiskFolder disk, Deed beforeReading) implements SourceFolder {

        @Override
        public Path path() {
            return disk.path();
        }

        @Override
        public boolean exists() {
            return disk.exists();
        }

        @Override
        public List<Entry> entries() throws IOException {
            return disk.entries();
        }

        @Override
        public boolean isFile(String path) {
            return disk.isFile(path);
        }

        @Override
        public long size(String path) throws IOException {
            long size = disk.size(path);
            if (path.equals("actor/asso.ttl")) {
                beforeReading.doIn(disk.path().resolve("actor"));
            }
            return size;
        }

        @Override
        public byte[] read(String path, int most) throws IOException {
            return disk.read(path, most);
        }

        @Override
        public List<SourceFolder> beside() throws IOException {
            return disk.beside();
        }
    }

    private static Deed instead(Deed other) {
        return actors -> {
            Files.delete(actors.resolve("asso.ttl"));
            other.doIn(actors);
            if (Files.exists(actors.resolve("b.ttl"), LinkOption.NOFOLLOW_LINKS)) {
                Files.move(actors.resolve("b.ttl"), actors.resolve("asso.ttl"));
            }
        };
    }

    private static final List<Hostile> CHANGES = List.of(
            new Hostile("deleted", instead(actors -> {}), List.of("actor/asso.ttl:1:1 policy.file")),
            new Hostile(
                    "replaced by a device",
                    instead(actors -> Files.createSymbolicLink(actors.resolve("b.ttl"), Path.of("/dev/zero"))),
                    List.of("actor/asso.ttl:1:1 policy.file")),
            new Hostile(
                    "replaced by a pipe", instead(HostileFoldersTest::pipe), List.of("actor/asso.ttl:1:1 policy.file")),
            new Hostile(
                    "replaced by a link to itself",
                    instead(actors -> Files.createSymbolicLink(actors.resolve("asso.ttl"), actors.resolve("asso.ttl"))),
                    List.of("actor/asso.ttl:1:1 policy.file")),
            new Hostile(
                    "grown to a gigabyte",
                    instead(HostileFoldersTest::gigabyte),
                    List.of("actor/asso.ttl:1:1 syntax.limit")),
            new Hostile(
                    "emptied",
                    actors -> Files.writeString(actors.resolve("asso.ttl"), ""),
                    List.of("actor/asso.ttl:1:1 syntax.unexpected")));

    @TestFactory
    Stream<DynamicTest> whatHappensToAFileAfterItWasListedIsTold() {
        return CHANGES.stream()
                .map(change -> DynamicTest.dynamicTest(change.name(), () -> {
                    Path own = Files.createTempDirectory(folder, "c");
                    SmallCorpus.in(own).withGuide();
                    Unquiet unquiet = new Unquiet(new DiskFolder(own), change.deed());
                    Corpus read = assertTimeoutPreemptively(LONG, () -> new CorpusReader().read(unquiet));
                    assertEquals(change.told(), told(read));
                    assertEquals(2, read.files().size());
                }));
    }

    @Test
    void saysInWordsThatAFileVanished() throws NotACorpus {
        Corpus read = new CorpusReader().read(new Unquiet(new DiskFolder(corpus.root()), instead(actors -> {})));
        assertEquals(
                Map.of("variant", "unreadable", "path", "actor/asso.ttl", "reason", "word.reason-changing"),
                read.allFindings().get(0).arguments());
    }

    /**
     * Someone writes the file again and again, in place, now short, now long. What was read while it changed is read again; a half that lay
     * there at rest is a half of a statement, and refused.
     */
    @Test
    void neverAcceptsHalfOfAFileThatIsBeingWritten() throws IOException, InterruptedException {
        Path file = corpus.root().resolve("actor/asso.ttl");
        String brief = Files.readString(file);
        String extended = "# more\n".repeat(6_000) + brief;
        AtomicBoolean enough = new AtomicBoolean();
        List<IOException> failures = new ArrayList<>();
        Thread writer = new Thread(() -> {
            try {
                while (!enough.get()) {
                    Files.writeString(file, extended);
                    Files.writeString(file, brief);
                }
            } catch (IOException e) {
                failures.add(e);
            }
        });
        writer.start();
        int whole = 0;
        try {
            for (int i = 0; i < 500; i++) {
                Corpus read = corpus.read();
                String text = read.files().get(0).text();
                boolean isWhole = text.equals(brief) || text.equals(extended);
                assertTrue(
                        isWhole || read.allFindings().stream().anyMatch(Finding::isError),
                        () -> "half of a file: " + text.length());
                whole += isWhole ? 1 : 0;
            }
        } finally {
            enough.set(true);
            writer.join();
        }
        assertEquals(List.of(), failures);
        assumeTrue(whole > 0, "the writer left no moment of rest");
    }

    /** What a folder that is not on disk may throw is told the same. */
    @Test
    void aFileThatIsNotThereIsToldUnderItsName() {
        SourceFile file = TurtleReader.unreadable("actor/x.ttl", new NoSuchFileException("x"));
        assertEquals(List.of("1:1 policy.file"), Turtle.told(file));
        assertTrue(file.hasSyntaxErrors());
    }
}

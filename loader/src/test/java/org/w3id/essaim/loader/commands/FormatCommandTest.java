package org.w3id.essaim.loader.commands;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.essaim.loader.SmallCorpus;
import picocli.CommandLine;

/** What the command writes, shows and leaves alone. */
class FormatCommandTest {

    private static final String FORMATTED = """
            @prefix es: <https://w3id.org/essaim/ns#> .
            @prefix place: <https://w3id.org/essaim/id/place/> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .

            place:x a es:Place ;
              rdfs:label "X"@fr . # ici
            """;

    @TempDir
    Path folder;

    private Path root;
    private Path file;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void makeACorpusWithAFileToFormat() throws IOException {
        root = SmallCorpus.in(folder.resolve("graph"))
                .file("place/x.ttl", "place:x rdfs:label \"X\"@fr ; # ici\n a es:Place .\n")
                .root();
        file = root.resolve("place/x.ttl");
    }

    private void format(int exit, Object... arguments) {
        Terminal terminal =
                new Terminal(new PrintWriter(out), new PrintWriter(err), false, Map.of("LANG", "en_GB.UTF-8"));
        String[] words = Stream.of(arguments).map(String::valueOf).toArray(String[]::new);
        int given = new CommandLine(new FormatCommand(terminal))
                .setExecutionExceptionHandler((fault, line, parsed) -> {
                    if (!(fault instanceof CannotRun cannot)) {
                        throw fault;
                    }
                    err.append(cannot.in(new Sayings(terminal.locale("en"))));
                    return 2;
                })
                .execute(words);
        assertEquals(exit, given, () -> out.toString() + err);
    }

    private List<String> standing() throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .map(path -> root.relativize(path).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void writesTheFormAndKeepsPermissions() throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        format(0, file);
        assertEquals(FORMATTED, Files.readString(file));
        assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertEquals("1 record(s) formatted, 0 already were, 0 to mend first.\n", err.toString());
        assertEquals(List.of("corpus.ttl", "place/x.ttl"), standing());
        format(0, "--check", file);
    }

    @Test
    void formatsTheManifestWithItsFolder() throws IOException {
        format(0, root);
        String manifest = Files.readString(root.resolve("corpus.ttl"));
        assertTrue(manifest.contains("a dcat:Dataset ;\n  void:uriSpace "), manifest);
        format(0, "--check", root);
    }

    @Test
    void aFileInItsFormIsNotWritten() throws IOException {
        Files.writeString(file, FORMATTED);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        format(0, file);
        assertEquals("", out.toString());
    }

    @Test
    void checkShowsAPatchThatGitApplies() throws IOException, GitAPIException {
        String before = Files.readString(file);
        format(1, "--check", file);
        assertEquals(before, Files.readString(file));
        try (Git git = Git.init().setDirectory(folder.toFile()).call()) {
            String patch = out.toString();
            assertTrue(patch.startsWith("--- a/"), patch);
            String path = patch.substring("--- a/".length(), patch.indexOf('\n'));
            git.apply()
                    .setPatch(new ByteArrayInputStream(
                            patch.replace(path, "graph/place/x.ttl").getBytes(StandardCharsets.UTF_8)))
                    .call();
        }
        assertEquals(FORMATTED, Files.readString(file));
    }

    @Test
    void tellsSyntaxErrorsAndWritesNothing() throws IOException {
        Files.writeString(file, Files.readString(file).replace(" a es:Place .", " a es:Place ; rdfs:label \"x .\n"));
        String before = Files.readString(file);
        format(1, root);
        assertTrue(err.toString().contains("error  syntax.unclosed"), err.toString());
        assertEquals(before, Files.readString(file));
    }

    @Test
    void tellsWhenTheOrderOfLinesCounts() throws IOException {
        Files.writeString(file, "@base <https://w3id.org/essaim/id/place/> .\n" + FORMATTED);
        String before = Files.readString(file);
        format(1, file);
        assertTrue(err.toString().contains("@base"), err.toString());
        assertEquals(before, Files.readString(file));
    }

    @Test
    void doesNotFollowASymbolicLink() throws IOException {
        Path target = Files.writeString(folder.resolve("target.ttl"), Files.readString(file));
        Path link = Files.createSymbolicLink(root.resolve("place/lien.ttl"), target);
        String before = Files.readString(target);
        format(2, link);
        assertTrue(err.toString().contains("holds no record"), err.toString());
        format(0, root);
        assertTrue(Files.isSymbolicLink(link));
        assertEquals(before, Files.readString(target));
        assertThrows(IOException.class, () -> FileRewrite.read(link));
    }

    @Test
    void leavesAReadOnlyFile() throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        String before = Files.readString(file);
        format(2, file);
        assertTrue(err.toString().contains("cannot write"), err.toString());
        assertEquals(before, Files.readString(file));
        byte[] bytes = before.getBytes(StandardCharsets.UTF_8);
        assertThrows(AccessDeniedException.class, () -> FileRewrite.replace(file, bytes, bytes));
        assertEquals(List.of("corpus.ttl", "place/x.ttl"), standing());
    }

    @Test
    void leavesAFileThatChangedMeanwhile() throws IOException {
        byte[] read = Files.readAllBytes(file);
        Files.writeString(file, "# autre\n");
        assertFalse(FileRewrite.replace(file, read, new byte[] {'#'}));
        assertArrayEquals("# autre\n".getBytes(StandardCharsets.UTF_8), Files.readAllBytes(file));
        assertEquals(List.of("corpus.ttl", "place/x.ttl"), standing());
    }

    @Test
    void removesAByteOrderMark() throws IOException {
        Files.writeString(file, "\ufeff" + FORMATTED);
        format(0, file);
        assertEquals(Optional.of(FORMATTED), Optional.of(Files.readString(file)));
    }
}

package org.w3id.essaim.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.essaim.endpoint.store.Store;
import org.w3id.essaim.endpoint.store.StoreLimits;
import org.w3id.essaim.endpoint.store.StoreOpening;
import org.w3id.essaim.loader.commands.Terminal;

/** What the program says when it cannot work: one clear sentence with the cure, exit code 2, in the reader's language. */
class CommandLineTest {

    private final Locale before = Locale.getDefault();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @AfterEach
    void restoreTheLocale() {
        Locale.setDefault(before);
    }

    private int run(String... arguments) {
        Terminal terminal =
                new Terminal(new PrintWriter(out), new PrintWriter(err), false, Map.of("LANG", "en_GB.UTF-8"));
        return Essaim.run(terminal, arguments);
    }

    private void saysInOneSentence(String expected, String... arguments) {
        assertEquals(2, run(arguments));
        assertEquals(1, err.toString().lines().count(), err.toString());
        assertTrue(err.toString().contains(expected), err.toString());
    }

    @Test
    void aFolderThatIsNoCorpus() {
        saysInOneSentence("is not a corpus", "serve", folder.toString());
    }

    @Test
    void aFolderThatDoesNotExist() {
        saysInOneSentence("is not a folder", "serve", folder.resolve("absent").toString());
    }

    @Test
    void aManifestThatSaysNothing() throws IOException {
        Files.writeString(folder.resolve("corpus.ttl"), "");
        saysInOneSentence("describes no data set", "serve", folder.toString());
    }

    @Test
    void aPortThatIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, java.net.InetAddress.getByName("localhost"))) {
            String port = String.valueOf(taken.getLocalPort());
            // Has a warning and no error, and is small.
            String graph = Path.of(System.getProperty("essaim.root"), "examples", "invalid", "deprecated-licence")
                    .toString();
            saysInOneSentence("port " + port + " is taken", "serve", graph, "--port", port);
        }
    }

    @Test
    void aServiceThatIsNoEndpoint() {
        for (String iri : new String[] {"query.example", "file:///etc/passwd", "https://me:secret@query.example/"}) {
            err.getBuffer().setLength(0);
            saysInOneSentence(iri + " is not the address of an endpoint", "serve", "--allow-service", iri);
        }
    }

    @Test
    void limitsLiftedForOthers() {
        saysInOneSentence("0.0.0.0 is seen by others", "serve", "--limits", "off", "--host", "0.0.0.0");
        err.getBuffer().setLength(0);
        saysInOneSentence("takes on or off, not maybe", "serve", "--limits", "maybe");
    }

    @Test
    void aStoreInWhichAnotherServerPublishes() throws IOException {
        Path store = folder.resolve("store");
        StoreOpening other = Store.open(store, StoreLimits.standard(), Clock.systemUTC());
        try (Store held = other.store()) {
            assertTrue(held.isOwned());
            String graph = Path.of(System.getProperty("essaim.root"), "examples", "invalid", "deprecated-licence")
                    .toString();
            saysInOneSentence("already publishes in " + store, "serve", graph, "--store", store.toString());
        }
    }

    @Test
    void aStoreThatCannotBeMade() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        saysInOneSentence("cannot be kept in " + file, "serve", folder.toString(), "--store", file.toString());
    }

    @Test
    void aFolderBesideTheDemonstration() {
        saysInOneSentence("Keep one of them", "serve", "--demo", folder.toString());
    }

    @Test
    void aPortThatIsNone() {
        saysInOneSentence("99999 is not a port", "--port", "99999");
    }

    @Test
    void anOptionThatDoesNotExist() {
        saysInOneSentence(
                "“--prot” is neither a command nor an option here. See essaim serve --help", "serve", "--prot");
    }

    @Test
    void aCommandThatDoesNotExist() {
        saysInOneSentence("“chekc”", "chekc");
    }

    @Test
    void aLanguageThatIsNotSpoken() {
        saysInOneSentence("Choose --lang fr or --lang en", "check", "--lang", "de");
    }

    @Test
    void aFormatThatDoesNotExist() {
        saysInOneSentence(
                "Essaim : « xml » ne convient pas à --format. Choisissez : text, json, sarif, github, junit, markdown."
                        .replaceAll(" (?=[:»])|(?<=«) ", "\u00A0"),
                "check",
                "--format",
                "xml",
                "--lang",
                "fr");
    }

    @Test
    void aFormatThatDoesNotExistInEnglish() {
        saysInOneSentence(
                "Essaim: “yaml” does not fit --format. Choose: text, markdown, json. See essaim diff --help",
                "diff",
                "HEAD",
                "--format",
                "yaml");
    }

    @Test
    void aQueryFileThatDoesNotExist() {
        saysInOneSentence("does not exist", "query", folder.resolve("q.rq").toString());
    }

    @Test
    void helpNamesEveryCommandInBothLanguages() {
        for (String lang : List.of("fr", "en")) {
            assertEquals(0, run("check", "--help", "--lang", lang));
        }
        assertEquals(0, run("--help"));
        for (String command : List.of("serve", "check", "format", "build", "query", "import")) {
            assertTrue(out.toString().contains("  " + command + " "), command);
        }
        assertTrue(
                out.toString().contains("Chaque constat") && out.toString().contains("Each finding"), out.toString());
    }

    @Test
    void theVersionIsThatOfTheBuild() {
        assertEquals(0, run("--version"));
        assertTrue(out.toString().startsWith("essaim 0."), out.toString());
    }

    @Test
    void aFaultyCorpusIsToldAndNotServed() {
        String faulty = Path.of(System.getProperty("essaim.root"), "examples", "invalid", "dangling-link")
                .toString();
        assertEquals(1, run("serve", faulty, "--port", "0"));
        assertTrue(out.toString().contains("link.dangling"), out.toString());
        assertTrue(err.toString().contains("serves nothing"), err.toString());
    }
}

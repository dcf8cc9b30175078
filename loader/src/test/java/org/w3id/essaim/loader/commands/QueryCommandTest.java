package org.w3id.essaim.loader.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.essaim.loader.SmallCorpus;
import picocli.CommandLine;

/** {@code essaim query} with choices: {@code --param name=value}. */
class QueryCommandTest {

    private static final String QUESTION = """
            @prefix es: <https://w3id.org/essaim/ns#> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix sh: <http://www.w3.org/ns/shacl#> .
            @prefix territory: <https://w3id.org/essaim/id/territory/> .

            <https://w3id.org/essaim/query/here> rdfs:comment "Qu’y a-t-il ici ?"@fr ;
              sh:parameter [ sh:name "territory" ; sh:class es:Territory ; sh:defaultValue territory:commune-29019 ;
                sh:description "Le territoire."@fr , "The territory."@en ] ;
              sh:select \"""
            PREFIX dcterms: <http://purl.org/dc/terms/>
            PREFIX territory: <https://w3id.org/essaim/id/territory/>
            SELECT ?thing
            WHERE {
              VALUES (?territory) { (territory:commune-29019) }
              ?thing dcterms:spatial ?territory .
            }
            ORDER BY ?thing
            \""" .
            """;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private Path question = Path.of("");
    private Path corpus = Path.of("");

    @BeforeEach
    void write() throws IOException {
        question = Files.writeString(folder.resolve("here.ttl"), QUESTION);
        corpus = SmallCorpus.in(folder.resolve("corpus")).withGuide().root();
    }

    private int run(String... choices) {
        Terminal terminal =
                new Terminal(new PrintWriter(out), new PrintWriter(err), false, Map.of("LANG", "en_GB.UTF-8"));
        List<String> arguments = new ArrayList<>(List.of(question.toString(), corpus.toString(), "--format", "csv"));
        arguments.addAll(List.of(choices));
        return CommandLine.populateCommand(new QueryCommand(terminal), arguments.toArray(String[]::new))
                .call();
    }

    private String refusal(Locale locale, String... choices) {
        return assertThrows(CannotRun.class, () -> run(choices)).in(new Sayings(locale));
    }

    @Test
    void answersWhatIsChosen() {
        assertEquals(0, run("--param", "territory=territory:commune-35238"));
        assertEquals(
                List.of("thing", "https://w3id.org/essaim/id/commons/guide"),
                out.toString().lines().toList());
        assertEquals("", err.toString());
    }

    @Test
    void keepsTheDefaultAndSaysThatNothingDescribesIt() {
        assertEquals(0, run());
        assertEquals(List.of("thing"), out.toString().lines().toList());
        assertEquals(
                "Note: nothing describes https://w3id.org/essaim/id/territory/commune-29019 in " + corpus + ".",
                err.toString().strip());
    }

    @Test
    void saysWhatIsWrongWithAChoice() {
        assertEquals(
                "Essaim: territory=Brest is neither a name nor an address. The territory. "
                        + "Examples: territory:commune-29019, https://…",
                refusal(Locale.ENGLISH, "--param", "territory=Brest"));
        assertEquals(
                "Essaim\u00a0: territory=commons:guide n’est pas ce qui est demandé (territory). Le territoire. "
                        + "Exemple\u00a0: territory:commune-29019",
                refusal(Locale.FRENCH, "--lang", "fr", "--param", "territory=commons:guide"));
    }

    @Test
    void saysWhichChoicesThereAre() {
        assertEquals(
                "Essaim: the question here has no choice “region”. Its choices: territory.",
                refusal(Locale.ENGLISH, "--param", "region=territory:region-53"));
    }

    @Test
    void saysHowAChoiceIsWritten() {
        assertEquals(
                "Essaim: “territory” is no choice. Write --param name=value",
                refusal(Locale.ENGLISH, "--param", "territory"));
        assertEquals(
                "Essaim: the choice territory is given twice; keep one.",
                refusal(
                        Locale.ENGLISH,
                        "--param",
                        "territory=territory:region-53",
                        "--param",
                        "territory=territory:region-11"));
    }

    @Test
    void plainSparqlLeavesNothingToChoose() throws IOException {
        question = Files.writeString(folder.resolve("all.rq"), "SELECT * { ?s ?p ?o }");
        assertEquals(
                "Essaim: the question all leaves nothing to choose; take out --param n=1",
                refusal(Locale.ENGLISH, "--param", "n=1"));
    }

    @Test
    void aQuestionWhoseChoiceIsNotInTheQueryIsRefused() throws IOException {
        question = Files.writeString(
                folder.resolve("here.ttl"), QUESTION.replace("VALUES (?territory)", "VALUES (?region)"));
        assertTrue(refusal(Locale.ENGLISH).contains("its choice “territory” (sh:parameter)"));
    }
}

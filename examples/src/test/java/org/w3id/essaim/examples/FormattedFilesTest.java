package org.w3id.essaim.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.w3id.essaim.loader.format.Formatted;
import org.w3id.essaim.loader.format.Formatter;
import org.w3id.essaim.loader.format.PropertyOrder;
import org.w3id.essaim.loader.source.ReadPolicy;
import org.w3id.essaim.loader.source.SourceFile;
import org.w3id.essaim.loader.source.TurtleReader;
import org.w3id.essaim.ontology.Things;
import org.w3id.essaim.shapes.Shapes;

/** The files of the examples stand in their canonical form, and however they are laid out they come back to it. */
@Tag("once")
class FormattedFilesTest {

    private static final long SEED = 20261127;

    private static final TurtleReader READER = new TurtleReader(ReadPolicy.contributions(Things.COMMON));
    private static final Formatter FORMATTER = new Formatter(READER, PropertyOrder.ofRules(Shapes.standard()));

    private static SourceFile file(Path corpus, Path file) throws IOException {
        return READER.read(corpus.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
    }

    private static Optional<String> format(SourceFile file) {
        return FORMATTER.format(file) instanceof Formatted.Text canonical
                ? Optional.of(canonical.text())
                : Optional.empty();
    }

    private static SourceFile read(SourceFile like, String text) {
        return READER.read(like.path(), text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static List<SourceFile> filesOf(Path corpus) throws IOException {
        List<SourceFile> files = new ArrayList<>();
        for (Path path : Checkout.turtle(corpus)) {
            files.add(file(corpus, path));
        }
        return files;
    }

    private static void assertFormatted(Path corpus) throws IOException {
        List<String> unformatted = new ArrayList<>();
        for (Path path : Checkout.turtle(corpus)) {
            SourceFile file = file(corpus, path);
            if (!format(file).equals(Optional.of(Files.readString(path)))) {
                unformatted.add(file.path());
            }
        }
        assertEquals(
                List.of(),
                unformatted,
                "run: ./essaim format " + Checkout.root().relativize(corpus));
    }

    @Test
    void theExampleGraphIsFormatted() throws IOException {
        Path graph = Checkout.examples().resolve("graph");
        assertFormatted(graph);
        long generated = filesOf(graph).stream().filter(SourceFile::isGenerated).count();
        assertTrue(generated > 1_700, generated + " files that an import wrote: they must not change when formatted");
    }

    @Test
    void theDemonstrationIsFormatted() throws IOException {
        assertFormatted(Checkout.demonstration());
    }

    @Test
    void anotherLayoutComesBackToTheSameForm() throws IOException {
        Random random = new Random(SEED);
        for (Path corpus : List.of(Checkout.examples().resolve("graph"), Checkout.demonstration())) {
            for (SourceFile file : filesOf(corpus)) {
                if (file.isGenerated() && random.nextInt(10) > 0) {
                    continue; // they are much alike
                }
                SourceFile other = read(file, new OtherLayout(random, file, 0).text());
                assertEquals(format(file), format(other), () -> other.text());
            }
        }
    }

    @Test
    void riotReadsTheFormattedTextAsTheOriginal() throws IOException {
        Random random = new Random(SEED);
        for (SourceFile file : filesOf(Checkout.demonstration())) {
            String formatted =
                    format(read(file, new OtherLayout(random, file, 3).text())).orElseThrow();
            assertTrue(riot(file.text()).isIsomorphicWith(riot(formatted)), formatted);
        }
    }

    private static Graph riot(String text) {
        return RDFParser.fromString(text, Lang.TURTLE)
                .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                .toGraph();
    }

    /** The faulty corpora hold what no good record holds: brackets, long strings, numbers, escapes, fragments. */
    @Test
    void commentsStrewnEverywhereAreAllKept() throws IOException {
        Random random = new Random(SEED);
        int formatted = 0;
        List<SourceFile> files = new ArrayList<>(filesOf(Checkout.examples().resolve("graph")));
        files.removeIf(SourceFile::isGenerated);
        files.addAll(filesOf(Checkout.demonstration()));
        for (InvalidCorpus corpus : InvalidCorpus.all()) {
            files.addAll(filesOf(corpus.folder()));
        }
        files.add(read(files.get(0), EVERYTHING));
        for (SourceFile file : files) {
            if (format(file).isEmpty()) {
                assertFalse(file.findings().isEmpty(), file.path());
                continue;
            }
            for (int often = 1; often <= 4; often++) {
                assertKeepsAll(read(file, new OtherLayout(random, file, often).text()), file);
                formatted++;
            }
        }
        assertTrue(formatted > 1_000, formatted + " layouts formatted");
    }

    private static void assertKeepsAll(SourceFile strewn, SourceFile file) {
        String text = format(strewn).orElseThrow(() -> new AssertionError(strewn.findings() + strewn.text()));
        SourceFile again = read(file, text);
        assertEquals(Optional.of(text), format(again), () -> "not the same the second time:\n" + strewn.text());
        assertEquals(sorted(strewn.comments()), sorted(again.comments()), text);
        assertTrue(strewn.comments().size() >= file.comments().size());
        assertEquals(statements(file), statements(again), text);
        assertEquals(file.isGenerated(), again.isGenerated());
        String outsideOfValues = file.text().contains("\"\"\"") || file.text().contains("'''") ? "" : text;
        assertFalse(outsideOfValues.contains("\r"), text);
        assertTrue(text.isEmpty() || text.endsWith("\n"));
    }

    private static List<String> sorted(List<String> comments) {
        return comments.stream().sorted().toList();
    }

    private static List<String> statements(SourceFile file) {
        return file.triples().stream()
                .map(located -> located.triple()
                        .toString()
                        .replaceAll("\\b[0-9a-z]*genid[^ ]*|_:[^ ]*|[0-9a-f]{20,}[^ ]*", "[]"))
                .sorted()
                .toList();
    }

    private static final String EVERYTHING = """
            @prefix : <https://a.example/> .
            @prefix a.b-c: <https://b.example/> .
            @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
            @prefix unused: <https://c.example/> .
            # 🐝 tête
            :x a a.b-c:d.e , :f\\~g , a.b-c:%41 ;
              :p "a\\u00e9\\n" , 'b'@fr , "c"@EN-gb , \"""long " ; . #
              \\r # ligne\""" , '''l'autre
            '''@br , 1 , 01 , -1.50 , .5 , 1e3 , true , false ,
                "2026"^^xsd:gYear , "x"^^<https://d.example/t> , <https://e.example/é#f> ;
              :q :r .
            :x a :Z .
            <https://a.example/x#point> :p "e\u0301 🐝" , "é" .
            <https://a.example/x> :p "more"@fr .
            """;
}

package org.w3id.essaim.examples.forge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.w3id.essaim.examples.Shell;
import org.w3id.essaim.loader.draft.Concepts;
import org.w3id.essaim.loader.propose.FormPage;
import org.w3id.essaim.loader.propose.IssueForm;
import org.w3id.essaim.loader.report.Naming;
import org.w3id.essaim.loader.words.WordGraphs;
import org.w3id.essaim.ontology.Kind;
import org.w3id.essaim.ontology.Things;
import org.w3id.essaim.shapes.Shapes;

/** The forms of {@code .github/ISSUE_TEMPLATE} are those that the rules make; {@code -Dessaim.write=true} writes them anew. */
class FormsTest {

    private static final Path FOLDER = Shell.project().resolve(".github/ISSUE_TEMPLATE");

    private static WordGraphs words;
    private static Shapes shapes;

    @BeforeAll
    static void readTheWordsAndTheRules() {
        words = WordGraphs.read();
        shapes = Shapes.standard();
    }

    private static String made(Kind kind) {
        IssueForm form = IssueForm.of(kind, shapes, new Concepts(words), Things.COMMON);
        return "# Written by FormsTest from the rules in shapes/; -Dessaim.write=true writes it anew.\n"
                + new FormPage(new Naming(words, Things.COMMON)).write(form);
    }

    @TestFactory
    Stream<DynamicTest> theFormOfAKindIsThatOfItsRules() {
        return IssueForm.KINDS.stream()
                .map(kind -> dynamicTest(kind.slug(), () -> {
                    Path file = FOLDER.resolve(kind.slug() + ".yml");
                    if (Boolean.getBoolean("essaim.write")) {
                        Files.createDirectories(FOLDER);
                        Files.writeString(file, made(kind));
                    }
                    assertEquals(Files.exists(file) ? Files.readString(file) : "", made(kind));
                }));
    }

    @Test
    void thereIsNoFormThatTheRulesDoNotMake() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertEquals(
                    Stream.concat(
                                    Stream.of("config.yml"),
                                    IssueForm.KINDS.stream().map(kind -> kind.slug() + ".yml"))
                            .sorted()
                            .toList(),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }
}

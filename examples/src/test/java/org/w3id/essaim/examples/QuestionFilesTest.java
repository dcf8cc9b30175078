package org.w3id.essaim.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.w3id.essaim.ontology.Prefixes;
import org.w3id.essaim.ontology.Things;

/** The form of the files of {@code examples/queries}, which pages, editors and other tools read. */
class QuestionFilesTest {

    private static final Pattern FOR_WHOM = Pattern.compile("\\| (researchers|contributors|other sites) \\|");

    @TestFactory
    Stream<DynamicTest> asksInFrenchAndEnglish() throws IOException {
        return each(question -> {
            Set<String> languages = question.values(RDFS.comment.getURI()).stream()
                    .map(Node::getLiteralLanguage)
                    .collect(Collectors.toSet());
            assertEquals(Set.of("fr", "en"), languages);
            assertFalse(question.values("https://schema.org/keywords").isEmpty(), "no keywords");
        });
    }

    @TestFactory
    Stream<DynamicTest> canBePastedAsItIs() throws IOException {
        return each(question -> {
            assertTrue(
                    Pattern.compile("^# \\S.+ / \\S.+\n")
                            .matcher(question.sparql())
                            .lookingAt(),
                    "no first line that says what it asks in both languages");
            Map<String, String> used = query(question).getPrefixMapping().getNsPrefixMap();
            Map<String, String> ours = Prefixes.of(Things.COMMON);
            used.forEach((prefix, namespace) -> assertEquals(ours.get(prefix), namespace, prefix));
            assertEquals(used, declaredPrefixes(question));
        });
    }

    @TestFactory
    Stream<DynamicTest> answersTheSameOnWhateverDay() throws IOException {
        return each(question -> assertFalse(
                question.sparql().toUpperCase(Locale.ROOT).contains("NOW("), "an answer belongs to its snapshot"));
    }

    @TestFactory
    Stream<DynamicTest> leavesTheReadersChoiceInOneLeadingValues() throws IOException {
        return each(question -> {
            Map<String, Node> chosen = new HashMap<>();
            leadingValues(query(question)).ifPresent(values -> {
                assertEquals(1, values.getRows().size(), "more than one choice");
                values.getVars()
                        .forEach(choice -> chosen.put(
                                choice.getVarName(), values.getRows().get(0).get(choice)));
            });
            assertEquals(question.defaults(), chosen);
        });
    }

    @TestFactory
    Stream<DynamicTest> describesEachChoiceInFrenchAndEnglish() throws IOException {
        return each(question -> question.values(QuestionFile.SH + "parameter").forEach(parameter -> {
            assertEquals(
                    Set.of("fr", "en"),
                    question.values(parameter, QuestionFile.SH + "description").stream()
                            .map(Node::getLiteralLanguage)
                            .collect(Collectors.toSet()));
            int accepted = question.values(parameter, QuestionFile.SH + "class").size()
                    + question.values(parameter, QuestionFile.SH + "datatype").size();
            assertEquals(1, accepted, "either a class or a datatype");
        }));
    }

    @TestFactory
    Stream<DynamicTest> writesFrenchAsInPrint() throws IOException {
        // A variable, ?atLeast, is no question.
        Pattern wrong = Pattern.compile("( [:;?!»]|[^\\u202f\\u00a0][?!»])(?!\\w)|« |'");
        return each(question -> {
            Stream<String> told = question.values(RDFS.comment.getURI()).stream()
                    .filter(words -> words.getLiteralLanguage().equals("fr"))
                    .map(Node::getLiteralLexicalForm);
            Stream<String> offered = question.values(QuestionFile.SH + "parameter").stream()
                    .flatMap(p -> question.values(p, QuestionFile.SH + "description").stream())
                    .filter(words -> words.getLiteralLanguage().equals("fr"))
                    .map(Node::getLiteralLexicalForm);
            Stream<String> remarked = question.sparql()
                    .lines()
                    .filter(line -> line.startsWith("#"))
                    .map(line -> line.split(" / ")[0]);
            Stream.of(told, offered, remarked)
                    .flatMap(words -> words)
                    .forEach(words -> assertFalse(wrong.matcher(words).find(), words));
        });
    }

    @TestFactory
    Stream<DynamicTest> putsItsRowsInAnOrder() throws IOException {
        return each(question ->
                assertTrue(query(question).hasOrderBy() || query(question).isConstructType(), "no ORDER BY"));
    }

    @Test
    void areNumberedFromOneToTwenty() throws IOException {
        assertEquals(
                IntStream.rangeClosed(1, 20).boxed().toList(),
                QuestionFile.all().stream().map(QuestionFile::number).toList());
    }

    @Test
    void theReadmeTellsEachQuestion() throws IOException {
        List<String> told = new ArrayList<>();
        for (QuestionFile question : QuestionFile.all()) {
            String choices = leadingValues(query(question))
                    .map(values -> values.getVars().stream()
                            .map(choice -> "`" + choice.getVarName() + "`")
                            .collect(Collectors.joining(", ")))
                    .orElse("");
            told.add("| %d | [%s](%s.ttl) | %s<br>%s | %s |"
                    .formatted(
                            question.number(),
                            question.name(),
                            question.name(),
                            question.words("fr"),
                            question.words("en"),
                            choices));
        }
        List<String> rows = Files.readAllLines(QuestionFile.folder().resolve("README.md")).stream()
                .filter(line -> line.matches("\\| [0-9].*"))
                .toList();
        rows.forEach(row -> assertTrue(FOR_WHOM.matcher(row).find(), row));
        assertEquals(
                told,
                rows.stream()
                        .map(row -> FOR_WHOM.matcher(row).replaceFirst("|"))
                        .toList());
    }

    private static Stream<DynamicTest> each(Consumer<QuestionFile> check) throws IOException {
        return QuestionFile.everyForm().stream()
                .map(question -> dynamicTest(question.name(), () -> check.accept(question)));
    }

    /** Read by the standard alone, without the extensions of Jena. */
    private static Query query(QuestionFile question) {
        return QueryFactory.create(question.sparql(), Syntax.syntaxSPARQL_11);
    }

    private static Optional<ElementData> leadingValues(Query query) {
        return query.getQueryPattern() instanceof ElementGroup group && group.get(0) instanceof ElementData values
                ? Optional.of(values)
                : Optional.empty();
    }

    private static Map<String, String> declaredPrefixes(QuestionFile question) {
        Node prefixes = question.values(QuestionFile.SH + "prefixes").get(0);
        return question.values(prefixes, QuestionFile.SH + "declare").stream()
                .collect(Collectors.toMap(d -> question.text(d, "prefix"), d -> question.text(d, "namespace")));
    }
}

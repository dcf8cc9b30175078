package org.w3id.essaim.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.w3id.essaim.ontology.Prefixes;
import org.w3id.essaim.ontology.Things;

/** The form of the files of {@code examples/queries}, which pages, editors and other tools read. */
class QuestionFilesTest {

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
            assertTrue(question.select().startsWith("# "), "no first line that says what it asks");
            Map<String, String> used = query(question).getPrefixMapping().getNsPrefixMap();
            Map<String, String> ours = Prefixes.of(Things.COMMON);
            used.forEach((prefix, namespace) -> assertEquals(ours.get(prefix), namespace, prefix));
            assertEquals(used, declaredPrefixes(question));
        });
    }

    @TestFactory
    Stream<DynamicTest> answersTheSameOnWhateverDay() throws IOException {
        return each(question -> assertFalse(
                question.select().toUpperCase(Locale.ROOT).contains("NOW("), "an answer belongs to its snapshot"));
    }

    @TestFactory
    Stream<DynamicTest> leavesTheReadersChoiceInOneLeadingValues() throws IOException {
        return each(question -> {
            List<Node> parameters = question.values(Question.SH + "parameter");
            assertEquals(
                    parameters.stream()
                            .map(p ->
                                    Map.of(text(question, p, "name"), question.values(p, Question.SH + "defaultValue")))
                            .toList(),
                    leadingValues(query(question)).stream()
                            .map(values -> Map.of(
                                    values.getVars().get(0).getVarName(),
                                    List.of(values.getRows()
                                            .get(0)
                                            .get(values.getVars().get(0)))))
                            .toList());
        });
    }

    private static Stream<DynamicTest> each(Consumer<Question> check) throws IOException {
        return Question.all().stream().map(question -> dynamicTest(question.name(), () -> check.accept(question)));
    }

    private static Query query(Question question) {
        return QueryFactory.create(question.select());
    }

    private static Optional<ElementData> leadingValues(Query query) {
        return query.getQueryPattern() instanceof ElementGroup group && group.get(0) instanceof ElementData values
                ? Optional.of(values)
                : Optional.empty();
    }

    private static Map<String, String> declaredPrefixes(Question question) {
        Node prefixes = question.values(Question.SH + "prefixes").get(0);
        return question.values(prefixes, Question.SH + "declare").stream()
                .collect(Collectors.toMap(d -> text(question, d, "prefix"), d -> text(question, d, "namespace")));
    }

    private static String text(Question question, Node subject, String property) {
        return question.values(subject, Question.SH + property).get(0).getLiteralLexicalForm();
    }
}

package org.w3id.essaim.loader.commands;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.w3id.essaim.loader.questions.Parameter;
import org.w3id.essaim.loader.questions.Question;
import org.w3id.essaim.loader.questions.RefusedValue;

/**
 * A question with what its reader chose on the command line.
 *
 * @param query ready to run
 * @param things the IRIs that it asks about, defaults included
 */
record Choices(Query query, List<Node> things) {

    Choices {
        things = List.copyOf(things);
    }

    /**
     * Puts choices into a question.
     *
     * @param written each as {@code name=value}
     * @throws CannotRun if one is not written so, is given twice, or is refused by the question
     */
    static Choices of(List<String> written, Question question, Locale locale) {
        Map<String, String> values = new HashMap<>();
        for (String choice : written) {
            String[] ends = choice.split("=", 2);
            if (ends.length < 2 || ends[0].isEmpty()) {
                throw new CannotRun("query.param.unclear", Map.of("given", choice));
            }
            if (values.put(ends[0], ends[1]) != null) {
                throw new CannotRun("query.param.twice", Map.of("name", ends[0]));
            }
        }
        try {
            List<Node> things = question.choices(values).values().stream()
                    .filter(Node::isURI)
                    .toList();
            return new Choices(question.query(values), things);
        } catch (RefusedValue e) {
            throw refused(e, question, locale);
        }
    }

    private static CannotRun refused(RefusedValue refused, Question question, Locale locale) {
        Optional<Parameter> parameter = question.parameter(refused.parameter());
        Map<String, String> arguments = Map.of(
                "question", question.name(),
                "name", refused.parameter(),
                "given", refused.given(),
                "accepted", refused.accepted(),
                "description", parameter.flatMap(p -> p.description(locale)).orElse(refused.parameter()),
                "example", parameter.map(Parameter::example).orElse(""));
        return new CannotRun(
                switch (refused.reason()) {
                    case UNKNOWN -> refused.accepted().isEmpty() ? "query.param.none" : "query.param.unknown";
                    case NOT_AN_IRI -> "query.param.not-an-iri";
                    case NOT_OF_THE_CLASS -> "query.param.not-of-the-class";
                    case NOT_OF_THE_DATATYPE -> "query.param.not-of-the-datatype";
                    case NOT_OF_THE_FORM -> "query.param.not-of-the-form";
                    case NOT_A_BOX -> "query.param.not-a-box";
                },
                arguments);
    }
}

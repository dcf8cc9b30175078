package org.w3id.essaim.endpoint;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3id.essaim.endpoint.http.Lang;
import org.w3id.essaim.endpoint.pages.Example;
import org.w3id.essaim.loader.questions.Question;
import org.w3id.essaim.loader.questions.Questions;
import org.w3id.essaim.ontology.Things;

/**
 * The questions of a folder as examples for the SPARQL page.
 *
 * @param offered in the order of their numbers
 * @param opening the query that stands in the form at first: that of the first question that leaves nothing to choose, for it has an answer
 *     whatever its reader is after; empty where there is no question
 */
record SparqlExamples(List<Example> offered, String opening) {

    private static final Logger LOG = LoggerFactory.getLogger(SparqlExamples.class);

    SparqlExamples {
        offered = List.copyOf(offered);
        Objects.requireNonNull(opening);
    }

    /**
     * Reads them. A folder that does not exist has none; a file without a question is left out and logged.
     *
     * @param things the base of the graph that is asked
     * @throws IOException if the folder cannot be listed
     */
    static SparqlExamples in(Path folder, Things things) throws IOException {
        Questions questions = Questions.in(folder, things);
        questions.refused().forEach(refused -> LOG.warn("not offered as an example: {}", refused.getMessage()));
        List<Question> read = questions.read();
        String opening = read.stream()
                .filter(question -> question.parameters().isEmpty())
                .findFirst()
                .or(() -> read.stream().findFirst())
                .map(SparqlExamples::query)
                .orElse("");
        return new SparqlExamples(read.stream().map(SparqlExamples::example).toList(), opening);
    }

    private static Example example(Question question) {
        Map<Lang, String> texts = new EnumMap<>(Lang.class);
        for (Lang lang : Lang.values()) {
            texts.put(lang, question.text(Locale.forLanguageTag(lang.tag())).orElse(question.name()));
        }
        return new Example(question.name(), texts, query(question));
    }

    private static String query(Question question) {
        return question.sparql().strip() + "\n";
    }
}

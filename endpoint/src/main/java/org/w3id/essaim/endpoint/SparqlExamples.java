package org.w3id.essaim.endpoint;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3id.essaim.endpoint.http.Lang;
import org.w3id.essaim.endpoint.pages.Example;
import org.w3id.essaim.loader.questions.Question;
import org.w3id.essaim.loader.questions.Questions;
import org.w3id.essaim.ontology.Things;

/** The questions of a folder as examples for the SPARQL page. */
final class SparqlExamples {

    private static final Logger LOG = LoggerFactory.getLogger(SparqlExamples.class);

    private SparqlExamples() {}

    /**
     * Reads them, in the order of their numbers. A folder that does not exist has none; a file without a question is left out and logged.
     *
     * @param things the base of the graph that is asked
     * @throws IOException if the folder cannot be listed
     */
    static List<Example> in(Path folder, Things things) throws IOException {
        Questions questions = Questions.in(folder, things);
        questions.refused().forEach(refused -> LOG.warn("not offered as an example: {}", refused.getMessage()));
        return questions.read().stream().map(SparqlExamples::example).toList();
    }

    private static Example example(Question question) {
        Map<Lang, String> texts = new EnumMap<>(Lang.class);
        for (Lang lang : Lang.values()) {
            texts.put(lang, question.text(Locale.forLanguageTag(lang.tag())).orElse(question.name()));
        }
        return new Example(question.name(), texts, question.select().strip() + "\n");
    }
}

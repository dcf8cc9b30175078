package org.w3id.essaim.endpoint.queries;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3id.essaim.endpoint.http.Problem;
import org.w3id.essaim.loader.questions.Question;
import org.w3id.essaim.loader.questions.Questions;
import org.w3id.essaim.ontology.Near;
import org.w3id.essaim.ontology.Things;

/**
 * The questions of a folder that have an address.
 *
 * @param all in the order of their numbers
 */
public record SavedQueries(List<SavedQuery> all) {

    /** Where they are listed; each stands below. */
    public static final String PATH = "/api/v1/queries";

    private static final Logger LOG = LoggerFactory.getLogger(SavedQueries.class);

    public SavedQueries {
        all = List.copyOf(all);
    }

    /**
     * Reads them, each with the frame beside it, {@code {name}.frame.jsonld}. A folder that does not exist has none; one that cannot be
     * offered is left out and logged.
     *
     * @param things the base of the graph that is asked
     * @throws IOException if the folder cannot be listed
     */
    public static SavedQueries in(Path folder, Things things) throws IOException {
        List<SavedQuery> all = new ArrayList<>();
        for (Question question : Questions.in(folder, things).read()) {
            try {
                all.add(SavedQuery.of(question, frame(folder, question)));
            } catch (IOException | IllegalArgumentException e) {
                LOG.warn("the question {} is not offered: {}", question.name(), e.getMessage());
            }
        }
        return new SavedQueries(all);
    }

    private static Optional<Frame> frame(Path folder, Question question) throws IOException {
        Path file = folder.resolve(question.name() + ".frame.jsonld");
        return Files.exists(file) ? Optional.of(Frame.read(file)) : Optional.empty();
    }

    /** @throws Problem.Thrown 404 {@code not-found}, with the names that are near */
    public SavedQuery named(String name) {
        return all.stream()
                .filter(query -> query.name().equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(name));
    }

    private Problem.Thrown unknown(String name) {
        List<String> near = Near.of(name, all.stream().map(SavedQuery::name).toList());
        Map<String, String> arguments = near.isEmpty()
                ? Map.of("case", "query", "name", name, "path", PATH)
                : Map.of("case", "query-near", "name", name, "near", near.get(0), "path", PATH);
        return new Problem.Thrown(new Problem("not-found", 404, arguments, Map.of("didYouMean", near)));
    }
}

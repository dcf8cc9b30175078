package org.w3id.essaim.endpoint.pages;

import java.util.Map;
import java.util.Objects;
import org.w3id.essaim.endpoint.http.Lang;

/**
 * A question that the graph can answer, ready to run.
 *
 * @param name names its file: {@code most-adopted}
 * @param questions in the languages it is asked in; French at least
 * @param query SPARQL
 */
public record Example(String name, Map<Lang, String> questions, String query) {
    public Example {
        Objects.requireNonNull(name);
        Objects.requireNonNull(query);
        questions = Map.copyOf(questions);
        if (!questions.containsKey(Lang.FR)) {
            throw new IllegalArgumentException("no question in French: " + name);
        }
    }

    String question(Lang lang) {
        return questions.getOrDefault(lang, questions.getOrDefault(Lang.FR, name));
    }
}

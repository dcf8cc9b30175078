package org.w3id.essaim.endpoint.pages;

import java.util.List;
import java.util.Objects;
import org.w3id.essaim.ontology.Kind;

/**
 * What the API takes and answers.
 *
 * @param kinds kind by kind
 * @param answers what is of no kind
 */
public record ApiModel(List<Described> kinds, List<Answer> answers) {

    /**
     * A parameter or a key.
     *
     * @param meaning in the reader's language; may be empty
     */
    public record Word(String name, String meaning) {
        public Word {
            Objects.requireNonNull(name);
            Objects.requireNonNull(meaning);
        }
    }

    /**
     * A kind.
     *
     * @param parameters of its lists
     * @param keys of one record
     */
    public record Described(Kind kind, List<Word> parameters, List<Word> keys) {
        public Described {
            Objects.requireNonNull(kind);
            parameters = List.copyOf(parameters);
            keys = List.copyOf(keys);
        }
    }

    /**
     * An answer that is of no kind.
     *
     * @param schema its name, and what it is
     * @param keys its keys; of a question, those of a row
     */
    public record Answer(Word schema, List<Word> keys) {
        public Answer {
            Objects.requireNonNull(schema);
            keys = List.copyOf(keys);
        }
    }

    public ApiModel {
        kinds = List.copyOf(kinds);
        answers = List.copyOf(answers);
    }
}

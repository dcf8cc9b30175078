package org.w3id.essaim.endpoint.contract;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.w3id.essaim.endpoint.http.Lang;

/**
 * Puts words for people into a schema. JSON Schema knows no languages: {@code title} and {@code description} are in the language asked, and
 * {@code x-title} and {@code x-description} beside them hold all, by language tag. OpenAPI 3.1 reserves {@code x-} for extensions; to JSON
 * Schema they are annotations.
 *
 * @param words in the language asked
 * @param all in each language
 * @see <a href="https://json-schema.org/draft/2020-12/json-schema-core#section-6.5">Extending JSON Schema</a>
 */
record Telling(Words words, List<Words> all) {

    private static final String EVERY = "x-";

    Telling {
        all = List.copyOf(all);
    }

    static Telling in(Lang lang) {
        List<Words> all = Arrays.stream(Lang.values()).map(Words::load).toList();
        return new Telling(all.get(lang.ordinal()), all);
    }

    /** @param text empty in languages that it is not told in */
    void title(ObjectNode schema, Function<Words, Optional<String>> text) {
        put(schema, "title", text);
    }

    /** @param text empty in languages that it is not told in */
    void description(ObjectNode schema, Function<Words, Optional<String>> text) {
        put(schema, "description", text);
    }

    private void put(ObjectNode schema, String keyword, Function<Words, Optional<String>> text) {
        text.apply(words).ifPresent(said -> schema.put(keyword, said));
        ObjectNode each = schema.objectNode();
        all.forEach(other ->
                text.apply(other).ifPresent(said -> each.put(other.lang().tag(), said)));
        if (!each.isEmpty()) {
            schema.set(EVERY + keyword, each);
        }
    }
}

package org.w3id.essaim.endpoint.reconcile;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3id.essaim.endpoint.http.Problem;
import org.w3id.essaim.endpoint.lists.InvalidParameters;

/** JSON from outside: read strictly, and not deeper than anything that makes sense here. */
final class Json {

    /** A name of a member, a number: what is longer is no mistake of anybody who reconciles. */
    private static final int LONGEST_NAME = 200;

    private static final ObjectMapper READER = new ObjectMapper(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(Limits.NESTING)
                            .maxNameLength(LONGEST_NAME)
                            .maxNumberLength(LONGEST_NAME)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private Json() {}

    /**
     * An object.
     *
     * @param parameter where it stands, for whoever wrote it
     * @throws Problem.Thrown 400 {@code invalid-json}, with line and column; 400 {@code invalid-parameter} if it is JSON, but no object
     */
    static ObjectNode object(String parameter, String text, String example) {
        JsonNode read = read(parameter, text);
        if (read instanceof ObjectNode object) {
            return object;
        }
        throw wrong(parameter, shown(read), "{…}", example);
    }

    private static JsonNode read(String parameter, String text) {
        try {
            return READER.readTree(text);
        } catch (JsonProcessingException e) {
            int line = Optional.ofNullable(e.getLocation())
                    .map(JsonLocation::getLineNr)
                    .orElse(1);
            int column = Optional.ofNullable(e.getLocation())
                    .map(JsonLocation::getColumnNr)
                    .orElse(1);
            throw new Problem.Thrown(new Problem(
                    "invalid-json",
                    400,
                    Map.of("parameter", parameter, "line", String.valueOf(line), "column", String.valueOf(column)),
                    Map.of("line", line, "column", column)));
        }
    }

    /** A value that cannot stand where it does. */
    static Problem.Thrown wrong(String where, String value, String expected, String example) {
        InvalidParameters wrong = new InvalidParameters();
        wrong.notAValue(where, value, expected, example, List.of());
        return refused(wrong);
    }

    /** What {@link InvalidParameters#refuse()} throws, to be thrown where the compiler must see it. */
    static Problem.Thrown refused(InvalidParameters wrong) {
        try {
            wrong.refuse();
        } catch (Problem.Thrown thrown) {
            return thrown;
        }
        throw new IllegalStateException("nothing is wrong");
    }

    /** As much of a value as is worth to be repeated. */
    static String shown(JsonNode value) {
        String text = value.isTextual() ? value.asText() : value.toString();
        return text.length() <= 80 ? text : text.substring(0, 79) + "…";
    }
}

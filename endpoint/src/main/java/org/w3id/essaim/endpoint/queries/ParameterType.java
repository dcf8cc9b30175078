package org.w3id.essaim.endpoint.queries;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Pattern;
import org.w3id.essaim.loader.questions.Parameter;

/** What a parameter takes, in words that are not those of RDF. */
enum ParameterType {
    /** A thing or concept, by slug or IRI. */
    THING,
    TEXT,
    INTEGER,
    DECIMAL,
    DATE,
    /** A BCP 47 tag. */
    LANGUAGE,
    /** {@code west,south,east,north}, in decimal degrees. */
    BBOX;

    private static final String XSD = "http://www.w3.org/2001/XMLSchema#";

    static ParameterType of(Parameter parameter) {
        if (parameter.accepts() instanceof Parameter.Accepts.Thing) {
            return THING;
        }
        if (parameter.accepts() instanceof Parameter.Accepts.Text text) {
            return switch (text.datatype().startsWith(XSD) ? text.datatype().substring(XSD.length()) : "") {
                case "integer" -> INTEGER;
                case "decimal" -> DECIMAL;
                case "date" -> DATE;
                case "language" -> LANGUAGE;
                default -> TEXT;
            };
        }
        return BBOX;
    }

    String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As JSON Schema has it, of a value in an address. */
    ObjectNode schema(Parameter parameter) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        switch (this) {
            case INTEGER -> schema.put("type", "integer");
            case DECIMAL -> schema.put("type", "number");
            case DATE -> schema.put("type", "string").put("format", "date");
            case THING, TEXT, LANGUAGE, BBOX -> schema.put("type", "string");
        }
        if (parameter.accepts() instanceof Parameter.Accepts.Text text) {
            text.pattern().map(Pattern::pattern).ifPresent(pattern -> schema.put("pattern", pattern));
        }
        return putDefault(schema, parameter.example());
    }

    private ObjectNode putDefault(ObjectNode schema, String value) {
        return switch (this) {
            case INTEGER -> schema.put("default", new BigInteger(value));
            case DECIMAL -> schema.put("default", new BigDecimal(value));
            case THING, TEXT, DATE, LANGUAGE, BBOX -> schema.put("default", value);
        };
    }
}

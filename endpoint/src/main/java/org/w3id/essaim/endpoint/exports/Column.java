package org.w3id.essaim.endpoint.exports;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3id.essaim.endpoint.things.JsonLdContext;
import org.w3id.essaim.endpoint.views.Key;
import org.w3id.essaim.endpoint.views.Key.Many;
import org.w3id.essaim.endpoint.views.Shape;
import org.w3id.essaim.endpoint.views.ThingKeys;
import org.w3id.essaim.ontology.Kind;

/**
 * A column of a table of records.
 *
 * @param header the key, or a part of it: {@code lat}, {@code postalCode}
 * @param pointer where its value stands in the record (RFC 6901)
 * @param number whether it is a number
 */
record Column(String header, String pointer, boolean number) {

    /** Between several values of one cell. */
    private static final String BETWEEN = " | ";

    private static final String DECIMAL = "http://www.w3.org/2001/XMLSchema#decimal";

    /** What a table cannot show, or says already. */
    private static final Set<Shape> LEFT_OUT =
            Set.of(Shape.LANGS, Shape.LINKS, Shape.PROVENANCE, Shape.MATCH, Shape.COMPLETENESS, Shape.FLAG);

    /** Those of a kind, in the order in which the record shows them. */
    static List<Column> of(Kind kind) {
        List<Column> columns = new ArrayList<>();
        for (Key key : ThingKeys.of(kind, Set.of())) {
            boolean texts = key.many() == Many.TEXTS || key.many() == Many.TEXT_LISTS;
            if (!texts && !LEFT_OUT.contains(key.shape())) {
                columns.addAll(of(key));
            }
        }
        return List.copyOf(columns);
    }

    private static List<Column> of(Key key) {
        String at = "/" + key.name();
        return switch (key.shape()) {
            case GEO -> List.of(new Column("lat", at + "/lat", true), new Column("lon", at + "/lon", true));
            case ADDRESS ->
                List.of(
                        new Column("street", at + "/street", false),
                        new Column("postalCode", at + "/postalCode", false),
                        new Column("locality", at + "/locality", false));
            case AMOUNT ->
                List.of(new Column(key.name(), at + "/value", true), new Column("currency", at + "/currency", false));
            case BLOCK -> List.of(new Column(key.name(), at + "/count", true));
            case NUMBER -> List.of(new Column(key.name(), at, true));
            default -> List.of(new Column(key.name(), at, isDecimal(key)));
        };
    }

    /** Such as {@code longitude}, which JSON tells as a text, so that no digit is lost. */
    private static boolean isDecimal(Key key) {
        return Optional.ofNullable(JsonLdContext.SHIPPED.terms().get(key.name()))
                .filter(term -> term.type().equals(DECIMAL))
                .isPresent();
    }

    String cell(JsonNode record, Dialect dialect) {
        JsonNode value = record.at(pointer);
        if (value.isMissingNode()) {
            return "";
        }
        if (number) {
            return dialect.number(value.asText());
        }
        List<String> texts = new ArrayList<>();
        (value.isArray() ? value : List.of(value)).forEach(one -> texts.add(text(one)));
        return dialect.words(String.join(BETWEEN, texts));
    }

    /** A related thing by its name, else by its address. */
    private static String text(JsonNode value) {
        return value.isObject() ? value.path("name").asText(value.path("id").asText()) : value.asText();
    }
}

package org.w3id.essaim.endpoint.queries;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.w3id.essaim.endpoint.views.ThingJson;

/**
 * A table as objects of plain values: numbers and truth values of XML Schema are those of JSON, all else is text; what has no value is
 * absent.
 *
 * @see <a href="https://www.w3.org/TR/sparql11-results-json/">SPARQL 1.1 Query Results JSON Format</a>
 */
public final class PlainRows {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String XSD = "http://www.w3.org/2001/XMLSchema#";
    private static final Set<String> WHOLE = Set.of(
            "integer",
            "int",
            "long",
            "short",
            "byte",
            "nonNegativeInteger",
            "positiveInteger",
            "nonPositiveInteger",
            "negativeInteger",
            "unsignedInt",
            "unsignedLong",
            "unsignedShort",
            "unsignedByte");

    private final List<ObjectNode> rows = new ArrayList<>();

    /** @param results SPARQL Results JSON, UTF-8 */
    PlainRows(byte[] results) {
        try {
            JsonNode table = new ObjectMapper().readTree(results);
            List<String> columns = new ArrayList<>();
            table.path("head").path("vars").forEach(column -> columns.add(column.asText()));
            table.path("results").path("bindings").forEach(binding -> rows.add(row(columns, binding)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode row(List<String> columns, JsonNode binding) {
        ObjectNode row = JSON.objectNode();
        for (String column : columns) {
            JsonNode term = binding.path(column);
            if (!term.isMissingNode()) {
                row.set(column, value(term.path("datatype").asText(), text(term)));
            }
        }
        return row;
    }

    private static String text(JsonNode term) {
        return (term.path("type").asText().equals("bnode") ? "_:" : "")
                + term.path("value").asText();
    }

    static JsonNode value(Node node) {
        return node.isLiteral()
                ? value(node.getLiteralDatatypeURI(), node.getLiteralLexicalForm())
                : JSON.textNode(node.getURI());
    }

    /**
     * A literal, or an IRI or text without a datatype.
     *
     * @param datatype its IRI, or empty
     */
    public static JsonNode value(String datatype, String text) {
        String type = datatype.startsWith(XSD) ? datatype.substring(XSD.length()) : "";
        try {
            if (WHOLE.contains(type)) {
                return JSON.numberNode(new BigInteger(text.strip()));
            }
            if (type.equals("decimal")) {
                return JSON.numberNode(new BigDecimal(text.strip()));
            }
            if (type.equals("double") || type.equals("float")) {
                double number = Double.parseDouble(text.strip());
                return Double.isFinite(number) ? JSON.numberNode(number) : JSON.textNode(text);
            }
        } catch (NumberFormatException e) { // INF, or a literal that is not of its datatype: told as it is written
            return JSON.textNode(text);
        }
        boolean truth =
                type.equals("boolean") && Set.of("true", "false", "1", "0").contains(text);
        return truth ? JSON.booleanNode(text.equals("true") || text.equals("1")) : JSON.textNode(text);
    }

    List<ObjectNode> rows() {
        return rows;
    }

    byte[] json(AskedQuery asked, String snapshot) {
        ObjectNode out = head(asked, snapshot);
        out.putArray("rows").addAll(rows);
        return ThingJson.bytes(out);
    }

    /** What was asked, of which snapshot. */
    static ObjectNode head(AskedQuery asked, String snapshot) {
        ObjectNode out = JSON.objectNode();
        out.put("query", asked.saved().name());
        ObjectNode parameters = out.putObject("parameters");
        for (Map.Entry<String, Node> choice : asked.choices().entrySet()) {
            parameters.set(choice.getKey(), value(choice.getValue()));
        }
        out.put("snapshot", snapshot);
        return out;
    }
}

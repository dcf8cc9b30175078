package org.w3id.essaim.loader.diff;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.apache.jena.graph.Node;
import org.w3id.essaim.loader.diff.ThingChange.PropertyChange;
import org.w3id.essaim.loader.diff.ThingChange.Sort;

/**
 * A difference as data: {@code summary} (counts by sort), {@code changes}, {@code brokenLinks}, {@code suspectedRenames}, {@code unread}.
 * Terms are written as in SPARQL's results in JSON: {@code type}, {@code value}, {@code xml:lang}, {@code datatype}.
 *
 * @see <a href="https://www.w3.org/TR/sparql11-results-json/#select-encode-terms">SPARQL 1.1 Query Results JSON</a>
 */
public final class DiffJson {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private DiffJson() {}

    /** The same whatever the language of the reader: labels stand in both. */
    public static String json(Difference difference) {
        ObjectNode root = JSON.createObjectNode();
        ObjectNode summary = root.putObject("summary");
        for (Sort sort : Sort.values()) {
            summary.put(sort.word(), difference.changes(sort).size());
        }
        ArrayNode changes = root.putArray("changes");
        difference.changes().forEach(change -> write(change, difference, changes.addObject()));
        ArrayNode broken = root.putArray("brokenLinks");
        difference
                .broken()
                .forEach(link -> broken.addObject()
                        .put("from", link.from())
                        .put("property", link.property())
                        .put("to", link.to()));
        ArrayNode renames = root.putArray("suspectedRenames");
        difference
                .renames()
                .forEach(rename -> renames.addObject()
                        .put("from", rename.from())
                        .put("to", rename.to())
                        .put("why", rename.why().word()));
        ArrayNode unread = root.putArray("unread");
        difference.unread().forEach(unread::add);
        try {
            return JSON.writeValueAsString(root).replace(System.lineSeparator(), "\n") + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(ThingChange change, Difference difference, ObjectNode out) {
        out.put("change", change.sort().word());
        out.put("thing", change.thing());
        ObjectNode labels = out.putObject("label");
        for (String language : List.of("fr", "en")) {
            difference.label(change.thing(), language).ifPresent(label -> labels.put(language, label));
        }
        change.replacedBy().ifPresent(thing -> out.put("replacedBy", thing));
        ArrayNode properties = out.putArray("properties");
        for (PropertyChange property : change.properties()) {
            ObjectNode each = properties.addObject();
            each.put("subject", property.subject());
            each.put("property", property.property());
            terms(property.removed(), each.putArray("removed"));
            terms(property.added(), each.putArray("added"));
        }
        ArrayNode pointing = out.putArray("pointedFrom");
        change.pointing().forEach(pointing::add);
    }

    private static void terms(List<Node> nodes, ArrayNode out) {
        for (Node node : nodes) {
            ObjectNode term = out.addObject();
            if (!node.isLiteral()) {
                term.put("type", "uri").put("value", node.toString());
                continue;
            }
            term.put("type", "literal").put("value", node.getLiteralLexicalForm());
            if (!node.getLiteralLanguage().isEmpty()) {
                term.put("xml:lang", node.getLiteralLanguage());
            } else if (!node.getLiteralDatatypeURI().equals("http://www.w3.org/2001/XMLSchema#string")) {
                term.put("datatype", node.getLiteralDatatypeURI());
            }
        }
    }
}

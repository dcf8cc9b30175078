package org.w3id.essaim.endpoint.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.w3id.essaim.endpoint.action.Ask;
import org.w3id.essaim.ontology.Kind;

/**
 * The schemas of answers that are neither a record nor a list of one kind. What they hold is written in {@code answers/}; the rows of the
 * {@linkplain Ask questions} come from their columns.
 *
 * @param listUrl the address of the schema of a list, for its entries
 */
record AnswerSchemas(Telling telling, Function<Kind, String> listUrl) {

    private static final String SEARCH = "search";

    static final String FEATURE = "feature";
    static final String FEATURES = "feature-collection";
    static final String FEED = "feed";
    static final String PROBLEM = "problem";

    /** In the words of schema.org: a thing, a list, all of the graph. */
    static final String SCHEMA_ORG = "schemaorg";

    static final String SCHEMA_ORG_LIST = "schemaorg-list";
    static final String SCHEMA_ORG_DATASET = "schemaorg-dataset";

    static final String GOGOCARTO = "gogocarto";

    private static final List<String> WRITTEN = List.of(
            SEARCH,
            "suggest",
            "facets",
            "stats",
            "changes",
            "status",
            FEATURE,
            FEATURES,
            FEED,
            PROBLEM,
            SCHEMA_ORG,
            SCHEMA_ORG_LIST,
            SCHEMA_ORG_DATASET,
            GOGOCARTO);

    private static final String DEFINITIONS = "$defs";
    private static final String PROPERTIES = "properties";
    private static final String REQUIRED = "required";

    /** All there are. */
    static List<String> names() {
        return Stream.concat(WRITTEN.stream(), Arrays.stream(Ask.values()).map(Ask::slug))
                .toList();
    }

    /** @return without {@code $id}; empty if there is none of that name */
    Optional<ObjectNode> named(String name) {
        Optional<ObjectNode> found = WRITTEN.contains(name)
                ? Optional.of(Definitions.read("answers/" + name + ".json"))
                : Ask.ofSlug(name).map(this::answer);
        return found.map(body -> whole(name, body));
    }

    private ObjectNode whole(String name, ObjectNode body) {
        ObjectNode out = body.objectNode();
        telling.title(
                out,
                words -> words.find("schema." + name)
                        .or(() -> words.find("api." + name))
                        .or(() -> words.find("api.ask." + name)));
        out.setAll(body);
        describe(name, out);
        ObjectNode definitions = Definitions.shapes();
        if (name.equals(SEARCH)) {
            definitions.set("found", found(definitions));
        }
        out.withObject("/" + DEFINITIONS).setAll(definitions);
        return Definitions.needed(out);
    }

    private ObjectNode answer(Ask ask) {
        ObjectNode out = Definitions.read("answers/answer.json");
        ((ObjectNode) out.at("/properties/question")).put("const", ask.slug());
        ObjectNode row = out.putObject(DEFINITIONS).putObject("row");
        row.put("$ref", "#/$defs/stub");
        ObjectNode columns = Definitions.read("columns.json");
        ArrayNode required = row.putArray(REQUIRED);
        ObjectNode properties = row.putObject(PROPERTIES);
        for (String column : ask.columns()) {
            JsonNode always = columns.at("/always/" + column);
            if (!always.isMissingNode()) {
                required.add(column);
            }
            properties.set(
                    column,
                    always.isMissingNode() ? columns.required("sometimes").required(column) : always);
        }
        describe(ask.slug(), row);
        return out;
    }

    /** What is found is as an entry of the list of its kind, which its address tells. */
    private ObjectNode found(ObjectNode factory) {
        ObjectNode out = factory.objectNode().put("type", "object");
        out.putArray(REQUIRED).add("id").add("type").add("name");
        ArrayNode kinds = out.putArray("allOf");
        for (Kind kind : Kind.values()) {
            ObjectNode choice = kinds.addObject();
            choice.putObject("if").putObject(PROPERTIES).putObject("id").put("pattern", "/id/" + kind.slug() + "/");
            choice.putObject("then").put("$ref", listUrl.apply(kind) + "#/$defs/entry");
        }
        return out;
    }

    private void describe(String name, ObjectNode schema) {
        for (Map.Entry<String, JsonNode> property : schema.path(PROPERTIES).properties()) {
            String key = property.getKey();
            telling.description(
                    (ObjectNode) property.getValue(),
                    words -> words.find("answer." + name + "." + key)
                            .or(() -> words.find("answer." + key))
                            .or(() -> words.find("key." + key)));
        }
    }
}

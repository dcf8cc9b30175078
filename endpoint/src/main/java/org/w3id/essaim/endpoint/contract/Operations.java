package org.w3id.essaim.endpoint.contract;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.w3id.essaim.endpoint.lists.ListParameter;
import org.w3id.essaim.endpoint.lists.ViewQuery;

/** The parts that the operations of the description have in common. */
record Operations(Words words) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String JSON_TYPE = "application/json";
    private static final String PROBLEM = "#/components/responses/Problem";

    static ObjectNode operation(String id, String summary) {
        return JSON.objectNode().put("operationId", id).put("summary", summary);
    }

    /** @return the content of the answer in JSON */
    ObjectNode answered(ObjectNode operation) {
        ObjectNode responses = operation.putObject("responses");
        ObjectNode whole = responses.putObject("200").put("description", words.say("api.answer"));
        ObjectNode headers = whole.putObject("headers");
        for (String header : List.of("ETag", "Link", "Essaim-Snapshot")) {
            headers.putObject(header)
                    .put("description", words.say("header." + header))
                    .putObject("schema")
                    .put("type", "string");
        }
        responses.putObject("304").put("description", words.say("api.known"));
        responses.putObject("default").put("$ref", PROBLEM);
        return whole.putObject("content").putObject(JSON_TYPE);
    }

    ObjectNode parameter(ListParameter parameter) {
        ObjectNode out = JSON.objectNode();
        out.put("name", parameter.name()).put("in", "query");
        out.put("description", words.say("parameter." + parameter.name()));
        boolean several =
                parameter.type() == ListParameter.Type.CHOICES || parameter.type() == ListParameter.Type.THINGS;
        ObjectNode schema = out.putObject("schema");
        if (several) {
            out.put("style", "form").put("explode", false);
            value(parameter, schema.put("type", "array").putObject("items"));
        } else {
            value(parameter, schema);
        }
        return out;
    }

    private static void value(ListParameter parameter, ObjectNode schema) {
        switch (parameter.type()) {
            case WHOLE_NUMBER ->
                schema.put("type", "integer")
                        .put("minimum", 1)
                        .put("maximum", parameter.name().equals("limit") ? ViewQuery.MAX_LIMIT : ViewQuery.MAX_DEPTH);
            case DEGREES, KILOMETRES -> schema.put("type", "number");
            case DATE -> schema.put("type", "string").put("pattern", "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$");
            default -> schema.put("type", "string");
        }
        if (!parameter.choices().isEmpty()) {
            parameter.choices().forEach(schema.putArray("enum")::add);
        }
    }
}

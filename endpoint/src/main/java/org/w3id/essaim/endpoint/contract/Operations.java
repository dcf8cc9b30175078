package org.w3id.essaim.endpoint.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import org.w3id.essaim.endpoint.lists.ListParameter;
import org.w3id.essaim.endpoint.lists.Profile;
import org.w3id.essaim.endpoint.lists.ViewQuery;

/** The parts that the operations of the description have in common. */
record Operations(Words words) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> HEADERS = List.of(
            "ETag", "Link", "Essaim-Snapshot", "Last-Modified", "Content-Language", "RateLimit", "RateLimit-Policy");
    private static final String RETRY_AFTER = "Retry-After";
    private static final String PROBLEM = "#/components/responses/Problem";

    static ObjectNode operation(String id, String summary) {
        return JSON.objectNode().put("operationId", id).put("summary", summary);
    }

    /**
     * Says what is answered, with its headers, and what is refused.
     *
     * @param refusals statuses of this operation; 404 and 410 among them where something may be missing or past
     * @return where the content goes, by media type
     */
    ObjectNode answered(ObjectNode operation, int... refusals) {
        ObjectNode responses = operation.putObject("responses");
        ObjectNode whole = responses.putObject("200").put("description", words.say("api.answer"));
        ObjectNode headers = whole.putObject("headers");
        for (String header : HEADERS) {
            headers.putObject(header).put("$ref", "#/components/headers/" + header);
        }
        responses.putObject("304").put("description", words.say("api.known"));
        for (int status : refusals) {
            responses.putObject(String.valueOf(status)).put("$ref", PROBLEM);
        }
        responses.putObject("default").put("$ref", PROBLEM);
        return whole.putObject("content");
    }

    /** The headers that all answers have in common, and that of a refusal which says when to come again. */
    void addHeaders(ObjectNode components) {
        ObjectNode headers = components.putObject("headers");
        HEADERS.forEach(header -> header(header, headers.putObject(header)));
        header(RETRY_AFTER, headers.putObject(RETRY_AFTER));
        ((ObjectNode) components.at("/responses/Problem"))
                .putObject("headers")
                .putObject(RETRY_AFTER)
                .put("$ref", "#/components/headers/" + RETRY_AFTER);
    }

    private void header(String name, ObjectNode out) {
        out.put("description", words.say("header." + name))
                .putObject("schema")
                .put("type", name.equals(RETRY_AFTER) ? "integer" : "string");
    }

    /** @param schema the address of the schema */
    static ObjectNode json(ObjectNode content, String mediaType, String schema) {
        ObjectNode out = content.putObject(mediaType);
        out.putObject("schema").put("$ref", schema);
        return out;
    }

    /**
     * What is answered in the words of others where a profile asks for them, beside what is answered else in the same media type.
     *
     * @param schema the address of the schema
     */
    void profiled(ObjectNode content, Profile profile, String schema) {
        ObjectNode media = content.withObjectProperty(profile.mediaType());
        ObjectNode told =
                JSON.objectNode().put("$ref", schema).put("description", words.say("api.profile", profile.slug()));
        JsonNode others = media.path("schema");
        if (others.isMissingNode()) {
            media.set("schema", told);
        } else {
            media.putObject("schema").putArray("anyOf").add(others).add(told);
        }
    }

    /** What is no JSON. */
    static void text(ObjectNode content, String mediaType) {
        content.putObject(mediaType).putObject("schema").put("type", "string");
    }

    /** What an address ends in, after a dot. */
    static void ending(ArrayNode parameters, String meaning, Collection<String> endings) {
        ObjectNode ending = parameters.addObject();
        ending.put("name", "ending").put("in", "path").put("required", true).put("description", meaning);
        endings.forEach(ending.putObject("schema").put("type", "string").putArray("enum")::add);
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

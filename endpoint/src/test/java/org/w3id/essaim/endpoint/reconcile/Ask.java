package org.w3id.essaim.endpoint.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.w3id.essaim.endpoint.http.Lang;
import org.w3id.essaim.endpoint.things.Catalogue;

/** A query put together, and asked. */
final class Ask {

    static final String BASE_URL = "https://essaim.example";

    private final Reconciler reconciler;
    private final ObjectNode query = JsonNodeFactory.instance.objectNode();

    Ask(Reconciler reconciler, String text) {
        this.reconciler = reconciler;
        query.put("query", text);
    }

    static Reconciler reconciler(Catalogue catalogue, Lang lang) {
        return new Reconciler(new Names(catalogue), BASE_URL, lang);
    }

    Ask type(String type) {
        query.put("type", type);
        return this;
    }

    Ask limit(int limit) {
        query.put("limit", limit);
        return this;
    }

    Ask with(String property, String value) {
        ArrayNode properties = query.withArray("properties");
        properties.addObject().put("pid", property).put("v", value);
        return this;
    }

    /** The candidates, best first. */
    JsonNode candidates() {
        ObjectNode batch = JsonNodeFactory.instance.objectNode();
        batch.set("q", query);
        return reconciler.results(batch.toString()).path("q").path("result");
    }

    JsonNode first() {
        return candidates().path(0);
    }

    /** The id of the candidate that is meant without doubt; empty if there is none. */
    String match() {
        for (JsonNode candidate : candidates()) {
            if (candidate.path("match").asBoolean()) {
                return candidate.path("id").asText();
            }
        }
        return "";
    }
}

package org.w3id.essaim.endpoint.views;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3id.essaim.endpoint.things.JsonLdContext;
import org.w3id.essaim.ontology.Kind;

/** What holds of every payload, whatever its kind; collects what breaks a rule. */
final class PayloadRules {

    private static final Pattern DAY = Pattern.compile("[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?");
    private static final Pattern INSTANT = Pattern.compile(DAY + "T[0-9]{2}:[0-9]{2}:[0-9]{2}Z");
    private static final Pattern HTML = Pattern.compile("</?[a-zA-Z!][^<]*>|&(#[0-9]+|amp|lt|gt|nbsp|quot);");
    private static final Set<String> STUB = Set.of("id", "type", "name", "langs", "url", "fictional", "demo");
    private static final Set<String> BESIDE =
            Set.of("open", "status", "start", "end", "since", "until", "issued", "key", "wkt");
    private static final Set<String> ADDRESSES = Set.of("id", "url", "href", "graph", "document", "license");

    /** Keys whose names are those of values, or of other keys. */
    private static final Set<String> FREE = Set.of("fr", "en", "none", "name", "summary", "resource", "rules");

    private final Map<String, Set<String>> shapes = new TreeMap<>();
    private final Map<String, Shape> declared = new TreeMap<>();
    private final Set<String> faults = new TreeSet<>();

    PayloadRules() {
        for (Kind kind : Kind.values()) {
            Stream.of(ThingKeys.of(kind, Set.of()), ThingKeys.ofEntry(kind))
                    .forEach(keys -> keys.forEach(key -> declared.put(key.name(), key.shape())));
        }
    }

    /** Everything that was found, the shapes of keys too. */
    Set<String> faults() {
        Set<String> all = new TreeSet<>(faults);
        shapes.forEach((key, found) -> {
            if (found.size() > 1) {
                all.add(key + " is " + found);
            }
        });
        return all;
    }

    void read(JsonNode payload) {
        String id = payload.path("id").asText();
        payload.properties().forEach(e -> {
            if (e.getValue().isArray() || !Set.of("links", "completeness").contains(e.getKey())) {
                related(id, e.getKey(), e.getValue());
            }
            read(id, e.getKey(), e.getValue());
        });
        payload.path("links")
                .properties()
                .forEach(link ->
                        address(id, "links." + link.getKey(), link.getValue().asText()));
    }

    private void read(String id, String key, JsonNode value) {
        if (value.isNull()) {
            faults.add(id + ": " + key + " is null");
        }
        if (!FREE.contains(key) || key.equals("name")) {
            shapes.computeIfAbsent(key, k -> new TreeSet<>())
                    .add(value.getNodeType().name());
        }
        if (value.isTextual()) {
            text(id, key, value.asText());
        }
        value.properties().stream()
                .filter(e -> !key.equals("completeness"))
                .forEach(e -> read(id, e.getKey(), e.getValue()));
        for (JsonNode item : value.isArray() ? value : Set.<JsonNode>of()) {
            text(id, key, item.asText());
            if (item.isNull()) {
                faults.add(id + ": null among " + key);
            }
            item.properties().forEach(e -> read(id, e.getKey(), e.getValue()));
        }
    }

    private void text(String id, String key, String value) {
        if (HTML.matcher(value).find() || value.contains("@context")) {
            faults.add(id + ": " + key + " is HTML: " + value);
        }
        if (declared.get(key) == Shape.DATE
                && !DAY.matcher(value).matches()
                && !(key.equals("modified") && INSTANT.matcher(value).matches())) {
            faults.add(id + ": " + key + " is no date: " + value);
        }
        JsonLdContext.Term term = JsonLdContext.SHIPPED.terms().get(key);
        if (!value.isEmpty()
                && (ADDRESSES.contains(key) || term != null && term.type().equals("@id"))) {
            address(id, key, value);
        }
    }

    private void address(String id, String key, String value) {
        if (!value.startsWith("http") && !value.startsWith("urn:")
                || !URI.create(value).isAbsolute()) {
            faults.add(id + ": " + key + " is not absolute: " + value);
        }
    }

    /** Related things are stubs, one by one, in an array, or in a block of at most five. */
    private void related(String id, String key, JsonNode value) {
        if (value.has("items")) {
            boolean whole = value.path("count").isInt() && value.path("href").isTextual();
            int most = Math.min(value.path("count").asInt(), 5);
            if (!whole || value.path("items").size() != most) {
                faults.add(id + ": " + key + " is no block: " + value);
            }
            value.path("items").forEach(item -> stub(id, key, item));
        } else if (value.isObject() && (value.has("id") || declared.get(key) == Shape.STUB)) {
            stub(id, key, value);
        } else if (value.isArray() && value.path(0).isObject() && !key.equals("match")) {
            value.forEach(item -> stub(id, key, item));
        }
    }

    private void stub(String id, String key, JsonNode stub) {
        stub.fieldNames().forEachRemaining(name -> {
            if (!STUB.contains(name) && !BESIDE.contains(name)) {
                faults.add(id + ": " + key + " copies " + name);
            }
        });
        if (!stub.has("id")) {
            faults.add(id + ": " + key + " has no id");
        }
    }
}

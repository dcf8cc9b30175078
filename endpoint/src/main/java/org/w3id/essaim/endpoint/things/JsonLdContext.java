package org.w3id.essaim.endpoint.things;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.w3id.essaim.ontology.Words;

/**
 * The JSON-LD context of the words, {@code ontology/context.jsonld}: the one place that says which key stands for which property. The views
 * read their keys from it, so that a key cannot mean one thing in JSON and another in RDF.
 *
 * @see <a href="https://www.w3.org/TR/json-ld11/#the-context">JSON-LD 1.1, the context</a>
 */
public final class JsonLdContext {

    /** The context shipped with this code. */
    public static final JsonLdContext SHIPPED = shipped();

    /** How the values of a key stand in JSON. */
    public enum Container {
        /** At most one value. */
        ONE,
        /** An array, always. */
        SET,
        /** An object, one text per language. */
        LANGUAGE,
        /** An object, an array of texts per language. */
        LANGUAGE_SET
    }

    /**
     * A key that carries RDF.
     *
     * @param property the IRI of its property
     * @param type {@code @id} for links, the IRI of a datatype, or empty for plain strings
     */
    public record Term(String key, String property, Container container, String type) {
        public Term {
            Objects.requireNonNull(key);
            Objects.requireNonNull(property);
            Objects.requireNonNull(container);
            Objects.requireNonNull(type);
        }
    }

    private final byte[] bytes;
    private final String hash;
    private final JsonNode definitions;
    private final Map<String, Term> terms = new LinkedHashMap<>();

    private JsonLdContext(byte[] bytes) throws IOException {
        this.bytes = bytes.clone();
        this.hash = sha256(bytes).substring(0, 16);
        this.definitions = new ObjectMapper().readTree(bytes).get("@context");
        definitions.properties().forEach(e -> {
            if (e.getValue().path("@id").isTextual()) {
                terms.put(e.getKey(), term(e.getKey(), e.getValue()));
            }
        });
    }

    private static JsonLdContext shipped() {
        try (InputStream in = Words.open(Words.CONTEXT_FILE)) {
            return new JsonLdContext(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private Term term(String key, JsonNode definition) {
        String type = definition.path("@type").asText();
        return new Term(
                key,
                expand(definition.get("@id").asText()),
                container(definition.path("@container")),
                type.startsWith("@") || type.isEmpty() ? type : expand(type));
    }

    private String expand(String compact) {
        int colon = compact.indexOf(':');
        return definitions.get(compact.substring(0, colon)).asText() + compact.substring(colon + 1);
    }

    private static Container container(JsonNode container) {
        if (container.isArray()) {
            return Container.LANGUAGE_SET;
        }
        return switch (container.asText()) {
            case "@set" -> Container.SET;
            case "@language" -> Container.LANGUAGE;
            default -> Container.ONE;
        };
    }

    /** The file as it is, to be served. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** The first 16 hexadecimal digits of its SHA-256: the name it is served under for ever. */
    public String hash() {
        return hash;
    }

    /** {@code /context/{hash}.jsonld}. */
    public String path() {
        return "/context/" + hash + ".jsonld";
    }

    /** The keys that carry RDF, in the order of the file. */
    public Map<String, Term> terms() {
        return Collections.unmodifiableMap(terms);
    }

    /** The keys that views use, those for display only too: what is declared but keywords, prefixes and classes. In the order of the file. */
    public List<String> keys() {
        return definitions.properties().stream()
                .filter(definition -> definition.getKey().matches("[a-z]\\w*"))
                .filter(definition -> !definition.getValue().asText().matches(".*[#/]|@none"))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Whether the key is declared, be it for display only. */
    public boolean knows(String key) {
        return definitions.has(key);
    }

    /** The property of a key: {@code property("themes")} is {@code dcterms:subject}. */
    public String property(String key) {
        return term(key).property();
    }

    public Term term(String key) {
        return Optional.ofNullable(terms.get(key))
                .orElseThrow(() -> new IllegalArgumentException("context.jsonld gives no property to the key " + key));
    }
}

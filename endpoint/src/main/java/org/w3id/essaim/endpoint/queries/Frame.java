package org.w3id.essaim.endpoint.queries;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.w3id.essaim.endpoint.engine.Budget;
import org.w3id.essaim.endpoint.engine.LimitReachedException;
import org.w3id.essaim.endpoint.http.Problem;
import org.w3id.essaim.endpoint.things.JsonLdContext;
import org.w3id.essaim.endpoint.views.ThingJson;
import org.w3id.essaim.ontology.Words;

/**
 * The tree that a graph is told as. Nothing is fetched: the one context that a frame may name is the shipped one.
 *
 * @see <a href="https://www.w3.org/TR/json-ld11-framing/">JSON-LD 1.1 Framing</a>
 */
public final class Frame {

    /** The context that a frame names; an answer names it by its hash, where it stands for ever. */
    static final String CONTEXT = Words.BASE + "context/v1.jsonld";

    /** Larger graphs are not made into trees, whose making nobody can stop: 1 MiB. */
    private static final int MOST_BYTES = 1 << 20;

    private static final Duration ONE_TRY = Duration.ofSeconds(10);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonDocument frame;

    private Frame(JsonDocument frame) {
        this.frame = frame;
    }

    /**
     * Reads one and tries it.
     *
     * @throws IOException if it cannot be read
     * @throws IllegalArgumentException if it is no frame, or names a context other than ours
     */
    static Frame read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            Frame frame = new Frame(JsonDocument.of(in));
            frame.framed("{}".getBytes(StandardCharsets.UTF_8), ONE_TRY);
            return frame;
        } catch (JsonLdError e) {
            throw new IllegalArgumentException(file.getFileName() + ": " + e.getMessage(), e);
        }
    }

    /**
     * The tree of a graph.
     *
     * @param jsonLd the graph in JSON-LD, UTF-8
     * @param contextUrl where the shipped context stands
     * @throws Problem.Thrown 413 {@code answer-too-large}
     */
    byte[] told(byte[] jsonLd, String contextUrl, Budget budget) {
        if (jsonLd.length > MOST_BYTES) {
            throw new Problem.Thrown(LimitReachedException.tooManyBytes(MOST_BYTES));
        }
        budget.checkTime();
        try {
            ObjectNode tree =
                    (ObjectNode) JSON.readTree(framed(jsonLd, budget.left()).toString());
            tree.set("@context", named(tree.path("@context"), contextUrl));
            return ThingJson.bytes(tree);
        } catch (JsonLdError e) {
            budget.checkTime(); // the one thing that can be wrong with a graph of ours is its size
            throw new IllegalStateException("our own JSON-LD cannot be framed", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonObject framed(byte[] jsonLd, Duration most) throws JsonLdError {
        JsonLdOptions options = new JsonLdOptions(SHIPPED_ONLY);
        options.setOrdered(true);
        options.setOmitDefault(true);
        options.setTimeout(most);
        return JsonLd.frame(JsonDocument.of(new ByteArrayInputStream(jsonLd)), frame)
                .options(options)
                .get();
    }

    private static JsonNode named(JsonNode context, String contextUrl) {
        if (context.isTextual() && context.asText().equals(CONTEXT)) {
            return JSON.getNodeFactory().textNode(contextUrl);
        }
        if (context.isArray()) {
            ArrayNode all = JSON.createArrayNode();
            context.forEach(part -> all.add(named(part, contextUrl)));
            return all;
        }
        return context;
    }

    private static final DocumentLoader SHIPPED_ONLY = (url, options) -> shipped(url.toString());

    private static Document shipped(String url) throws JsonLdError {
        if (!url.equals(CONTEXT)) {
            throw new JsonLdError(JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED, "nothing is fetched: " + url);
        }
        return JsonDocument.of(new ByteArrayInputStream(JsonLdContext.SHIPPED.bytes()));
    }
}

package org.w3id.essaim.loader.snapshot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.w3id.essaim.loader.git.Commit;
import org.w3id.essaim.loader.source.CorpusReader;
import org.w3id.essaim.loader.source.Manifest;

/**
 * Where the quads of a snapshot came from, as JSON: {@code manifests}, texts, that of the corpus first; {@code files}, a path and the
 * number of a manifest for each graph; {@code commits}, by graph.
 *
 * @param manifest of the corpus
 */
record SourcesFile(Manifest manifest, Map<String, SnapshotFile> files, Origins origins) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static byte[] of(Snapshot snapshot, Origins origins) throws IOException {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        ObjectNode root = JSON.createObjectNode();
        ArrayNode manifests = root.putArray("manifests");
        number(snapshot.manifest(), numbers, manifests);
        ArrayNode files = root.putArray("files");
        new TreeMap<>(snapshot.fileByGraph())
                .forEach((graph, file) -> files.addObject()
                        .put("graph", graph)
                        .put("path", file.path())
                        .put("manifest", number(file.manifest(), numbers, manifests)));
        ArrayNode commits = root.putArray("commits");
        origins.told().forEach(told -> {
            ObjectNode each = commits.addObject()
                    .put("graph", told.graph())
                    .put("commit", told.commit().id())
                    .put("at", told.commit().at().toString());
            told.topic().ifPresent(topic -> each.put("topic", topic));
        });
        return JSON.writeValueAsBytes(root);
    }

    private static int number(Manifest manifest, Map<String, Integer> numbers, ArrayNode manifests) {
        return numbers.computeIfAbsent(manifest.iri(), iri -> {
            manifests.add(manifest.file().text());
            return manifests.size() - 1;
        });
    }

    /**
     * Reads it back.
     *
     * @throws IOException if it is not what {@link #of} writes
     */
    static SourcesFile read(byte[] bytes) throws IOException {
        try {
            JsonNode root = JSON.readTree(bytes);
            List<Manifest> manifests = new ArrayList<>();
            for (JsonNode text : root.required("manifests")) {
                manifests.add(new CorpusReader()
                        .manifest(text.asText().getBytes(StandardCharsets.UTF_8))
                        .orElseThrow(() -> new IOException("a kept manifest is none")));
            }
            Map<String, SnapshotFile> files = new LinkedHashMap<>();
            for (JsonNode file : root.required("files")) {
                files.put(
                        file.required("graph").asText(),
                        new SnapshotFile(
                                file.required("path").asText(),
                                manifests.get(file.required("manifest").asInt())));
            }
            List<Origins.Told> told = new ArrayList<>();
            root.required("commits").forEach(commit -> told.add(told(commit)));
            Manifest own = manifests.get(0);
            return new SourcesFile(own, files, Origins.of(own.things(), told));
        } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException e) {
            throw new IOException("not the sources of a snapshot: " + e.getMessage(), e);
        }
    }

    private static Origins.Told told(JsonNode json) {
        Commit commit = new Commit(
                json.required("commit").asText(),
                Instant.parse(json.required("at").asText()));
        return new Origins.Told(
                json.required("graph").asText(),
                commit,
                Optional.ofNullable(json.get("topic")).map(JsonNode::asText));
    }
}

package org.w3id.essaim.loader.lsp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The files that are open in the editor. Safe for several threads. */
final class OpenDocuments {

    private final Map<String, Document> byUri = new LinkedHashMap<>();

    synchronized void put(Document document) {
        byUri.put(document.uri(), document);
    }

    synchronized void remove(String uri) {
        byUri.remove(uri);
    }

    synchronized Optional<Document> find(String uri) {
        return Optional.ofNullable(byUri.get(uri));
    }

    synchronized List<Document> all() {
        return List.copyOf(byUri.values());
    }

    /** Whether this is still what the editor shows. */
    boolean isCurrent(Document document) {
        return find(document.uri()).filter(now -> now == document).isPresent();
    }
}

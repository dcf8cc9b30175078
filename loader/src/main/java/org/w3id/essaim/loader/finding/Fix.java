package org.w3id.essaim.loader.finding;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A way to mend what was found, as edits of the file it was found in. Its words stand in the catalogue under its key.
 *
 * @param key {@code fix.write}, {@code fix.insert} …
 * @param arguments what those words name
 * @param sure whether it can be done unasked: nothing else can have been meant
 * @param edits by offset, not overlapping, at least one
 */
public record Fix(String key, Map<String, String> arguments, boolean sure, List<Edit> edits) {
    public Fix {
        Objects.requireNonNull(key);
        arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
        edits = edits.stream()
                .sorted((a, b) -> Integer.compare(a.offset(), b.offset()))
                .toList();
        if (edits.isEmpty()) {
            throw new IllegalArgumentException("a fix that changes nothing: " + key);
        }
        for (int i = 1; i < edits.size(); i++) {
            if (edits.get(i).offset() < edits.get(i - 1).end()) {
                throw new IllegalArgumentException("edits that overlap: " + edits);
            }
        }
    }
}

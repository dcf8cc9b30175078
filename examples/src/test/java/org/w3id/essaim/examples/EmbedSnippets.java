package org.w3id.essaim.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The snippets of {@code docs/embed.md}, by the name that stands in a comment above each. */
record EmbedSnippets(Map<String, String> byName) {

    private static final Pattern SNIPPET =
            Pattern.compile("<!-- snippet: ([a-z]+) -->\\n```[a-z]*\\n(.*?)\\n```", Pattern.DOTALL);
    private static final Pattern FENCE = Pattern.compile("(?m)^```[a-z]*\\n");

    EmbedSnippets {
        byName = Map.copyOf(byName);
    }

    static EmbedSnippets read() throws IOException {
        String text = Files.readString(Checkout.root().resolve("docs/embed.md"));
        Map<String, String> byName = new LinkedHashMap<>();
        Matcher snippet = SNIPPET.matcher(text);
        while (snippet.find()) {
            byName.put(snippet.group(1), snippet.group(2));
        }
        long fences = FENCE.matcher(text).results().count() / 2;
        if (byName.size() != fences) {
            throw new IllegalStateException("a snippet without a name: " + byName.keySet() + " of " + fences);
        }
        return new EmbedSnippets(byName);
    }

    String get(String name) {
        return Objects.requireNonNull(byName.get(name), name);
    }
}

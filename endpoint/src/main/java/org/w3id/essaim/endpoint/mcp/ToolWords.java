package org.w3id.essaim.endpoint.mcp;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/** The words of the tools, from {@code tools.properties} (UTF-8): titles for people in both languages, the rest for programs in English. */
record ToolWords(Properties catalogue) {

    static ToolWords load() {
        Properties catalogue = new Properties();
        try (InputStream in = Objects.requireNonNull(ToolWords.class.getResourceAsStream("tools.properties"))) {
            catalogue.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ToolWords(catalogue);
    }

    String instructions() {
        return say("instructions");
    }

    String title(GraphTool tool) {
        return say(tool.name() + ".title");
    }

    String description(GraphTool tool) {
        return say(tool.name() + ".description");
    }

    String argument(GraphTool tool, String argument) {
        return say(tool.name() + "." + argument);
    }

    private String say(String key) {
        return Objects.requireNonNull(catalogue.getProperty(key), key);
    }
}

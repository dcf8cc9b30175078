package org.w3id.essaim.endpoint.pages;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How something is shown on another site.
 *
 * @param sheet what is laid over the usual style: the colour of links, the height of a map
 * @param options the parameters that ask for this look, in canonical order: links inside the frame keep them
 */
public record EmbedLook(Theme theme, Optional<WebUrl> sheet, Map<String, String> options) {

    /** Light, dark, or as the reader's system has it. */
    public enum Theme {
        AUTO("light dark"),
        LIGHT("light"),
        DARK("dark");

        private final String schemes;

        Theme(String schemes) {
            this.schemes = schemes;
        }

        /** As {@code color-scheme} has it. */
        public String schemes() {
            return schemes;
        }

        /** The class of the page. */
        public String style() {
            return "theme-" + schemes.replace(' ', '-');
        }
    }

    /** As little as can be asked. */
    public static EmbedLook plain() {
        return new EmbedLook(Theme.AUTO, Optional.empty(), Map.of());
    }

    public EmbedLook {
        Objects.requireNonNull(theme);
        Objects.requireNonNull(sheet);
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    }
}

package org.w3id.essaim.endpoint.things;

import java.util.Objects;

/**
 * A text chosen for a reader, with the language it is really in.
 *
 * @param lang BCP 47 tag, empty for a text without language
 */
public record Text(String value, String lang) {
    public Text {
        Objects.requireNonNull(value);
        Objects.requireNonNull(lang);
    }
}

package org.w3id.essaim.endpoint.ogc;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.w3id.essaim.endpoint.http.Lang;

/** The words for cartographers, in one language, from {@code ogc_{fr,en}.properties} (UTF-8). */
record Words(Properties catalogue) {

    static Words load(Lang lang) {
        String file = "ogc_" + lang.tag() + ".properties";
        Properties catalogue = new Properties();
        try (InputStream in = Objects.requireNonNull(Words.class.getResourceAsStream(file), file)) {
            catalogue.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Words(catalogue);
    }

    String say(String key) {
        return Optional.ofNullable(catalogue.getProperty(key))
                .orElseThrow(() -> new IllegalArgumentException("no words for " + key));
    }

    /** With {@code {0}} in place. */
    String say(String key, String what) {
        return say(key).replace("{0}", what);
    }
}

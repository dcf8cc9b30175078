package org.w3id.essaim.endpoint.reconcile;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.w3id.essaim.endpoint.http.Lang;
import org.w3id.essaim.ontology.Kind;

/** The words of the service, from {@code reconcile_{fr,en}.properties}. Immutable once loaded. */
final class Wording {

    private final Properties words = new Properties();

    Wording(Lang lang) {
        String file = "reconcile_" + lang.tag() + ".properties";
        try (InputStream in = Objects.requireNonNull(Wording.class.getResourceAsStream(file), file);
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String kind(Kind kind) {
        return text("kind." + kind.slug());
    }

    String property(String id) {
        return text("property." + id);
    }

    String text(String key) {
        return Objects.requireNonNull(words.getProperty(key), key);
    }

    Set<String> keys() {
        return words.stringPropertyNames();
    }
}

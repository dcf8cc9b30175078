package org.w3id.essaim.endpoint.queries;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.w3id.essaim.endpoint.http.Lang;

/** The words of this package for people, in one language, from {@code queries_{fr,en}.properties} (UTF-8). */
record QueryWords(Properties catalogue) {

    static QueryWords load(Lang lang) {
        String file = "queries_" + lang.tag() + ".properties";
        Properties catalogue = new Properties();
        try (InputStream in = Objects.requireNonNull(QueryWords.class.getResourceAsStream(file), file)) {
            catalogue.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new QueryWords(catalogue);
    }

    String say(String key) {
        return Objects.requireNonNull(catalogue.getProperty(key), key);
    }
}

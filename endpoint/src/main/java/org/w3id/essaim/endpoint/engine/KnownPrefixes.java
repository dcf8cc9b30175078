package org.w3id.essaim.endpoint.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.w3id.essaim.ontology.Near;
import org.w3id.essaim.ontology.Prefixes;
import org.w3id.essaim.ontology.Things;

/** The prefixes that a query may have forgotten to declare: ours first, then well-known ones. */
final class KnownPrefixes {

    private final Map<String, String> prefixes;

    private KnownPrefixes(Map<String, String> prefixes) {
        this.prefixes = prefixes;
    }

    static KnownPrefixes of(Things things) {
        Map<String, String> all = new LinkedHashMap<>(Prefixes.of(things));
        wellKnown().forEach(all::putIfAbsent);
        return new KnownPrefixes(all);
    }

    private static Map<String, String> wellKnown() {
        Properties file = new Properties();
        try (InputStream in =
                Objects.requireNonNull(KnownPrefixes.class.getResourceAsStream("prefixes.properties"), "prefixes")) {
            file.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> sorted = new TreeMap<>();
        file.stringPropertyNames().forEach(name -> sorted.put(name, file.getProperty(name)));
        return sorted;
    }

    Optional<String> namespace(String prefix) {
        return Optional.ofNullable(prefixes.get(prefix));
    }

    /** Prefixes one edit away. */
    List<String> near(String prefix) {
        return Near.of(prefix, prefixes.keySet(), 1);
    }
}

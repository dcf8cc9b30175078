package org.w3id.essaim.endpoint.embed;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.w3id.essaim.endpoint.http.ETag;
import org.w3id.essaim.endpoint.http.Lang;
import org.w3id.essaim.endpoint.pages.Assets;

/**
 * The web component: one ES module without dependencies. Where it finds the map's files is written into it once, so that its bytes and their
 * hash are those of this release.
 */
public final class Component {

    public static final String TYPE = "text/javascript;charset=utf-8";

    /** The module of the moment, below {@code /embed/v1/}. */
    public static final String NAME = "essaim.js";

    /** What is said of it, below {@code /embed/v1/}. */
    public static final String ABOUT = "essaim.json";

    private static final String PATH = "/embed/v1/";

    /** The files that the map loads when a page has one. */
    private static final List<String> MAP = List.of(
            "leaflet.js", "cluster.js", "map.js", "leaflet.css", "cluster.css", "component.css", "basemap.geojson");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final byte[] bytes;
    private final String path;
    private final String integrity;

    /** Reads it. */
    public Component(Assets assets) {
        String text = read(NAME).replace("{words}", words());
        for (String file : MAP) {
            text = text.replace("{" + file + "}", assets.url(file))
                    .replace(
                            "{" + file + " integrity}",
                            Integrity.of(
                                    assets.find(assets.url(file)).orElseThrow().bytes()));
        }
        this.bytes = text.getBytes(StandardCharsets.UTF_8);
        this.path = PATH + "essaim-" + ETag.of(bytes).opaque() + ".js";
        this.integrity = Integrity.of(bytes);
    }

    /** In both languages, as an object. */
    private static String words() {
        ObjectNode words = JSON.createObjectNode();
        for (Lang lang : Lang.values()) {
            Properties properties = new Properties();
            try {
                properties.load(new StringReader(read("component_" + lang.tag() + ".properties")));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            ObjectNode spoken = words.putObject(lang.tag());
            properties.stringPropertyNames().stream()
                    .sorted()
                    .forEach(key -> spoken.put(key, properties.getProperty(key)));
        }
        return words.toString();
    }

    private static String read(String name) {
        try (InputStream in = Objects.requireNonNull(Component.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The module; not to be changed. */
    public byte[] bytes() {
        return bytes;
    }

    /** Where it is served for ever: its hash is in its name. */
    public String path() {
        return path;
    }

    /** As the attribute {@code integrity} wants it. */
    public String integrity() {
        return integrity;
    }

    /**
     * Its address and its integrity value.
     *
     * @param baseUrl without a final slash
     */
    public byte[] json(String baseUrl) {
        ObjectNode json = JSON.createObjectNode();
        json.put("type", "module");
        json.put("src", baseUrl + path);
        json.put("integrity", integrity);
        json.put("bytes", bytes.length);
        try {
            return JSON.writeValueAsBytes(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

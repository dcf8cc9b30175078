package org.w3id.essaim.endpoint.pages;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The files that pages need, from a closed list: ours, and those of the map library in its webjar. Read once; served under
 * {@code /assets/{name}-{hash}.{extension}}, to be cached for ever.
 */
public final class Assets {

    /** Where they are served. */
    public static final String PATH = "/assets/";

    private static final String OURS = "/org/w3id/essaim/endpoint/assets/";
    private static final String LEAFLET = "/META-INF/resources/webjars/leaflet/1.9.4/dist/";
    private static final String CLUSTER = "/META-INF/resources/webjars/leaflet-markercluster/1.4.1/";

    private static final List<String> PICTURES =
            List.of("layers.png", "layers-2x.png", "marker-icon.png", "marker-icon-2x.png", "marker-shadow.png");

    private static final Pattern CSS_URL = Pattern.compile("url\\(images/([a-z0-9-]+\\.png)\\)");

    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "geojson", "application/geo+json");

    private final Map<String, Asset> byPath = new HashMap<>();
    private final Map<String, String> urls = new HashMap<>();

    /**
     * Reads them all.
     *
     * @throws IllegalStateException if one is not on the class path: a fault of the build
     */
    public Assets() {
        add(
                "essaim.css",
                joined("tokens", "base", "frame", "parts", "home", "thing", "list", "sparql", "map", "print"));
        add("preview.css", joined("tokens", "preview"));
        add("embed.css", joined("tokens", "base", "parts", "map", "embed"));
        add("component.css", inComponent(joined("tokens", "map", "component")));
        for (String ours : List.of("map.js", "frame.js", "mark.svg", "favicon.svg", "basemap.geojson")) {
            add(ours, read(OURS + ours));
        }
        PICTURES.forEach(picture -> add("leaflet-" + picture, read(LEAFLET + "images/" + picture)));
        add("leaflet.js", withoutSourceMap(read(LEAFLET + "leaflet.js")));
        add("leaflet.css", withPictures(read(LEAFLET + "leaflet.css")));
        add("cluster.js", bound(withoutSourceMap(read(CLUSTER + "leaflet.markercluster.js"))));
        add("cluster.css", read(CLUSTER + "MarkerCluster.css"));
    }

    /** The file at a path of the server, {@code /assets/…}; empty for whatever is not in the list. */
    public Optional<Asset> find(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    /**
     * Where a file is served.
     *
     * @param name its logical name: {@code essaim.css}
     */
    public String url(String name) {
        return Objects.requireNonNull(urls.get(name), name);
    }

    private void add(String name, byte[] bytes) {
        int dot = name.lastIndexOf('.');
        String hash = hash(bytes);
        String path = PATH + name.substring(0, dot) + "-" + hash + name.substring(dot);
        String type = Objects.requireNonNull(TYPES.get(name.substring(dot + 1)), name);
        byPath.put(path, new Asset(bytes, type, "\"" + hash + "\""));
        urls.put(name, path);
    }

    /** In a shadow tree there is no root element: what is said of it is said of the host. */
    private static byte[] inComponent(byte[] css) {
        return new String(css, StandardCharsets.UTF_8).replace(":root", ":host").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] joined(String... sheets) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (String sheet : sheets) {
            all.writeBytes(read(OURS + "css/" + sheet + ".css"));
        }
        return all.toByteArray();
    }

    private byte[] withPictures(byte[] css) {
        Matcher urlsInCss = CSS_URL.matcher(new String(css, StandardCharsets.UTF_8));
        return urlsInCss
                .replaceAll(m -> "url(" + url("leaflet-" + m.group(1)) + ")")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Browsers with their tools open would ask for the map beside the file, where we serve none. */
    private static byte[] withoutSourceMap(byte[] script) {
        return new String(script, StandardCharsets.UTF_8)
                .replaceFirst("(?m)^//# sourceMappingURL=.*$", "")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Clusters go on with the Leaflet they were loaded after, whatever else a page of another site calls so. */
    private static byte[] bound(byte[] script) {
        return ("(function (L) {\n" + new String(script, StandardCharsets.UTF_8) + "\n}(window.L));\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] read(String resource) {
        try (InputStream in = Assets.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + resource);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first 12 digits of the SHA-256: enough for a file name. */
    private static String hash(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

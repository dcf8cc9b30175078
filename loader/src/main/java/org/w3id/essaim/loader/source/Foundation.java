package org.w3id.essaim.loader.source;

import java.nio.file.Path;
import java.util.Objects;

/**
 * A corpus that another one stands on: its things may be linked to, and are served with it.
 *
 * @param prefix what the paths of its files begin with, seen from the corpus above: {@code ../graph/}
 */
public record Foundation(Path root, String prefix, Manifest manifest) {

    private static final String ABOVE = "../";

    public Foundation {
        Objects.requireNonNull(root);
        Objects.requireNonNull(manifest);
        if (!prefix.startsWith(ABOVE) || !prefix.endsWith("/")) {
            throw new IllegalArgumentException("not a folder beside: " + prefix);
        }
    }

    /** A path without such a prefix: where the file lies in the corpus that holds it. */
    static String within(String path) {
        return path.startsWith(ABOVE) ? path.substring(path.indexOf('/', ABOVE.length()) + 1) : path;
    }
}

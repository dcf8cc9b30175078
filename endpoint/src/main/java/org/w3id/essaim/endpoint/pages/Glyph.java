package org.w3id.essaim.endpoint.pages;

import java.util.Objects;
import java.util.Properties;
import org.w3id.essaim.ontology.Kind;

/** The signs of the kinds: one path each, on a grid of 16. */
public final class Glyph {

    private static final Properties PATHS = Wording.load("glyphs.properties");

    private Glyph() {}

    /** The {@code d} of the path, to be filled by the even-odd rule. */
    public static String of(Kind kind) {
        return Objects.requireNonNull(PATHS.getProperty(kind.slug()), kind.slug());
    }
}

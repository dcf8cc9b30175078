package org.w3id.essaim.endpoint.embed;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The colour that a site wants for links.
 *
 * @param hex six lower-case hexadecimal digits
 */
public record Accent(String hex) {

    /** Least contrast of text to its ground (<a href="https://www.w3.org/TR/WCAG22/#contrast-minimum">WCAG 2.2, 1.4.3</a>). */
    static final double LEAST_CONTRAST = 4.5;

    private static final Pattern FORM = Pattern.compile("#?([0-9a-fA-F]{3}|[0-9a-fA-F]{6})");

    public Accent {
        if (!hex.matches("[0-9a-f]{6}")) {
            throw new IllegalArgumentException("not a colour: " + hex);
        }
    }

    /** {@code 0b5f57}, {@code #0B5F57} or {@code 0bf}; empty for anything else. */
    public static Optional<Accent> of(String text) {
        if (!FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        String digits = text.replace("#", "").toLowerCase(Locale.ROOT);
        return Optional.of(new Accent(digits.length() == 6 ? digits : digits.replaceAll("(.)", "$1$1")));
    }

    /** Whether links of this colour can be read on a ground. */
    boolean isReadableOn(Accent ground) {
        double a = luminance();
        double b = ground.luminance();
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05) >= LEAST_CONTRAST;
    }

    /** <a href="https://www.w3.org/TR/WCAG22/#dfn-relative-luminance">Relative luminance</a>, 0 to 1. */
    private double luminance() {
        return 0.2126 * channel(0) + 0.7152 * channel(2) + 0.0722 * channel(4);
    }

    private double channel(int at) {
        double value = Integer.parseInt(hex.substring(at, at + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}

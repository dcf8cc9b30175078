package org.w3id.essaim.endpoint.describe;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text with holes named {@code {so}}, filled in one pass, so that what is put in is never read as a hole. */
final class Template {

    private static final Pattern HOLE = Pattern.compile("\\{([a-z]+)}");

    private Template() {}

    /**
     * Fills a file of this package.
     *
     * @param values by name; a hole without a value stays as it is written
     */
    static String filled(String file, Map<String, String> values) {
        try (InputStream in = Objects.requireNonNull(Template.class.getResourceAsStream(file), file)) {
            return HOLE.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .replaceAll(hole -> Matcher.quoteReplacement(values.getOrDefault(hole.group(1), hole.group())));
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}

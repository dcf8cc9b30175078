package org.w3id.essaim.endpoint.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills {@code problem.html}; every value is escaped. */
final class PlainProblemPage implements ProblemPage {

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    private final String template;

    private PlainProblemPage(String template) {
        this.template = template;
    }

    static PlainProblemPage load() {
        try (InputStream in =
                Objects.requireNonNull(PlainProblemPage.class.getResourceAsStream("problem.html"), "problem.html")) {
            return new PlainProblemPage(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String html(Told told) {
        Map<String, String> values = Map.of(
                "lang", told.lang().tag(),
                "title", told.title(),
                "detail", told.detail(),
                "status", String.valueOf(told.problem().status()),
                "requestId", told.requestId());
        return PLACE.matcher(template)
                .replaceAll(m -> Matcher.quoteReplacement(escaped(values.getOrDefault(m.group(1), ""))));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}

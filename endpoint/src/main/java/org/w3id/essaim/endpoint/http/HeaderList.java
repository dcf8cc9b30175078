package org.w3id.essaim.endpoint.http;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A header that lists preferences ({@code Accept}, {@code Accept-Language}, {@code Accept-Encoding}), read as
 * <a href="https://www.rfc-editor.org/rfc/rfc9110#name-quality-values">RFC 9110, 12.4.2</a> says. Elements that cannot be read are left
 * out: what a client wanted there is not known.
 */
final class HeaderList {

    /** Longer headers are cut here: no client of good will lists more. */
    private static final int MOST_ELEMENTS = 100;

    /**
     * One element, in lower case except for the values of parameters.
     *
     * @param quality between 0 (refused) and 1
     */
    record Element(String value, Map<String, String> parameters, BigDecimal quality) {}

    private HeaderList() {}

    static List<Element> parse(String header) {
        List<Element> elements = new ArrayList<>();
        for (String part : split(header, ',')) {
            if (elements.size() < MOST_ELEMENTS) {
                element(part).ifPresent(elements::add);
            }
        }
        return List.copyOf(elements);
    }

    private static Optional<Element> element(String text) {
        List<String> parts = split(text, ';');
        String value = parts.get(0).strip().toLowerCase(Locale.ROOT);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        BigDecimal quality = BigDecimal.ONE;
        for (String part : parts.subList(1, parts.size())) {
            int equals = part.indexOf('=');
            if (equals < 0) {
                continue;
            }
            String name = part.substring(0, equals).strip().toLowerCase(Locale.ROOT);
            String argument = unquoted(part.substring(equals + 1).strip());
            if (!name.equals("q")) {
                parameters.put(name, argument);
            } else if (argument.matches("0(\\.\\d{0,3})?|1(\\.0{0,3})?")) {
                quality = new BigDecimal(argument.endsWith(".") ? argument + "0" : argument);
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(new Element(value, Map.copyOf(parameters), quality));
    }

    private static String unquoted(String text) {
        return text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")
                ? text.substring(1, text.length() - 1).replaceAll("\\\\(.)", "$1")
                : text;
    }

    /** Splits outside quotes. */
    private static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && quoted) {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                parts.add(text.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }
}

package org.w3id.essaim.endpoint.http;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The parameters of a query string or of a form, in their order, decoded strictly: what is not UTF-8 is refused instead of altered.
 *
 * @param values each parameter with all its values
 */
public record FormData(Map<String, List<String>> values) {

    public FormData {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        values.forEach((name, all) -> copy.put(name, List.copyOf(all)));
        values = Collections.unmodifiableMap(copy);
    }

    /**
     * Reads {@code a=1&b=2}.
     *
     * @throws CharacterCodingException if it is no UTF-8, or a {@code %} is not followed by two hexadecimal digits
     */
    public static FormData parse(String encoded) throws CharacterCodingException {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String pair : encoded.split("&")) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
                values.computeIfAbsent(name, n -> new ArrayList<>())
                        .add(equals < 0 ? "" : decoded(pair.substring(equals + 1)));
            }
        }
        return new FormData(values);
    }

    /** How a route is left that was given what {@link #parse} refuses: 400 {@code bad-request}. */
    public static Problem.Thrown misencoded() {
        return new Problem.Thrown(Problem.of("bad-request", 400, Map.of("case", "encoding")));
    }

    /** These values and, after them, those of the other. */
    public FormData and(FormData other) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        values.forEach((name, list) -> all.put(name, new ArrayList<>(list)));
        other.values.forEach((name, list) ->
                all.computeIfAbsent(name, n -> new ArrayList<>()).addAll(list));
        return new FormData(all);
    }

    /** All values of a parameter; none if it is absent. */
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** The first value of a parameter. */
    public Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    /** {@code a=1&b=2}, in the order of the map. */
    public static String encode(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(parameter -> encoded(parameter.getKey()) + "=" + encoded(parameter.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decoded(String text) throws CharacterCodingException {
        byte[] in = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream(in.length);
        for (int i = 0; i < in.length; i++) {
            if (in[i] == '+') {
                out.write(' ');
            } else if (in[i] != '%') {
                out.write(in[i]);
            } else {
                int high = i + 2 < in.length ? Character.digit(in[i + 1], 16) : -1;
                int low = high < 0 ? -1 : Character.digit(in[i + 2], 16);
                if (low < 0) {
                    throw new CharacterCodingException();
                }
                out.write(high * 16 + low);
                i += 2;
            }
        }
        return utf8(out.toByteArray());
    }

    /**
     * Bytes as text.
     *
     * @throws CharacterCodingException if they are no UTF-8
     */
    public static String utf8(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }
}

package org.w3id.essaim.examples;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One request of a route, from {@code every-route.txt}.
 *
 * @param route method and path as the server tells them: {@code GET /api/v1/{kind}}
 * @param status of the answer
 * @param path without the first slash, with its query
 * @param isStrict whether a parameter that the route does not know is refused
 * @param isWeak whether its tag promises no bytes, and a HEAD no length
 * @param headers of the request
 */
record RouteSample(
        String route,
        int status,
        String path,
        boolean isStrict,
        boolean isWeak,
        Map<String, String> headers,
        String body) {

    static final String FILE = "every-route.txt";

    RouteSample {
        Objects.requireNonNull(route);
        Objects.requireNonNull(path);
        headers = Map.copyOf(headers);
    }

    /** @param values what is only known once it is served, by name: {@code <snapshot>} */
    static List<RouteSample> read(Map<String, String> values) throws IOException {
        try (InputStream in = Objects.requireNonNull(RouteSample.class.getResourceAsStream(FILE), FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> sample(filled(line, values)))
                    .toList();
        }
    }

    private static String filled(String line, Map<String, String> values) {
        String filled = line;
        for (Map.Entry<String, String> value : values.entrySet()) {
            filled = filled.replace("<" + value.getKey() + ">", value.getValue());
        }
        return filled;
    }

    /** {@code GET /route  200  /path  strict Header=value body=…}. */
    private static RouteSample sample(String line) {
        List<String> cells = List.of(line.trim().split("\\s+"));
        Map<String, String> headers = new LinkedHashMap<>();
        String body = "";
        for (String cell : cells.subList(4, cells.size())) {
            int equals = cell.indexOf('=');
            if (cell.startsWith("body=")) {
                body = cell.substring(equals + 1);
            } else if (equals > 0) {
                headers.put(cell.substring(0, equals), cell.substring(equals + 1));
            }
        }
        return new RouteSample(
                cells.get(0) + " " + cells.get(1),
                Integer.parseInt(cells.get(2)),
                cells.get(3).substring(1),
                cells.contains("strict"),
                cells.contains("weak"),
                headers,
                body);
    }

    RouteSample at(String other) {
        return new RouteSample(route, status, other, isStrict, isWeak, headers, body);
    }

    String method() {
        return body.isEmpty() ? "GET" : "POST";
    }

    /** Whether the address states the language; the header asks for English. */
    boolean isFrench() {
        return path.equals("fr") || path.startsWith("fr/") || path.contains("lang=fr");
    }

    @Override
    public String toString() {
        return route + " at /" + path + (headers.isEmpty() ? "" : " " + headers);
    }
}

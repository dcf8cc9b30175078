package org.w3id.essaim.endpoint.sparql;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.w3id.essaim.endpoint.engine.GraphChoice;
import org.w3id.essaim.endpoint.engine.SparqlLimits;
import org.w3id.essaim.endpoint.http.FormData;
import org.w3id.essaim.endpoint.http.Problem;

/**
 * What a request to {@code /sparql} says, by the <a href="https://www.w3.org/TR/sparql11-protocol/">SPARQL 1.1 Protocol</a>, body
 * included.
 *
 * @param query empty: none was sent
 * @param parameters of the query string and, for a form, of the body
 * @param body of a query sent directly; empty else
 */
record Asked(Optional<String> query, FormData parameters, byte[] body) {

    static final String FORM = "application/x-www-form-urlencoded";
    static final String QUERY = "application/sparql-query";

    /**
     * Reads a request.
     *
     * @throws Problem.Thrown for what the protocol does not know or this endpoint does not do
     */
    static Asked read(HttpServletRequest request, int mostBytes) throws IOException {
        String queryString = Optional.ofNullable(request.getQueryString()).orElse("");
        try {
            FormData parameters = FormData.parse(queryString);
            refuseUpdate(parameters);
            return request.getMethod().equals("POST")
                    ? post(request, parameters, mostBytes)
                    : asked(parameters, Optional.empty(), new byte[0]);
        } catch (CharacterCodingException e) {
            throw new Problem.Thrown(syntax("encoding"));
        }
    }

    private static Asked post(HttpServletRequest request, FormData parameters, int mostBytes) throws IOException {
        String type = mediaType(request);
        if (type.equals("application/sparql-update")) {
            throw new Problem.Thrown(Problem.of("read-only", 415));
        }
        if (!type.equals(FORM) && !type.equals(QUERY)) {
            throw new Problem.Thrown(new Problem(
                    "unsupported-media-type",
                    415,
                    Map.of("type", type, "types", FORM + ", " + QUERY),
                    Map.of("types", List.of(FORM, QUERY))));
        }
        byte[] body = body(request, mostBytes + 1);
        if (body.length > mostBytes) {
            throw new Problem.Thrown(Problem.of("query-too-long", 413, Map.of("limit", String.valueOf(mostBytes))));
        }
        if (type.equals(QUERY)) {
            return asked(parameters, Optional.of(FormData.utf8(body)), body);
        }
        FormData all = FormData.parse(new String(body, StandardCharsets.UTF_8)).and(parameters);
        refuseUpdate(all);
        return asked(all, Optional.empty(), new byte[0]);
    }

    /**
     * Reads the body, but never once more than it is long: the server measures the rate of a body at every look, and to wait a moment for the
     * end of one of ten bytes would be taken for slowness.
     */
    private static byte[] body(HttpServletRequest request, int most) throws IOException {
        int announced = request.getContentLength();
        byte[] body = new byte[announced < 0 ? most : Math.min(announced, most)];
        int length = request.getInputStream().readNBytes(body, 0, body.length);
        return Arrays.copyOf(body, length);
    }

    private static Asked asked(FormData parameters, Optional<String> direct, byte[] body) {
        int queries = parameters.all("query").size() + (direct.isPresent() ? 1 : 0);
        if (queries > 1) {
            throw invalid("query", "1 ×");
        }
        return new Asked(direct.or(() -> parameters.first("query")), parameters, body);
    }

    private static void refuseUpdate(FormData parameters) {
        if (!parameters.all("update").isEmpty()) {
            throw new Problem.Thrown(Problem.of("read-only", 400));
        }
    }

    static Problem syntax(String name) {
        return new Problem("query-syntax", 400, Map.of("case", name), Map.of("line", 1, "column", 1, "length", 0));
    }

    private static String mediaType(HttpServletRequest request) {
        String type = Optional.ofNullable(request.getContentType()).orElse("");
        int semicolon = type.indexOf(';');
        return (semicolon < 0 ? type : type.substring(0, semicolon)).strip().toLowerCase(Locale.ROOT);
    }

    private static Problem.Thrown invalid(String parameter, String expected) {
        return new Problem.Thrown(new Problem(
                "invalid-parameter",
                400,
                Map.of("parameter", parameter, "expected", expected),
                Map.of("errors", List.of(Map.of("parameter", parameter, "expected", expected)))));
    }

    /** The graphs that the protocol chooses. */
    GraphChoice graphs() {
        return new GraphChoice(parameters.all("default-graph-uri"), parameters.all("named-graph-uri"));
    }

    /** The limits, lowered if the request asks for less time. */
    SparqlLimits limits(SparqlLimits limits) {
        return parameters
                .first("timeout")
                .map(Asked::seconds)
                .map(limits::lowered)
                .orElse(limits);
    }

    private static Duration seconds(String timeout) {
        if (!timeout.matches("\\d{1,6}(\\.\\d{1,3})?") || new BigDecimal(timeout).signum() == 0) {
            throw invalid("timeout", "0.001 – 999999 (s)");
        }
        return Duration.ofMillis(new BigDecimal(timeout).movePointRight(3).longValue());
    }

    /** Path and query of the same question by GET, without its format. */
    String address() {
        StringJoiner address = new StringJoiner("&", "/sparql?", "");
        query.ifPresent(text -> address.add("query=" + encoded(text)));
        for (String name : List.of("default-graph-uri", "named-graph-uri")) {
            parameters.all(name).forEach(graph -> address.add(name + "=" + encoded(graph)));
        }
        return address.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** What {@code format=} asks for, instead of {@code Accept}. */
    Optional<String> format() {
        return parameters.first("format").filter(name -> !name.isBlank());
    }
}

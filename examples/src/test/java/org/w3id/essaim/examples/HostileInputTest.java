package org.w3id.essaim.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;
import org.w3id.essaim.endpoint.http.Problem;
import org.w3id.essaim.endpoint.lists.ViewQuery;
import org.w3id.essaim.ontology.Kind;

/** Whatever is asked, the answer is one of ours: no fault, nothing reflected that a browser would run, JSON that is JSON. */
@Tag("once")
@ExtendWith(SharedDemonstration.class)
class HostileInputTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int RANDOM_URLS = 10_000;
    private static final long SEED = 20_261_127;

    /** Of the routes, each string is put into so many, in turn. */
    private static final int ROUTES_PER_STRING = 4;

    private static ServedDemonstration served;
    private static List<String> strings;
    private static List<String> routes;

    @BeforeAll
    static void serve(ServedDemonstration shared) throws Exception {
        JsonNode all = JSON.readTree(Checkout.sourceData("naughty-strings.json").toFile());
        strings = new ArrayList<>();
        all.forEach(string -> strings.add(string.asText()));
        try (var lines = HostileInputTest.class.getResourceAsStream("hostile-routes.txt")) {
            routes = new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
        served = shared;
    }

    /** Each string in every parameter, of the first kind that knows it; without HTTP, which only carries it. */
    @Test
    void parametersTakeHostileStrings() {
        assertEquals(515, strings.size());
        Map<String, Kind> parameters = new LinkedHashMap<>();
        for (Kind kind : Kind.values()) {
            known(kind).forEach(name -> parameters.putIfAbsent(name, kind));
        }
        assertTrue(parameters.size() > 30, parameters::toString);
        strings.forEach(string -> parameters.forEach((name, kind) -> parse(kind, name, string)));
    }

    private static List<String> known(Kind kind) {
        try {
            ViewQuery.parse(kind, Map.of("-", List.of("")), served.edition().catalogue());
            throw new AssertionError("a parameter that nobody knows was taken");
        } catch (Problem.Thrown thrown) {
            return List.of(thrown.problem().arguments().get("expected").split(" \\| "));
        }
    }

    private static void parse(Kind kind, String name, String string) {
        try {
            ViewQuery query = ViewQuery.parse(
                    kind, Map.of(name, List.of(string)), served.edition().catalogue());
            assertFalse(query.queryString().matches("(?s).*[<>\"'\\s\\p{Cntrl}].*"), query::queryString);
            if (name.equals("q")) {
                served.edition().lists().run(query);
            }
        } catch (Problem.Thrown refused) {
            int status = refused.problem().status();
            assertEquals(400, status, () -> name + "=" + string);
        }
    }

    /** Each string in the path or the query of some routes, all routes in turn. */
    @Test
    void routesTakeHostileStrings() throws IOException {
        assertTrue(routes.size() > 20, routes::toString);
        try (KeptConnection connection = connection()) {
            int turn = 0;
            for (String string : strings) {
                for (int i = 0; i < ROUTES_PER_STRING; i++) {
                    String route = routes.get(turn++ % routes.size());
                    ask(connection, route.replace("{}", encoded(string)), string);
                }
            }
        }
    }

    /** What no client would ask: paths, parameters and values drawn, among them bytes that are no UTF-8 and escapes that are none. */
    @Test
    void noAddressIsAFault(TestReporter reporter) throws IOException {
        Random random = new Random(SEED);
        long[] nanos = new long[RANDOM_URLS];
        try (KeptConnection connection = connection()) {
            for (int i = 0; i < RANDOM_URLS; i++) {
                String target = target(random);
                long begun = System.nanoTime();
                ask(connection, target, "");
                nanos[i] = System.nanoTime() - begun;
            }
        }
        Arrays.sort(nanos);
        reporter.publishEntry(
                "10,000 addresses, ms",
                "p50 " + nanos[RANDOM_URLS / 2] / 1e6 + ", p99 " + nanos[RANDOM_URLS / 100 * 99] / 1e6);
    }

    private static KeptConnection connection() throws IOException {
        return new KeptConnection(URI.create(served.server().baseUrl()));
    }

    private static void ask(KeptConnection connection, String target, String string) throws IOException {
        String accept = target.startsWith("/api") ? "*/*" : "text/html, */*;q=0.5";
        KeptConnection.Answer answer = connection.get(target, accept);
        String type = answer.header("content-type");
        assertTrue(
                answer.status() < 500 || answer.status() == 501 && target.startsWith("/oembed"),
                () -> answer.status() + " to " + target + ": " + answer.text());
        assertEquals("nosniff", answer.header("x-content-type-options"), target);
        assertEquals("*", answer.header("access-control-allow-origin"), target);
        if (type.contains("json") && answer.body().length > 0) {
            JSON.readTree(answer.body());
        }
        if (type.startsWith("text/html")) {
            assertHarmless(answer.text(), string, () -> target + " reflects " + string);
        }
    }

    /** No element comes out of a string; a quotation mark may stand in a text, where it ends nothing, but no attribute comes of it. */
    private static void assertHarmless(String page, String string, Supplier<String> reflects) {
        if (string.matches("(?s).*<\\w.*")) {
            assertFalse(page.contains(string), reflects);
        }
        if (string.matches("(?s).*[\"']\\s*\\w+=.*")) {
            boolean isActive = Jsoup.parse(page).getAllElements().stream()
                    .flatMap(element -> element.attributes().asList().stream())
                    .anyMatch(attribute -> attribute.getKey().startsWith("on"));
            assertFalse(isActive, reflects);
        }
    }

    private static String encoded(String string) {
        return URLEncoder.encode(string, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String target(Random random) {
        StringBuilder target =
                new StringBuilder(routes.get(random.nextInt(routes.size())).replace("{}", value(random)));
        while (random.nextInt(3) == 0) {
            target.append(target.indexOf("?") < 0 ? '?' : '&')
                    .append(name(random))
                    .append('=')
                    .append(value(random));
        }
        while (random.nextInt(6) == 0) {
            target.insert(1 + random.nextInt(target.length()), value(random));
        }
        return target.toString();
    }

    private static String name(Random random) {
        List<String> names = known(Kind.values()[random.nextInt(Kind.values().length)]);
        return random.nextInt(8) == 0 ? value(random) : names.get(random.nextInt(names.size()));
    }

    private static String value(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> String.valueOf(random.nextInt());
            case 1 -> encoded(strings.get(random.nextInt(strings.size())));
            case 2 -> "%" + Integer.toString(random.nextInt(1_296), 36); // an escape, or none
            case 3 -> String.format("%%%02x%%%02x", random.nextInt(256), random.nextInt(256));
            case 4 ->
                List.of("..", ".", ";", ",", "~", "@", ":", "*", "!", "()").get(random.nextInt(10));
            case 5 -> "a".repeat(random.nextInt(300));
            case 6 -> random.nextInt(200) - 100 + "," + random.nextInt(200) + "," + random.nextDouble();
            default -> Long.toString(random.nextLong() >>> 1, 36);
        };
    }
}

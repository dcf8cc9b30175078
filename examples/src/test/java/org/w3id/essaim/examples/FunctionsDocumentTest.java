package org.w3id.essaim.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.w3id.essaim.endpoint.EndpointServer;
import org.w3id.essaim.endpoint.publish.Publisher;
import org.w3id.essaim.loader.commands.Workbench;

/** What {@code docs/functions.md} shows is answered by the real graph as it stands there. */
class FunctionsDocumentTest {

    private static final Pattern QUERY = Pattern.compile("```sparql\\n(.*?)```", Pattern.DOTALL);

    private static EndpointServer server;

    @BeforeAll
    static void serve() throws Exception {
        Workbench workbench = new Workbench();
        Publisher.Opening opening =
                Publisher.open(Checkout.root().resolve("examples/graph"), () -> workbench, Checkout.DAY);
        server = EndpointServer.start(
                assertInstanceOf(Publisher.Opening.Open.class, opening).publisher(),
                workbench.words(),
                Checkout.examples().resolve("queries"),
                "localhost",
                0,
                Optional.empty());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @TestFactory
    Stream<DynamicTest> eachQueryFindsSomething() throws Exception {
        String document = Files.readString(Checkout.root().resolve("docs/functions.md"));
        List<String> queries = QUERY.matcher(document)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
        assertEquals(3, queries.size());
        return queries.stream()
                .map(query -> dynamicTest(query.lines().skip(4).findFirst().orElse(""), () -> {
                    HttpRequest request = HttpRequest.newBuilder(URI.create(server.baseUrl()
                                    + "sparql?format=csv&query=" + URLEncoder.encode(query, StandardCharsets.UTF_8)))
                            .build();
                    HttpResponse<String> answer =
                            HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
                    assertEquals(200, answer.statusCode(), answer.body());
                    assertTrue(answer.body().lines().count() > 1, answer.body());
                }));
    }
}

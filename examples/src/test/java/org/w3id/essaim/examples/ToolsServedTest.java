package org.w3id.essaim.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.w3id.essaim.examples.ServedDemonstration.header;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The tools for programs that read, at their address. */
@ExtendWith(SharedDemonstration.class)
class ToolsServedTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static ServedDemonstration served;

    @BeforeAll
    static void serve(ServedDemonstration shared) {
        served = shared;
    }

    @Test
    void programsFindTheToolsAtTheirAddress() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(served.server().baseUrl() + "mcp"))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json, text/event-stream")
                .POST(HttpRequest.BodyPublishers.ofString("""
                        {"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"schema_card","arguments":{}}}"""))
                .build();
        HttpResponse<String> answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        assertEquals(200, answer.statusCode());
        assertTrue(answer.body().contains("place: 14"), answer.body());
        assertTrue(answer.body().contains(header(served.get("api/v1/queries"), "Essaim-Snapshot")), answer.body());
    }
}

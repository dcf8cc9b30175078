package org.w3id.essaim.examples;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** A site that is not Essaim and shows things of it: {@code examples/embed}, and the snippets of {@code docs/embed.md} in a page each. */
final class ForeignSite implements AutoCloseable {

    private static final Map<String, String> TYPES =
            Map.of("html", "text/html;charset=utf-8", "js", "text/javascript", "css", "text/css");

    private final HttpServer server;
    private final String essaim;
    private final Map<String, String> pages = new ConcurrentHashMap<>();

    /** @param essaim the address of the server that is shown, ending in a slash; the files name the usual one */
    ForeignSite(String essaim) throws IOException {
        this.essaim = essaim;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        for (String file : new String[] {"index.html", "component.html", "style.css", "height.js"}) {
            pages.put(file, Files.readString(folder().resolve(file)));
        }
        server.createContext("/", this::answer);
        server.start();
    }

    static Path folder() {
        return Checkout.examples().resolve("embed");
    }

    /** The text as it is where the server is elsewhere. */
    String here(String text) {
        return text.replace("http://localhost:8080/", essaim);
    }

    /** A page with a piece of HTML in it; returns its address. */
    String page(String name, String body) {
        pages.put(name + ".html", resource("page.html").replace("{body}", body));
        return address(name + ".html");
    }

    void script(String name, String text) {
        pages.put(name, text);
    }

    String address(String file) {
        return "http://localhost:" + server.getAddress().getPort() + "/" + file;
    }

    static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(ForeignSite.class.getResourceAsStream("embed/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        String file = exchange.getRequestURI().getPath().substring(1);
        byte[] body = here(pages.getOrDefault(file, "")).getBytes(StandardCharsets.UTF_8);
        String type = TYPES.getOrDefault(file.substring(file.lastIndexOf('.') + 1), "text/plain");
        exchange.getResponseHeaders().set("Content-Type", type);
        boolean empty = body.length == 0;
        exchange.sendResponseHeaders(empty ? 204 : 200, empty ? -1 : body.length);
        if (!empty) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

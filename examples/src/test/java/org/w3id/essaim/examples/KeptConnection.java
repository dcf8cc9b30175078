package org.w3id.essaim.examples;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * One connection over which any bytes may be asked for, also those that no client library would send; opened again when the server says that it closes it
 * (<a href="https://www.rfc-editor.org/rfc/rfc9112#section-9.6">RFC 9112</a>), and not when it only does.
 */
final class KeptConnection implements Closeable {

    private static final int PATIENCE_MS = 30_000;

    private final URI server;
    private Socket socket;
    private InputStream in;

    KeptConnection(URI server) throws IOException {
        this.server = server;
        open();
    }

    /**
     * What was answered.
     *
     * @param headers by their names in lower case
     */
    record Answer(int status, Map<String, String> headers, byte[] body) {
        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    private void open() throws IOException {
        socket = new Socket("127.0.0.1", server.getPort());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MS);
        in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
    }

    /** @param target path and query as they are sent, in US-ASCII */
    Answer get(String target, String accept) throws IOException {
        String request = "GET " + target + " HTTP/1.1\r\nHost: " + server.getAuthority() + "\r\nAccept: " + accept
                + "\r\nAccept-Language: en\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        int status = Integer.parseInt(line().split(" ")[1]);
        Map<String, String> headers = new TreeMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.merge(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip(),
                    (a, b) -> a + ", " + b);
        }
        Answer answer = new Answer(status, headers, body(status, headers));
        if (answer.header("connection").equals("close")) {
            close();
            open();
        }
        return answer;
    }

    private byte[] body(int status, Map<String, String> headers) throws IOException {
        if (headers.containsKey("content-length")) {
            return in.readNBytes(Integer.parseInt(headers.get("content-length")));
        }
        if (!headers.containsKey("transfer-encoding")) {
            return status == 204 || status == 304 ? new byte[0] : in.readAllBytes();
        }
        java.io.ByteArrayOutputStream all = new java.io.ByteArrayOutputStream();
        for (int chunk = Integer.parseInt(line(), 16); chunk > 0; chunk = Integer.parseInt(line(), 16)) {
            all.write(in.readNBytes(chunk));
            line();
        }
        line();
        return all.toByteArray();
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("closed");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

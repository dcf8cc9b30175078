package org.w3id.essaim.bench.http;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One connection that is kept, as thin as can be: what the client costs is taken from the servers. */
final class Connection implements Closeable {

    private static final int NOT_MODIFIED = 304;

    private final Socket socket;
    private final InputStream in;
    private byte[] body = new byte[1 << 16];

    Connection(int port) throws IOException {
        socket = new Socket("127.0.0.1", port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(60_000);
        in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
    }

    /**
     * What a server answered.
     *
     * @param tag of the answer; empty without one
     * @param size of the body in bytes, as it came
     * @param first when its first byte came, by the clock of {@link System#nanoTime}
     */
    record Answer(int status, String tag, int size, long first) {}

    /** The body of the last answer, read as UTF-8. */
    String text(Answer last) {
        return new String(body, 0, last.size(), StandardCharsets.UTF_8);
    }

    /** Asks and reads the answer to its end. */
    Answer ask(byte[] request) throws IOException {
        socket.getOutputStream().write(request);
        String head = line();
        long first = System.nanoTime();
        int status = Integer.parseInt(head.split(" ")[1]);
        int length = -1;
        boolean chunked = false;
        String tag = "";
        for (String line = line(); !line.isEmpty(); line = line()) {
            String lower = line.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(lower.substring(15).strip());
            } else if (lower.startsWith("transfer-encoding:")) {
                chunked = lower.contains("chunked");
            } else if (lower.startsWith("etag:")) {
                tag = line.substring(5).strip();
            }
        }
        int size = status == NOT_MODIFIED ? 0 : chunked ? chunks() : fixed(length);
        return new Answer(status, tag, size, first);
    }

    private int fixed(int length) throws IOException {
        if (length < 0) {
            throw new IOException("an answer without length");
        }
        read(0, length);
        return length;
    }

    private int chunks() throws IOException {
        int size = 0;
        for (int chunk = Integer.parseInt(line(), 16); chunk > 0; chunk = Integer.parseInt(line(), 16)) {
            read(size, chunk);
            size += chunk;
            line();
        }
        line();
        return size;
    }

    private void read(int at, int length) throws IOException {
        if (at + length > body.length) {
            body = java.util.Arrays.copyOf(body, Math.max(body.length * 2, at + length));
        }
        if (in.readNBytes(body, at, length) < length) {
            throw new EOFException("cut");
        }
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

package org.w3id.essaim.endpoint.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/**
 * The body of an answer that may fail half-way, never taken for whole when it is not.
 *
 * <p>The first bytes are held back: if the answer ends or fails among them, it is sent with its length, or the failure is told with its own
 * status. What is longer is streamed in chunks; if it fails then, whoever writes leaves with a {@link CutAnswerException} and the last chunk
 * never comes. HTTP/1.0 has no chunks: there the whole answer waits in a temporary file.
 *
 * <p>{@link #flush()} and {@link #close()} do nothing: writers call them too early. Only {@link #complete()} ends the answer. Not for several
 * threads.
 */
public final class TruthfulOutput extends OutputStream {

    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final Reply head;
    private final int most;
    private final Runnable tooLong;
    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private Optional<OutputStream> stream = Optional.empty();
    private Optional<Spool> spool = Optional.empty();

    /**
     * @param head the answer without its body
     * @param most bytes to hold back
     * @param tooLong told once if more comes than is held back
     */
    public TruthfulOutput(
            HttpServletRequest request, HttpServletResponse response, Reply head, int most, Runnable tooLong) {
        this.request = request;
        this.response = response;
        this.head = head;
        this.most = most;
        this.tooLong = tooLong;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (stream.isEmpty() && held.size() + length > most) {
            tooLong.run();
            OutputStream opened = open();
            stream = Optional.of(opened);
            held.writeTo(opened);
            held.reset();
        }
        if (stream.isPresent()) {
            stream.get().write(bytes, offset, length);
        } else {
            held.write(bytes, offset, length);
        }
    }

    private OutputStream open() throws IOException {
        if (request.getProtocol().equals("HTTP/1.0")) {
            Spool made = Spool.open();
            spool = Optional.of(made);
            return made.output();
        }
        return head.stream(request, response);
    }

    /** Whether a byte of it may have left: then nothing else can be answered any more. */
    public boolean hasBegun() {
        return response.isCommitted();
    }

    /** All that was written, if all of it is held back; it was not sent then. */
    public Optional<byte[]> whole() {
        return stream.isPresent() ? Optional.empty() : Optional.of(held.toByteArray());
    }

    /** The answer is whole: sends what was held, or the end of the stream. */
    public void complete() throws IOException {
        if (spool.isPresent()) {
            spool.get().send(head, request, response);
        } else if (stream.isPresent()) {
            stream.get().close();
        } else {
            head.withBody(held.toByteArray()).send(request, response);
        }
    }

    /** Forgets what was held or spooled; to be called in any case. */
    public void release() throws IOException {
        held.reset();
        if (spool.isPresent()) {
            spool.get().close();
        }
    }

    @Override
    public void flush() {
        // What is held must stay, and what is streamed leaves when the buffer is full.
    }

    @Override
    public void close() {
        // Closed by a writer is not complete.
    }
}

package org.w3id.essaim.endpoint.http;

import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;

/**
 * A file to be downloaded, as it lies: never encoded for the way, and in parts if a client asks for one
 * (<a href="https://www.rfc-editor.org/rfc/rfc9110#name-range-requests">RFC 9110, 14</a>).
 *
 * @param size in bytes
 * @param etag strong
 * @param content read from its beginning
 */
public record FileReply(String contentType, long size, ETag etag, String cacheControl, Content content) {

    private static final int BUFFER = 1 << 16;

    /** What stands in the file. */
    @FunctionalInterface
    public interface Content {
        InputStream open() throws IOException;
    }

    public FileReply {
        Objects.requireNonNull(contentType);
        Objects.requireNonNull(cacheControl);
        Objects.requireNonNull(content);
        if (size < 0 || etag.weak()) {
            throw new IllegalArgumentException("a file has a size and a strong tag");
        }
    }

    /**
     * Sends it.
     *
     * @throws Problem.Thrown 416 for a part that begins behind its end
     */
    public void send(Context ctx) throws IOException {
        HttpServletRequest request = ctx.req();
        HttpServletResponse response = ctx.res();
        response.setHeader("ETag", etag.toString());
        response.setHeader("Cache-Control", cacheControl);
        response.setHeader("Accept-Ranges", "bytes");
        if (etag.isNamedIn(Negotiator.joined(request, "If-None-Match"))) {
            response.setStatus(304);
            return;
        }
        ByteRange.Wanted wanted = ByteRange.wanted(range(request), size);
        if (wanted instanceof ByteRange.Wanted.Beyond) {
            response.setHeader("Content-Range", "bytes */" + size);
            throw new Problem.Thrown(Problem.of("range", 416));
        }
        response.setContentType(contentType);
        if (wanted instanceof ByteRange.Wanted.Part part) {
            response.setStatus(206);
            response.setHeader(
                    "Content-Range",
                    "bytes " + part.range().first() + "-" + part.range().last() + "/" + size);
            write(part.range(), request, response);
        } else {
            response.setStatus(200);
            if (size > 0) {
                write(new ByteRange(0, size - 1), request, response);
            }
        }
    }

    /** A part of another file than the one that the client has begun with is no use: it gets the whole. */
    private Optional<String> range(HttpServletRequest request) {
        String condition = request.getHeader("If-Range");
        return Optional.ofNullable(request.getHeader("Range"))
                .filter(range -> condition == null || condition.equals(etag.toString()));
    }

    private void write(ByteRange range, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentLengthLong(range.length());
        if (Head.isAsked(request)) {
            return;
        }
        try (InputStream in = content.open()) {
            in.skipNBytes(range.first());
            byte[] buffer = new byte[BUFFER];
            long left = range.length();
            while (left > 0) {
                int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (read < 0) {
                    throw new CutAnswerException(new IOException("the file has become shorter"));
                }
                response.getOutputStream().write(buffer, 0, read);
                left -= read;
            }
        }
    }
}

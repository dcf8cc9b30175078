package org.w3id.essaim.endpoint.http;

import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/**
 * A whole answer, known before its first byte leaves: how it is named, cached, compressed and compared is decided here for every route.
 * {@code Vary} is not said: it is built from what was consulted ({@link Vary}).
 *
 * @param status 200 to 399; errors are {@link Problem}s, but for 410, which may tell what is gone
 * @param contentType with its charset for texts; empty with an empty body
 * @param body not copied; must not be changed afterwards
 * @param gzip the body compressed, where that was done once beforehand
 * @param etag of the identity body; a strong one gets {@code -gz} when compressed
 * @param cacheControl empty: no header
 * @param links values of {@code Link} headers
 * @param headers further headers
 */
public record Reply(
        int status,
        String contentType,
        byte[] body,
        Optional<byte[]> gzip,
        Optional<ETag> etag,
        String cacheControl,
        List<String> links,
        Optional<Lang> contentLanguage,
        Map<String, String> headers) {

    /** Kept for ever: contexts, assets with the hash of their content in their name, what stands under a snapshot's id. */
    public static final String IMMUTABLE = "public, max-age=31536000, immutable";

    /** For answers that change with the next snapshot. */
    public static final String SNAPSHOT = "public, max-age=60, stale-while-revalidate=86400, stale-if-error=604800";

    /** For what must be asked each time, such as the status. */
    public static final String NO_STORE = "no-store";

    private static final int STREAM_BUFFER = 8_192;

    private static final int GONE = 410;

    public Reply {
        if ((status < 200 || status > 399) && status != GONE) {
            throw new IllegalArgumentException("not the status of a reply: " + status);
        }
        links = List.copyOf(links);
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }

    /** 200 with the bytes' own strong tag, cached as {@link #SNAPSHOT}. */
    public static Reply of(String contentType, byte[] body) {
        return untagged(contentType, body).withETag(ETag.of(body));
    }

    /** As {@link #of(String, byte[])}, for what will be tagged otherwise, or is large: its bytes are not looked at. */
    public static Reply untagged(String contentType, byte[] body) {
        return new Reply(
                200,
                contentType,
                body,
                Optional.empty(),
                Optional.empty(),
                SNAPSHOT,
                List.of(),
                Optional.empty(),
                Map.of());
    }

    /** As {@link #of(String, byte[])}, in UTF-8. */
    public static Reply of(String contentType, String body) {
        return of(contentType, body.getBytes(StandardCharsets.UTF_8));
    }

    /** 301, 302, 303 or 308 to a URL; a redirection that was negotiated is cached only by who honours {@code Vary}. */
    public static Reply redirect(int status, String location) {
        return new Reply(
                status,
                "",
                new byte[0],
                Optional.empty(),
                Optional.empty(),
                "public, max-age=60",
                List.of(),
                Optional.empty(),
                Map.of("Location", location));
    }

    public Reply withBody(byte[] newBody) {
        return new Reply(
                status, contentType, newBody, Optional.empty(), etag, cacheControl, links, contentLanguage, headers);
    }

    /** With a body and, where that was made, its compressed form. */
    public Reply withBody(byte[] newBody, Optional<byte[]> newGzip) {
        return new Reply(status, contentType, newBody, newGzip, etag, cacheControl, links, contentLanguage, headers);
    }

    public Reply withStatus(int newStatus) {
        return new Reply(newStatus, contentType, body, gzip, etag, cacheControl, links, contentLanguage, headers);
    }

    /** Whether it will be compressed for this client, and is not yet. */
    boolean wantsCompression(HttpServletRequest request) {
        return gzip.isEmpty() && Gzip.isWorth(contentType, body.length) && Gzip.isWanted(request);
    }

    /** With the body compressed beforehand, a large one with less care. */
    public Reply compressed() {
        Optional<byte[]> made =
                Gzip.isWorth(contentType, body.length) ? Optional.of(Gzip.compressQuickly(body)) : Optional.empty();
        return new Reply(status, contentType, body, made, etag, cacheControl, links, contentLanguage, headers);
    }

    public Reply withETag(ETag newETag) {
        return new Reply(
                status, contentType, body, gzip, Optional.of(newETag), cacheControl, links, contentLanguage, headers);
    }

    public Reply withoutETag() {
        return new Reply(
                status, contentType, body, gzip, Optional.empty(), cacheControl, links, contentLanguage, headers);
    }

    public Reply withCacheControl(String newCacheControl) {
        return new Reply(status, contentType, body, gzip, etag, newCacheControl, links, contentLanguage, headers);
    }

    /**
     * With one more link.
     *
     * @param link a value such as {@code </schema.md>; rel="help"}
     */
    public Reply withLink(String link) {
        List<String> more = new ArrayList<>(links);
        more.add(link);
        return new Reply(status, contentType, body, gzip, etag, cacheControl, more, contentLanguage, headers);
    }

    public Reply withLang(Lang lang) {
        return new Reply(status, contentType, body, gzip, etag, cacheControl, links, Optional.of(lang), headers);
    }

    public Reply withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Reply(status, contentType, body, gzip, etag, cacheControl, links, contentLanguage, more);
    }

    /** Sends it from a Javalin route. */
    public void send(Context ctx) throws IOException {
        send(ctx.req(), ctx.res());
    }

    /** Sends it, or 304 if the client has it. A {@code HEAD} gets the headers of the {@code GET}. */
    public void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean compressible = gzip.isPresent() || (Gzip.isWorth(contentType, body.length));
        boolean zipped = compressible && Gzip.isWanted(request);
        head(request, response, zipped);
        if (status == 200 && isKnown(request, zipped)) {
            response.setStatus(304);
            return;
        }
        representation(response, zipped);
        byte[] sent = zipped ? gzip.orElseGet(() -> Gzip.compress(body)) : body;
        response.setContentLength(sent.length);
        response.getOutputStream().write(sent);
    }

    /**
     * Sends 304 if the client has this already. For answers whose tag is known before they are made; compression is taken as wanted
     * wherever it pays.
     *
     * @return whether it was sent
     */
    public boolean sendIfKnown(HttpServletRequest request, HttpServletResponse response) {
        boolean zipped = Gzip.pays(contentType) && Gzip.isWanted(request);
        if (!isKnown(request, zipped)) {
            return false;
        }
        head(request, response, zipped);
        response.setStatus(304);
        return true;
    }

    /** Sends the headers alone: the answer to a {@code HEAD} whose body would cost too much to make. Its length is not said. */
    public void sendHead(HttpServletRequest request, HttpServletResponse response) throws IOException {
        putHead(request, response);
        response.flushBuffer(); // else the server says that the length is 0
    }

    /** As the headers of a body that is sent as it is. */
    void putHead(HttpServletRequest request, HttpServletResponse response) {
        Vary.on(request, "Accept-Encoding");
        head(request, response, false);
        representation(response, false);
    }

    /**
     * Sends the headers, and gives the stream for a body of unknown length. Chunked also to a client that closes the connection: only so can
     * it see that an answer was cut. Closing the stream says that the answer is whole.
     */
    OutputStream stream(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean zipped = Gzip.pays(contentType) && Gzip.isWanted(request);
        head(request, response, zipped);
        representation(response, zipped);
        response.setHeader("Transfer-Encoding", "chunked");
        OutputStream out = response.getOutputStream();
        return zipped ? new GZIPOutputStream(out, STREAM_BUFFER) : out;
    }

    private void head(HttpServletRequest request, HttpServletResponse response, boolean zipped) {
        response.setStatus(status);
        headers.forEach(response::setHeader);
        links.forEach(link -> response.addHeader("Link", link));
        tag(zipped).ifPresent(t -> response.setHeader("ETag", t.toString()));
        Vary.value(request).ifPresent(vary -> response.setHeader("Vary", vary));
        if (!cacheControl.isEmpty()) {
            response.setHeader("Cache-Control", VersionServed.of(request).cacheControl(status, cacheControl));
        }
        contentLanguage.ifPresent(lang -> response.setHeader("Content-Language", lang.tag()));
    }

    private void representation(HttpServletResponse response, boolean zipped) {
        if (!contentType.isEmpty()) {
            response.setContentType(contentType);
        }
        if (zipped) {
            response.setHeader("Content-Encoding", "gzip");
        }
    }

    private Optional<ETag> tag(boolean zipped) {
        return etag.map(t -> zipped ? t.in("gz") : t);
    }

    private boolean isKnown(HttpServletRequest request, boolean zipped) {
        return request.getMethod().equals("GET")
                && tag(zipped)
                        .filter(t -> t.isNamedIn(Negotiator.joined(request, "If-None-Match")))
                        .isPresent();
    }
}

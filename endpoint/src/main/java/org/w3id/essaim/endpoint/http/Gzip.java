package org.w3id.essaim.endpoint.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** gzip, the one encoding besides identity. */
public final class Gzip {

    /** Shorter bodies are sent as they are: what is saved does not fill a packet. */
    static final int LEAST_BYTES = 1_000;

    /** From here on half the time counts more than a seventh of the bytes. */
    private static final int LARGE = 50_000;

    private static final int QUICK = 3;

    private static final Pattern TEXTUAL = Pattern.compile(
            "application/([\\w.-]+\\+)?(json|xml|javascript|n-triples|n-quads|sparql-query|manifest)\\b.*");

    private Gzip() {}

    private static final class Levelled extends GZIPOutputStream {
        Levelled(OutputStream out, int level) throws IOException {
            super(out);
            def.setLevel(level);
        }
    }

    /** Whether the client takes gzip at least as gladly as identity. Notes that the answer depends on {@code Accept-Encoding}. */
    public static boolean isWanted(HttpServletRequest request) {
        Vary.on(request, "Accept-Encoding");
        return isWanted(Negotiator.joined(request, "Accept-Encoding"));
    }

    static boolean isWanted(String acceptEncoding) {
        List<HeaderList.Element> codings = HeaderList.parse(acceptEncoding);
        BigDecimal gzip = quality(codings, "gzip", quality(codings, "x-gzip", quality(codings, "*", BigDecimal.ZERO)));
        return gzip.signum() > 0 && gzip.compareTo(quality(codings, "identity", BigDecimal.ZERO)) >= 0;
    }

    private static BigDecimal quality(List<HeaderList.Element> codings, String name, BigDecimal otherwise) {
        return codings.stream()
                .filter(coding -> coding.value().equals(name))
                .map(HeaderList.Element::quality)
                .findFirst()
                .orElse(otherwise);
    }

    /** Whether bodies of this type become shorter: texts, JSON, XML, RDF. */
    static boolean pays(String contentType) {
        return contentType.startsWith("text/")
                || TEXTUAL.matcher(contentType).matches()
                || contentType.startsWith("image/svg+xml");
    }

    /** Whether a body of this type and length is sent compressed to who wants it. */
    public static boolean isWorth(String contentType, int length) {
        return length >= LEAST_BYTES && pays(contentType);
    }

    /** The bytes in gzip. */
    public static byte[] compress(byte[] bytes) {
        return compress(bytes, Deflater.DEFAULT_COMPRESSION);
    }

    /** As {@link #compress(byte[])}, but large ones with less care: for answers to a question that few will ask again. */
    static byte[] compressQuickly(byte[] bytes) {
        return compress(bytes, bytes.length < LARGE ? Deflater.DEFAULT_COMPRESSION : QUICK);
    }

    private static byte[] compress(byte[] bytes, int level) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 4 + 64);
        try (GZIPOutputStream gzip = new Levelled(out, level)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}

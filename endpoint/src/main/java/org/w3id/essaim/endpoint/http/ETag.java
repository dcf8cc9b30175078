package org.w3id.essaim.endpoint.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * An entity tag (<a href="https://www.rfc-editor.org/rfc/rfc9110#name-etag">RFC 9110, 8.8.3</a>).
 *
 * @param opaque what stands between the quotes
 * @param weak whether two answers with this tag may differ in their bytes
 */
public record ETag(String opaque, boolean weak) {

    /** Hexadecimal digits taken from a hash: 64 bits. */
    private static final int DIGITS = 16;

    private static final Pattern OPAQUE = Pattern.compile("[\\x21\\x23-\\x7E]+");

    public ETag {
        if (!OPAQUE.matcher(opaque).matches()) {
            throw new IllegalArgumentException("not an entity tag: " + opaque);
        }
    }

    public static ETag strong(String opaque) {
        return new ETag(opaque, false);
    }

    public static ETag weak(String opaque) {
        return new ETag(opaque, true);
    }

    /** The strong tag of these bytes: the first 64 bits of their SHA-256. */
    public static ETag of(byte[] bytes) {
        return strong(hash(bytes));
    }

    /** The first 64 bits of the SHA-256 of these texts, in hexadecimal; the texts are kept apart. */
    public static String hash(String... texts) {
        return hash(String.join("\u0000", texts).getBytes(StandardCharsets.UTF_8));
    }

    private static String hash(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The tag of the same answer in another encoding. A weak tag stays: it promises no bytes. */
    public ETag in(String encoding) {
        return weak ? this : strong(opaque + "-" + encoding);
    }

    /**
     * Whether an {@code If-None-Match} names this tag, compared weakly; {@code *} names every tag.
     *
     * @param ifNoneMatch the header's value, empty if there is none
     */
    public boolean isNamedIn(String ifNoneMatch) {
        String rest = ifNoneMatch.strip();
        if (rest.equals("*")) {
            return true;
        }
        int at = 0;
        while (at < rest.length()) {
            int open = rest.indexOf('"', at);
            int close = open < 0 ? -1 : rest.indexOf('"', open + 1);
            if (close < 0) {
                return false;
            }
            if (rest.substring(open + 1, close).equals(opaque)) {
                return true;
            }
            at = close + 1;
        }
        return false;
    }

    /** As in the header: {@code "9c41"} or {@code W/"9c41"}. */
    @Override
    public String toString() {
        return (weak ? "W/" : "") + '"' + opaque + '"';
    }
}

package org.w3id.essaim.loader.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Bytes to text, strictly: what is not UTF-8 is told, never replaced in silence. */
final class Decoder {

    /**
     * @param text what was read; with replacement characters if it is not UTF-8
     * @param fault the arguments of {@code syntax.encoding}, if it is not UTF-8
     * @param faultAt the offset in the text of the first bad byte
     */
    record Decoded(String text, Optional<Map<String, String>> fault, int faultAt) {}

    private Decoder() {}

    /** Decodes a file; one leading byte order mark is left out. */
    static Decoded decode(byte[] bytes) {
        Optional<String> other = otherFormat(bytes);
        if (other.isPresent()) {
            return new Decoded("", Optional.of(Arguments.of("offset", "0", "byte", other.get())), 0);
        }
        int from = starts(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
        CharBuffer out = CharBuffer.allocate(bytes.length - from + 1);
        CoderResult result = decoder.decode(in, out, true);
        if (!result.isError()) {
            return new Decoded(out.flip().toString(), Optional.empty(), 0);
        }
        int offset = in.position();
        String text = new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8);
        String bad = hex(bytes[offset]);
        return new Decoded(
                text, Optional.of(Arguments.of("offset", Integer.toString(offset), "byte", bad)), out.position());
    }

    /** What the first bytes say it is, when they say that it is no UTF-8 text. */
    private static Optional<String> otherFormat(byte[] bytes) {
        if (starts(bytes, 0x1F, 0x8B)) {
            return Optional.of("0x1F 0x8B, gzip");
        }
        if (starts(bytes, 0xFF, 0xFE)) {
            return Optional.of("0xFF 0xFE, UTF-16");
        }
        if (starts(bytes, 0xFE, 0xFF)) {
            return Optional.of("0xFE 0xFF, UTF-16");
        }
        boolean wide = bytes.length >= 4
                && (bytes[0] == 0 && bytes[2] == 0 && bytes[1] > 0 && bytes[3] > 0
                        || bytes[1] == 0 && bytes[3] == 0 && bytes[0] > 0 && bytes[2] > 0);
        return wide ? Optional.of(hex(bytes[0]) + " " + hex(bytes[1]) + ", UTF-16") : Optional.empty();
    }

    private static boolean starts(byte[] bytes, int... wanted) {
        if (bytes.length < wanted.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if ((bytes[i] & 0xFF) != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    private static String hex(byte b) {
        return String.format(Locale.ROOT, "0x%02X", b);
    }
}

package org.w3id.essaim.loader.report;

import java.nio.charset.StandardCharsets;

/** A path as a relative address: every byte that is not of an address as {@code %XX}, so that no file name can be more than a name. */
final class UriPath {

    private UriPath() {}

    static String of(String path) {
        StringBuilder out = new StringBuilder();
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || "-._~/".indexOf(c) >= 0);
            out.append(plain ? String.valueOf(c) : String.format("%%%02X", (int) c));
        }
        return out.toString();
    }
}

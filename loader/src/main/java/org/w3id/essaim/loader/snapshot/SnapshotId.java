package org.w3id.essaim.loader.snapshot;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/**
 * The name of a snapshot: SHA-256 of its sorted canonical N-Quads, in 64 hexadecimal digits. {@code LC_ALL=C sort -u | sha256sum} over the
 * N-Quads gives the same.
 */
public record SnapshotId(String hex) {

    public SnapshotId {
        Objects.requireNonNull(hex);
        if (!hex.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not a snapshot id: " + hex);
        }
    }

    static SnapshotId of(NQuads quads) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            quads.forEachLine(digest::update);
            return new SnapshotId(HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The first twelve digits, enough to name a snapshot to people. */
    public String brief() {
        return hex.substring(0, 12);
    }

    @Override
    public String toString() {
        return hex;
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

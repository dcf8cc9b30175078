package org.w3id.essaim.endpoint.embed;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The value by which a page makes sure that a script is the one it was written for (<a href="https://www.w3.org/TR/SRI/">SRI</a>). */
final class Integrity {

    private Integrity() {}

    static String of(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-384").digest(bytes);
            return "sha384-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-384", e);
        }
    }
}

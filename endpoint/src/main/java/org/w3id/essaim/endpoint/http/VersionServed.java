package org.w3id.essaim.endpoint.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * Which version answers a request.
 *
 * @param prefix what the paths of its documents begin with: empty for the present version, else {@code /v/{id}}
 * @param fixed whether the request's own address names it, so that the answer will never be another
 */
public record VersionServed(String prefix, boolean fixed) {

    private static final String ATTRIBUTE = VersionServed.class.getName();
    private static final VersionServed PRESENT = new VersionServed("", false);

    public VersionServed {
        if (!prefix.matches("(/v/[0-9a-f]{64})?")) {
            throw new IllegalArgumentException("not the prefix of a version: " + prefix);
        }
    }

    /** Notes it for the rest of the request. */
    public void on(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** The present one unless another was noted. */
    public static VersionServed of(HttpServletRequest request) {
        return Optional.ofNullable((VersionServed) request.getAttribute(ATTRIBUTE))
                .orElse(PRESENT);
    }

    /** What may be said of caching: an answer that anyone may keep for a while may be kept for ever where the address names the version. */
    String cacheControl(int status, String presently) {
        boolean forEver = fixed && presently.startsWith("public") && (status < 300 || status == 304);
        return forEver ? Reply.IMMUTABLE : presently;
    }
}

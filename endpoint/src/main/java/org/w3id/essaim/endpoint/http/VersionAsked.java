package org.w3id.essaim.endpoint.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;

/**
 * That a request asks for an earlier version of what stands at its path. The rest of the server sees the path without {@code /v/…}, and the
 * query without {@code at=}.
 *
 * @param name of the version, as it was asked for
 * @param inPath whether it stands in the path, {@code /v/{name}/…}, and not in the query
 */
public record VersionAsked(String name, boolean inPath) {

    static final String ATTRIBUTE = VersionAsked.class.getName();

    public VersionAsked {
        Objects.requireNonNull(name);
    }

    /** Empty if the present version is asked for. */
    public static Optional<VersionAsked> of(HttpServletRequest request) {
        return Optional.ofNullable((VersionAsked) request.getAttribute(ATTRIBUTE));
    }
}

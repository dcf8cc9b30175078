package org.w3id.essaim.endpoint.pages;

import java.util.Objects;

/**
 * A file that pages need. Its name holds the hash of its bytes, so it never changes under that name.
 *
 * @param etag strong, quoted
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never changed: written to a socket
public record Asset(byte[] bytes, String contentType, String etag) {
    public Asset {
        Objects.requireNonNull(bytes);
        Objects.requireNonNull(contentType);
        Objects.requireNonNull(etag);
    }
}

package org.w3id.essaim.endpoint.http;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The headers of every answer, errors included: any site may read it, no page of ours may load anything from elsewhere, nothing is told to
 * other sites.
 */
final class StandardHeaders {

    static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'";

    /** Of what stands below {@code /embed/}: any site may show it in a frame. */
    static final String FRAMED = CONTENT_SECURITY_POLICY.replace("frame-ancestors 'self'", "frame-ancestors *");

    static final String EXPOSED =
            "Link, ETag, Last-Modified, Content-Language, Retry-After, RateLimit, RateLimit-Policy, "
                    + "Deprecation, Sunset, Essaim-Snapshot, X-Request-Id, Memento-Datetime, Content-Location";

    static final Map<String, String> ALL = all();

    /**
     * What a preflight is told besides; cached by browsers for a day. Clients of {@code /mcp} that run in a page must name their protocol in each
     * request (<a href="https://modelcontextprotocol.io/specification/2025-06-18/basic/transports#protocol-version-header">MCP</a>).
     */
    static final Map<String, String> PREFLIGHT = Map.of(
            "Access-Control-Allow-Methods", "GET, HEAD, POST, OPTIONS",
            "Access-Control-Allow-Headers",
                    "Accept, Accept-Language, Content-Type, If-None-Match, Accept-Datetime, MCP-Protocol-Version",
            "Access-Control-Max-Age", "86400");

    private StandardHeaders() {}

    /**
     * The content security policy of an answer, errors included.
     *
     * @param path of the request, without the prefix of a version
     */
    static String policy(String path) {
        return path.startsWith("/embed/") ? FRAMED : CONTENT_SECURITY_POLICY;
    }

    private static Map<String, String> all() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Access-Control-Allow-Origin", "*");
        headers.put("Access-Control-Expose-Headers", EXPOSED);
        headers.put("Cross-Origin-Resource-Policy", "cross-origin");
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Referrer-Policy", "no-referrer");
        headers.put("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        return Collections.unmodifiableMap(headers);
    }
}

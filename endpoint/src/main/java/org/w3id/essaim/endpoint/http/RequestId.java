package org.w3id.essaim.endpoint.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/** Names a request in answers and in the log. Ours alone: what a client sends is not taken over. */
public final class RequestId {

    static final String HEADER = "X-Request-Id";
    private static final String ATTRIBUTE = RequestId.class.getName();

    private RequestId() {}

    /** The id of this request, made when first asked for. */
    public static String of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof String id) {
            return id;
        }
        String id = next();
        request.setAttribute(ATTRIBUTE, id);
        return id;
    }

    /** A new one. No secret: it need not be hard to guess. */
    static String next() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    }
}

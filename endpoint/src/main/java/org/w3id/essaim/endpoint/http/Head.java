package org.w3id.essaim.endpoint.http;

import jakarta.servlet.http.HttpServletRequest;

/** Routes see a {@code HEAD} as a {@code GET}. One that can spare the work may ask here. */
public final class Head {

    static final String ATTRIBUTE = Head.class.getName();

    private Head() {}

    /** Whether the client asked for the headers only. */
    public static boolean isAsked(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) != null;
    }
}

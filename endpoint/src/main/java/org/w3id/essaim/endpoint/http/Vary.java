package org.w3id.essaim.endpoint.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The request headers that were consulted for the answer: exactly these belong into {@code Vary}. */
public final class Vary {

    private static final String ATTRIBUTE = Vary.class.getName();

    private Vary() {}

    /** Notes that the answer depends on this request header. */
    public static void on(HttpServletRequest request, String header) {
        Set<String> names = names(request).<Set<String>>map(TreeSet::new).orElseGet(TreeSet::new);
        names.add(header);
        request.setAttribute(ATTRIBUTE, names);
    }

    /** What was noted, in alphabetical order; empty if the answer depends on no header. */
    public static Optional<String> value(HttpServletRequest request) {
        return names(request).map(names -> String.join(", ", names));
    }

    @SuppressWarnings("unchecked") // the attribute is set above alone
    private static Optional<Set<String>> names(HttpServletRequest request) {
        return Optional.ofNullable((Set<String>) request.getAttribute(ATTRIBUTE));
    }
}

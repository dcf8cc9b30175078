package org.w3id.essaim.endpoint.http;

import jakarta.servlet.ServletException;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Optional;

/**
 * A response that keeps what its route failed with, to be thrown once Javalin has let go of the request. Javalin catches what an error
 * handler throws, and calls that handler again: whoever threw there would be asked for ever.
 */
final class FailingResponse extends HttpServletResponseWrapper {

    private Optional<Throwable> failure = Optional.empty();

    FailingResponse(HttpServletResponse response) {
        super(response);
    }

    /**
     * Keeps a failure that cannot be answered any more: an error of the machine, or one of a response whose head has left.
     *
     * @param response one made of a failing response
     */
    static void fail(ServletResponse response, Throwable failure) {
        ServletResponse inner = response;
        while (inner instanceof HttpServletResponseWrapper wrapper) {
            if (inner instanceof FailingResponse failing) {
                failing.failure = Optional.of(failure);
                return;
            }
            inner = wrapper.getResponse();
        }
        throw new IllegalStateException("no response of the front", failure);
    }

    /** Throws what was kept, so that the server answers it or cuts the connection. */
    void rethrow() throws IOException, ServletException {
        Throwable kept = failure.orElse(null);
        if (kept instanceof Error error) {
            throw error;
        }
        if (kept instanceof RuntimeException fault) {
            throw fault;
        }
        if (kept != null) {
            throw new ServletException(kept);
        }
    }
}

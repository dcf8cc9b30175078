package org.w3id.essaim.endpoint.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The first filter of all: request id, the headers of every answer, what no route may be asked, preflights; a {@code HEAD} goes on as a
 * {@code GET}, whose body the server drops.
 */
final class FrontFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** Bytes of a refused body that are read and forgotten. */
    private static final long MOST_READ_OFF = 1 << 20;

    private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "OPTIONS");

    private final transient HttpSettings settings;
    private final transient ProblemWriter problems;

    FrontFilter(HttpSettings settings, ProblemWriter problems) {
        this.settings = settings;
        this.problems = problems;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader(RequestId.HEADER, RequestId.of(request));
        StandardHeaders.ALL.forEach(response::setHeader);
        response.setHeader("Content-Security-Policy", StandardHeaders.policy(request.getRequestURI()));
        Optional<Problem> refused = refusal(request);
        if (refused.isPresent()) {
            refuse(request, response, refused.get());
        } else if (isPreflight(request)) {
            StandardHeaders.PREFLIGHT.forEach(response::setHeader);
            response.setStatus(204);
        } else {
            pass(request.getMethod().equals("HEAD") ? new HeadAsGet(request) : new AsSent(request), response, chain);
        }
    }

    private void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        FailingResponse watched = new FailingResponse(response);
        try {
            chain.doFilter(request, watched);
            watched.rethrow();
        } catch (Problem.Thrown thrown) {
            if (response.isCommitted()) {
                throw thrown;
            }
            problems.write(request, response, thrown.problem());
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
        if (problem.status() == 405) {
            response.setHeader("Allow", String.join(", ", METHODS));
        }
        response.setHeader("Connection", "close");
        readOff(request);
        problems.write(request, response, problem);
    }

    /** A client that is still sending hears why it is refused only if its body is read to the end; a giant one is cut instead. */
    private static void readOff(HttpServletRequest request) throws IOException {
        long length = request.getContentLengthLong();
        if (length > 0 && length <= MOST_READ_OFF) {
            request.getInputStream().transferTo(OutputStream.nullOutputStream());
        }
    }

    private Optional<Problem> refusal(HttpServletRequest request) {
        if (!METHODS.contains(request.getMethod())) {
            return Optional.of(Problem.of(
                    "method-not-allowed",
                    405,
                    Map.of("method", request.getMethod(), "allowed", String.join(", ", METHODS))));
        }
        if (request.getProtocol().equals("HTTP/1.0") && request.getHeader("Transfer-Encoding") != null) {
            return Optional.of(Problem.of("bad-request", 400));
        }
        if (Collections.list(request.getHeaderNames()).size() > settings.mostHeaders()) {
            return Optional.of(
                    Problem.of("headers-too-large", 431, Map.of("limit", String.valueOf(settings.mostHeaders()))));
        }
        if (request.getContentLengthLong() > settings.mostBodyBytes()) {
            return Optional.of(bodyTooLarge(settings));
        }
        if (hasUnknownCharset(request)) {
            return Optional.of(Problem.of("unsupported-media-type", 415, Map.of("case", "charset")));
        }
        return Optional.empty();
    }

    static Problem bodyTooLarge(HttpSettings settings) {
        return Problem.of("body-too-large", 413, Map.of("limit", String.valueOf(settings.mostBodyBytes())));
    }

    /** The server looks the charset up whenever somebody asks for the type, and fails where there is none of that name. */
    private static boolean hasUnknownCharset(HttpServletRequest request) {
        try {
            request.getContentType();
            return false;
        } catch (IllegalArgumentException e) {
            return true;
        }
    }

    private static boolean isPreflight(HttpServletRequest request) {
        return request.getMethod().equals("OPTIONS") && request.getHeader("Access-Control-Request-Method") != null;
    }

    /**
     * A request of the method that it says. A header that names another would go past what was decided here, and past every cache, which keeps
     * by method and address.
     */
    private static class AsSent extends HttpServletRequestWrapper {
        private static final String OTHER_METHOD = "X-HTTP-Method-Override";

        AsSent(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getHeader(String name) {
            return name.equalsIgnoreCase(OTHER_METHOD) ? null : super.getHeader(name);
        }
    }

    private static final class HeadAsGet extends AsSent {
        HeadAsGet(HttpServletRequest request) {
            super(request);
            request.setAttribute(Head.ATTRIBUTE, Boolean.TRUE);
        }

        @Override
        public String getMethod() {
            return "GET";
        }
    }
}

package org.w3id.essaim.endpoint.mcp;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.w3id.essaim.endpoint.http.Problem;

/** Tells who comes otherwise, as with a browser, that tools are called by POST; the transport says only that it does not understand. */
final class PostOnly extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String ALLOWED = "POST, OPTIONS";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        switch (request.getMethod()) {
            case "POST" -> chain.doFilter(request, response);
            case "OPTIONS" -> {
                response.setHeader("Allow", ALLOWED);
                response.setStatus(204);
            }
            default -> {
                response.setHeader("Allow", ALLOWED);
                throw new Problem.Thrown(Problem.of(
                        "method-not-allowed", 405, Map.of("method", request.getMethod(), "allowed", ALLOWED)));
            }
        }
    }
}

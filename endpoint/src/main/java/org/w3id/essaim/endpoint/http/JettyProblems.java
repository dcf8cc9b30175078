package org.w3id.essaim.endpoint.http;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Jetty's own refusals (malformed requests, long lines, faults outside the routes) as problems that echo nothing of the request. */
final class JettyProblems extends ErrorHandler {

    private final ProblemWriter problems;

    JettyProblems(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public boolean errorPageForMethod(String method) {
        return true;
    }

    @Override
    protected void generateResponse(
            Request request, Response response, int code, String message, Throwable cause, Callback callback) {
        int status = cause instanceof HttpException refusal ? refusal.getCode() : code;
        response.setStatus(status);
        byte[] body = body(status, lang(request));
        headers(response.getHeaders());
        response.write(true, ByteBuffer.wrap(body), callback);
    }

    private static Lang lang(Request request) {
        Optional<String> query = Optional.ofNullable(request.getHttpURI()).map(HttpURI::getQuery);
        return LangNegotiation.parameter(query)
                .orElseGet(() -> LangNegotiation.choose(
                        Optional.ofNullable(request.getHeaders().get(HttpHeader.ACCEPT_LANGUAGE))
                                .orElse("")));
    }

    /**
     * Jetty closes the connection after a request that it could not read, but does not say so; a client that sends its next request
     * meanwhile would not know whether it was heard (<a href="https://www.rfc-editor.org/rfc/rfc9112#section-9.6">RFC 9112</a>).
     */
    private static void headers(HttpFields.Mutable fields) {
        StandardHeaders.ALL.forEach((name, value) -> fields.put(new HttpField(name, value)));
        fields.put(HttpHeader.CONTENT_TYPE, ProblemWriter.JSON);
        fields.put(HttpHeader.CACHE_CONTROL, "no-store");
        fields.put(HttpHeader.CONNECTION, "close");
    }

    private byte[] body(int status, Lang lang) {
        Problem problem = Problem.of(slug(status), Math.max(status, 400), Map.of());
        return problems.json(problems.told(problem, lang, "", RequestId.next()));
    }

    private static String slug(int status) {
        return switch (status) {
            case 404 -> "not-found";
            case 413 -> "body-too-large";
            case 414 -> "uri-too-long";
            case 431 -> "headers-too-large";
            default -> List.of(500, 501, 502, 503, 504).contains(status) ? "internal" : "bad-request";
        };
    }
}

package org.w3id.essaim.endpoint.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.w3id.essaim.ontology.Words;

/**
 * Answers with a {@link Problem}: {@code application/problem+json} (<a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a>) in the
 * reader's language, or HTML where a browser asked for it. Never cached.
 */
public final class ProblemWriter {

    static final String JSON = "application/problem+json";

    /** Longer queries are not repeated in {@code instance}. */
    private static final int LONGEST_INSTANCE = 500;

    private final ProblemWords words;
    private final ProblemPage page;
    private final ObjectMapper json = new ObjectMapper();

    public ProblemWriter(ProblemWords words, ProblemPage page) {
        this.words = words;
        this.page = page;
    }

    /** With the plain page. */
    public static ProblemWriter plain() {
        return new ProblemWriter(ProblemWords.load(), ProblemPage.plain());
    }

    /** From a Javalin route. */
    public void write(Context ctx, Problem problem) throws IOException {
        write(ctx.req(), ctx.res(), problem);
    }

    /** Answers; what was put on the response before, its headers apart, is forgotten. The response must not be committed. */
    public void write(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
        response.resetBuffer();
        for (String header :
                List.of("ETag", "Content-Encoding", "Transfer-Encoding", "Content-Language", "Last-Modified", "Link")) {
            response.setHeader(header, null);
        }
        boolean html = wantsHtml(request);
        Lang lang = LangNegotiation.choose(request);
        Vary.on(request, "Accept-Language");
        ProblemPage.Told told = told(problem, lang, instance(request), RequestId.of(request));
        byte[] body = html ? page.html(told).getBytes(StandardCharsets.UTF_8) : json(told);
        response.setStatus(problem.status());
        response.setContentType(html ? "text/html;charset=utf-8" : JSON);
        response.setHeader("Content-Language", lang.tag());
        response.setHeader("Cache-Control", "no-store");
        Vary.value(request).ifPresent(vary -> response.setHeader("Vary", vary));
        if (problem.extensions().get(Problem.RETRY_AFTER) instanceof Long seconds) {
            response.setHeader("Retry-After", seconds.toString());
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** A problem in words. */
    public ProblemPage.Told told(Problem problem, Lang lang, String instance, String requestId) {
        return new ProblemPage.Told(
                problem, lang, words.title(problem.slug(), lang), words.detail(problem, lang), instance, requestId);
    }

    private static boolean wantsHtml(HttpServletRequest request) {
        Vary.on(request, "Accept");
        return Negotiator.prefersHtml(Negotiator.joined(request, "Accept"), List.of(JSON, "application/json"));
    }

    /** The body, in UTF-8. */
    byte[] json(ProblemPage.Told told) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", Words.BASE + "problem/" + told.problem().slug());
        body.put("title", told.title());
        body.put("status", told.problem().status());
        body.put("detail", told.detail());
        if (!told.instance().isEmpty()) {
            body.put("instance", told.instance());
        }
        body.putAll(told.problem().extensions());
        body.put("requestId", told.requestId());
        try {
            return json.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "an extension of " + told.problem().slug() + " cannot be JSON", e);
        }
    }

    private static String instance(HttpServletRequest request) {
        String path = request.getRequestURI();
        String query = request.getQueryString();
        boolean whole = query != null && path.length() + query.length() < LONGEST_INSTANCE;
        return whole ? path + "?" + query : path.substring(0, Math.min(path.length(), LONGEST_INSTANCE));
    }
}

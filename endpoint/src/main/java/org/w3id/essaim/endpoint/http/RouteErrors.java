package org.w3id.essaim.endpoint.http;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.eclipse.jetty.http.HttpException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What leaves a Javalin route other than an answer, as a problem. Nothing in here throws: see {@link FailingResponse}. */
final class RouteErrors {

    private static final Logger LOG = LoggerFactory.getLogger(RouteErrors.class);

    private final HttpSettings settings;
    private final ProblemWriter problems;

    RouteErrors(HttpSettings settings, ProblemWriter problems) {
        this.settings = settings;
        this.problems = problems;
    }

    void add(JavalinConfig config) {
        config.router.javaLangErrorHandler(FailingResponse::fail);
        config.routes.exception(Problem.Thrown.class, (thrown, ctx) -> write(ctx, thrown.problem()));
        config.routes.exception(HttpResponseException.class, this::answer);
        config.routes.exception(Exception.class, this::fault);
    }

    private void answer(HttpResponseException refusal, Context ctx) {
        if (refusal.getStatus() == 405) {
            wrongMethod(refusal, ctx);
        } else {
            write(ctx, problem(refusal.getStatus(), ctx));
        }
    }

    private Problem problem(int status, Context ctx) {
        return switch (status) {
            case 404 -> Problem.of("not-found", 404, Map.of("path", ctx.path()));
            case 410 -> Problem.of("gone", 410, Map.of("path", ctx.path()));
            case 413 -> FrontFilter.bodyTooLarge(settings);
            default -> Problem.of(status < 500 ? "bad-request" : "internal", status);
        };
    }

    private void wrongMethod(HttpResponseException refusal, Context ctx) {
        TreeSet<String> allowed = new TreeSet<>(List.of("OPTIONS"));
        Optional.ofNullable(refusal.getDetails().get("availableMethods")).stream()
                .map(names -> names.split("[^A-Z]+"))
                .flatMap(Arrays::stream)
                .filter(name -> !name.isEmpty())
                .forEach(allowed::add);
        if (allowed.contains("GET")) {
            allowed.add("HEAD");
        }
        ctx.res().setHeader("Allow", String.join(", ", allowed));
        if (ctx.req().getMethod().equals("OPTIONS")) {
            ctx.res().setStatus(204);
        } else {
            write(ctx, notAllowed(ctx.req().getMethod(), allowed));
        }
    }

    private static Problem notAllowed(String method, Collection<String> allowed) {
        return Problem.of("method-not-allowed", 405, Map.of("method", method, "allowed", String.join(", ", allowed)));
    }

    private void fault(Exception fault, Context ctx) {
        if (fault instanceof HttpException refusal && refusal.getCode() < 500) {
            // A body that breaks HTTP is found only when a route reads it; what follows on the connection means
            // nothing.
            ctx.res().setHeader("Connection", "close");
            write(ctx, problem(refusal.getCode(), ctx));
            return;
        }
        LOG.error("request {} failed", RequestId.of(ctx.req()), fault);
        write(ctx, Problem.of("internal", 500));
    }

    private void write(Context ctx, Problem problem) {
        if (ctx.res().isCommitted()) {
            FailingResponse.fail(ctx.res(), new Problem.Thrown(problem));
            return;
        }
        try {
            problems.write(ctx, problem);
        } catch (IOException e) {
            LOG.debug("request {}: the client left", RequestId.of(ctx.req()), e);
        }
    }
}

package org.w3id.essaim.endpoint.sparql;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.w3id.essaim.endpoint.engine.AnswerFormat;
import org.w3id.essaim.endpoint.engine.QueryReader;
import org.w3id.essaim.endpoint.engine.SparqlBackend;
import org.w3id.essaim.endpoint.engine.SparqlEdition;
import org.w3id.essaim.endpoint.engine.SparqlLimits;
import org.w3id.essaim.endpoint.http.CutAnswerException;
import org.w3id.essaim.endpoint.http.LangNegotiation;
import org.w3id.essaim.endpoint.http.Negotiator;
import org.w3id.essaim.endpoint.http.Problem;
import org.w3id.essaim.endpoint.http.ProblemWriter;
import org.w3id.essaim.endpoint.http.Reply;
import org.w3id.essaim.endpoint.http.Vary;

/**
 * Stands before Fuseki at {@code /sparql}: takes the edition, reads the request, and answers after Fuseki has returned, clear of its error
 * handling.
 */
final class SparqlFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String METHODS = "GET, HEAD, POST, OPTIONS";

    private final transient Supplier<SparqlEdition> editions;
    private final transient QueryReader reader;
    private final transient SparqlBackend backend;
    private final transient SparqlLimits limits;
    private final transient ProblemWriter problems;
    private final transient SelfDescription description;

    SparqlFilter(
            Supplier<SparqlEdition> editions,
            QueryReader reader,
            SparqlBackend backend,
            SparqlLimits limits,
            ProblemWriter problems,
            SelfDescription description) {
        this.editions = editions;
        this.reader = reader;
        this.backend = backend;
        this.limits = limits;
        this.problems = problems;
        this.description = description;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getMethod().equals("OPTIONS")) {
            response.setHeader("Allow", METHODS);
            response.setStatus(204);
            return;
        }
        SparqlEdition edition = editions.get();
        response.setHeader("Essaim-Snapshot", edition.snapshotId());
        Asked asked = Asked.read(request, limits.mostQueryBytes());
        if (asked.query().isEmpty() && request.getMethod().equals("GET")) {
            describe(request, response);
            return;
        }
        if (asked.query().filter(query -> !query.isEmpty()).isEmpty()) {
            problems.write(request, response, Asked.syntax("empty"));
            return;
        }
        Exchange exchange = new Exchange(request, response, edition, asked, reader, backend, limits);
        DeafResponse deaf = new DeafResponse(response);
        chain.doFilter(new ReadRequest(request, asked), deaf);
        finish(request, response, exchange, deaf.getStatus());
    }

    private void finish(HttpServletRequest request, HttpServletResponse response, Exchange exchange, int status)
            throws IOException {
        Optional<Outcome> outcome = exchange.outcome();
        if (outcome.isEmpty()) {
            problems.write(request, response, exchange.told(refusedByFuseki(status)));
        } else if (outcome.get() instanceof Outcome.Refused refused) {
            problems.write(request, response, exchange.told(refused.problem()));
        } else if (outcome.get() instanceof Outcome.Cut cut) {
            throw new CutAnswerException(cut.cause());
        }
    }

    private static Problem refusedByFuseki(int status) {
        return status >= 400 && status < 500 ? Problem.of("bad-request", status) : Problem.of("internal", 500);
    }

    private void describe(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Vary.on(request, "Accept");
        String accept = Optional.ofNullable(request.getHeader("Accept")).orElse("");
        if (Negotiator.prefersHtml(accept, AnswerFormat.mediaTypes(AnswerFormat.graphs()))) {
            String lang = LangNegotiation.choose(request).tag();
            Reply.redirect(303, "/" + lang + "/sparql").send(request, response);
            return;
        }
        String type = Negotiator.require(request, AnswerFormat.mediaTypes(AnswerFormat.graphs()));
        byte[] body = description.bytes(
                AnswerFormat.ofMediaType(type), request.getRequestURL().toString());
        Reply.of(type.startsWith("text/") ? type + ";charset=utf-8" : type, body)
                .send(request, response);
    }
}

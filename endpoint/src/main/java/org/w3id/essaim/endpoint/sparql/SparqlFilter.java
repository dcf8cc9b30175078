package org.w3id.essaim.endpoint.sparql;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import org.w3id.essaim.endpoint.engine.AnswerFormat;
import org.w3id.essaim.endpoint.engine.SparqlEdition;
import org.w3id.essaim.endpoint.http.ClientNames;
import org.w3id.essaim.endpoint.http.CutAnswerException;
import org.w3id.essaim.endpoint.http.LangNegotiation;
import org.w3id.essaim.endpoint.http.Negotiator;
import org.w3id.essaim.endpoint.http.Problem;
import org.w3id.essaim.endpoint.http.ProblemWriter;
import org.w3id.essaim.endpoint.http.Reply;
import org.w3id.essaim.endpoint.http.Vary;
import org.w3id.essaim.endpoint.http.VersionServed;

/**
 * Stands before Fuseki at {@code /sparql}: takes the edition, reads the request, and answers after Fuseki has returned, clear of its error
 * handling.
 */
final class SparqlFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String METHODS = "GET, HEAD, POST, OPTIONS";

    private final transient Function<HttpServletRequest, SparqlEdition> editions;
    private final transient Means means;
    private final transient ClientNames clients;
    private final transient ProblemWriter problems;
    private final transient SelfDescription description;

    SparqlFilter(
            Function<HttpServletRequest, SparqlEdition> editions,
            Means means,
            ProblemWriter problems,
            SelfDescription description,
            ClientNames clients) {
        this.clients = clients;
        this.editions = editions;
        this.means = means;
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
        SparqlEdition edition = editions.apply(request);
        response.setHeader("Essaim-Snapshot", edition.snapshotId());
        String client = clients.of(request);
        try {
            means.admission().check(client);
            Asked asked = Asked.read(request, means.limits().mostQueryBytes());
            if (asked.query().isEmpty() && request.getMethod().equals("GET")) {
                describe(request, response);
                return;
            }
            if (asked.query().filter(query -> !query.isEmpty()).isEmpty()) {
                throw new Problem.Thrown(Asked.syntax("empty"));
            }
            Exchange exchange = new Exchange(request, response, edition, asked, means, client);
            DeafResponse deaf = new DeafResponse(response);
            chain.doFilter(new ReadRequest(request, asked), deaf);
            finish(exchange, deaf.getStatus());
        } catch (Problem.Thrown refused) {
            means.admission().failed(client, refused.problem());
            problems.write(request, response, refused.problem());
        }
    }

    /** @throws Problem.Thrown what is to be answered where nothing was yet */
    private static void finish(Exchange exchange, int status) throws IOException {
        Optional<Outcome> outcome = exchange.outcome();
        if (outcome.isEmpty()) {
            throw new Problem.Thrown(exchange.told(refusedByFuseki(status)));
        }
        if (outcome.get() instanceof Outcome.Refused refused) {
            throw new Problem.Thrown(exchange.told(refused.problem()));
        }
        if (outcome.get() instanceof Outcome.Cut cut) {
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
            Reply.redirect(303, VersionServed.of(request).prefix() + "/" + lang + "/sparql")
                    .send(request, response);
            return;
        }
        String type = Negotiator.require(request, AnswerFormat.mediaTypes(AnswerFormat.graphs()));
        byte[] body = description.bytes(AnswerFormat.ofMediaType(type), request);
        Reply.of(type.startsWith("text/") ? type + ";charset=utf-8" : type, body)
                .send(request, response);
    }
}

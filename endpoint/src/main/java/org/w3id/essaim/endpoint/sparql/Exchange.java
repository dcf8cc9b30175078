package org.w3id.essaim.endpoint.sparql;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.atlas.RuntimeIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3id.essaim.endpoint.engine.AnswerFormat;
import org.w3id.essaim.endpoint.engine.Budget;
import org.w3id.essaim.endpoint.engine.CheckedQuery;
import org.w3id.essaim.endpoint.engine.GraphChoice;
import org.w3id.essaim.endpoint.engine.LimitReachedException;
import org.w3id.essaim.endpoint.engine.QueryReader;
import org.w3id.essaim.endpoint.engine.SparqlBackend;
import org.w3id.essaim.endpoint.engine.SparqlEdition;
import org.w3id.essaim.endpoint.engine.SparqlLimits;
import org.w3id.essaim.endpoint.http.ETag;
import org.w3id.essaim.endpoint.http.Head;
import org.w3id.essaim.endpoint.http.Negotiator;
import org.w3id.essaim.endpoint.http.Problem;
import org.w3id.essaim.endpoint.http.Reply;
import org.w3id.essaim.endpoint.http.RequestId;
import org.w3id.essaim.endpoint.http.TruthfulOutput;
import org.w3id.essaim.endpoint.http.Vary;

/**
 * One request and its answer, with the edition that it sees from its first byte to its last. Put on the request by the front filter, found
 * there by Fuseki's action.
 */
final class Exchange {

    /** Part of every tag: to be raised when the same query over the same snapshot is to be answered otherwise. */
    private static final String CODE_VERSION = "1";

    private static final String CACHED = "public, max-age=60, stale-while-revalidate=3600";
    private static final String ATTRIBUTE = Exchange.class.getName();
    private static final int SNAPSHOT_DIGITS = 16;
    private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);

    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final SparqlEdition edition;
    private final Asked asked;
    private final QueryReader reader;
    private final SparqlBackend backend;
    private final Budget budget;
    private Optional<Outcome> outcome = Optional.empty();

    Exchange(
            HttpServletRequest request,
            HttpServletResponse response,
            SparqlEdition edition,
            Asked asked,
            QueryReader reader,
            SparqlBackend backend,
            SparqlLimits limits) {
        this.request = request;
        this.response = response;
        this.edition = edition;
        this.asked = asked;
        this.reader = reader;
        this.backend = backend;
        this.budget = new Budget(asked.limits(limits));
        request.setAttribute(ATTRIBUTE, this);
    }

    static Exchange of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Exchange exchange) {
            return exchange;
        }
        throw new IllegalStateException("the SPARQL front was not passed");
    }

    /** Empty if Fuseki refused the request before it came to the query. */
    Optional<Outcome> outcome() {
        return outcome;
    }

    /** Answers the query; never throws what the query may cause. */
    void answer(String text) {
        outcome = Optional.of(outcome(text));
    }

    private Outcome outcome(String text) {
        try {
            CheckedQuery checked = reader.read(text);
            GraphChoice graphs = asked.graphs().orOf(checked.query());
            graphs.check(edition.dataset());
            AnswerFormat format = AnswerFormat.ofMediaType(mediaType(checked));
            Reply head = head(checked, graphs, mediaType(checked));
            if (head.sendIfKnown(request, response)) {
                return new Outcome.Answered();
            }
            if (Head.isAsked(request)) {
                head.sendHead(request, response);
                return new Outcome.Answered();
            }
            return executed(new SparqlBackend.Ask(checked, graphs, format, edition), head);
        } catch (Problem.Thrown refused) {
            return new Outcome.Refused(refused.problem());
        }
    }

    private String mediaType(CheckedQuery checked) {
        List<AnswerFormat> formats = AnswerFormat.of(checked.query());
        if (asked.format().isPresent()) {
            return asked.format()
                    .flatMap(name -> AnswerFormat.named(name, formats))
                    .map(AnswerFormat::mediaType)
                    .orElseThrow(() -> new Problem.Thrown(Negotiator.notAcceptable(AnswerFormat.mediaTypes(formats))));
        }
        return Negotiator.require(request, AnswerFormat.mediaTypes(formats));
    }

    private Reply head(CheckedQuery checked, GraphChoice graphs, String mediaType) {
        String type = mediaType.startsWith("text/") ? mediaType + ";charset=utf-8" : mediaType;
        Reply head = Reply.of(type, new byte[0]);
        boolean cacheable = checked.repeatable() && !request.getMethod().equals("POST");
        if (!cacheable) {
            return head.withoutETag().withCacheControl(Reply.NO_STORE);
        }
        String id = edition.snapshotId();
        String key = ETag.hash(
                checked.key(),
                graphs.defaults().toString(),
                graphs.named().toString(),
                mediaType,
                CODE_VERSION,
                edition.beside());
        return head.withETag(ETag.weak(id.substring(0, Math.min(SNAPSHOT_DIGITS, id.length())) + "-" + key))
                .withCacheControl(CACHED);
    }

    private Outcome executed(SparqlBackend.Ask ask, Reply head) {
        TruthfulOutput out =
                new TruthfulOutput(request, response, head, budget.limits().heldBytes());
        try {
            try {
                backend.answer(ask, budget, out);
                out.complete();
                return new Outcome.Answered();
            } finally {
                out.release();
            }
        } catch (LimitReachedException limit) {
            return ended(out, limit, limit.problem());
        } catch (Problem.Thrown refused) {
            return ended(out, refused, refused.problem());
        } catch (IOException | RuntimeIOException left) {
            return new Outcome.Cut(left);
        } catch (RuntimeException fault) {
            LOG.error("query of request {} failed", RequestId.of(request), fault);
            return ended(out, fault, Problem.of("internal", 500));
        }
    }

    private static Outcome ended(TruthfulOutput out, Throwable cause, Problem problem) {
        return out.hasBegun() ? new Outcome.Cut(cause) : new Outcome.Refused(problem);
    }

    /** The problem, with the snapshot that was asked. */
    Problem told(Problem problem) {
        Map<String, Object> extensions = new java.util.LinkedHashMap<>(problem.extensions());
        extensions.put("snapshot", edition.snapshotId());
        Vary.on(request, "Accept");
        return new Problem(problem.slug(), problem.status(), problem.arguments(), extensions);
    }
}

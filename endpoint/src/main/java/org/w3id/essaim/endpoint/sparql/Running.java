package org.w3id.essaim.endpoint.sparql;

import java.io.IOException;
import java.util.Optional;
import org.apache.jena.atlas.RuntimeIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3id.essaim.endpoint.engine.Budget;
import org.w3id.essaim.endpoint.engine.LimitReachedException;
import org.w3id.essaim.endpoint.engine.SparqlBackend;
import org.w3id.essaim.endpoint.http.Gzip;
import org.w3id.essaim.endpoint.http.Problem;
import org.w3id.essaim.endpoint.http.Reply;
import org.w3id.essaim.endpoint.http.RequestId;
import org.w3id.essaim.endpoint.http.TruthfulOutput;

/** A query that is run for one request. */
final class Running {

    private static final Logger LOG = LoggerFactory.getLogger(Running.class);

    private final SparqlBackend backend;
    private final Budget budget;
    private final Exchange exchange;

    Running(SparqlBackend backend, Budget budget, Exchange exchange) {
        this.backend = backend;
        this.budget = budget;
        this.exchange = exchange;
    }

    /**
     * Runs it and sends what comes.
     *
     * @param head the answer without its body
     * @param making told how it comes out, for those who wait for the same
     */
    Outcome answer(SparqlBackend.Ask ask, Reply head, Optional<Answers.Making> making) {
        TruthfulOutput out = exchange.output(head, () -> making.ifPresent(Answers.Making::tooLong));
        try {
            try {
                backend.answer(ask, budget, out);
                Optional<WholeAnswer> whole = out.whole().map(bytes -> whole(bytes, head));
                whole.ifPresent(answer -> making.ifPresent(waited -> waited.whole(answer)));
                if (whole.isPresent()) {
                    exchange.send(whole.get().in(head));
                } else {
                    out.complete();
                }
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
            LOG.error("query of request {} failed", RequestId.of(exchange.request()), fault);
            return ended(out, fault, Problem.of("internal", 500));
        }
    }

    private WholeAnswer whole(byte[] bytes, Reply head) {
        WholeAnswer whole = WholeAnswer.of(bytes);
        return Gzip.isWorth(head.contentType(), bytes.length) && Gzip.isWanted(exchange.request())
                ? whole.zipped()
                : whole;
    }

    private static Outcome ended(TruthfulOutput out, Throwable cause, Problem problem) {
        return out.hasBegun() ? new Outcome.Cut(cause) : new Outcome.Refused(problem);
    }
}

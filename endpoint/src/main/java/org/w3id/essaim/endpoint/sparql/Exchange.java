package org.w3id.essaim.endpoint.sparql;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3id.essaim.endpoint.engine.Admission;
import org.w3id.essaim.endpoint.engine.AnswerFormat;
import org.w3id.essaim.endpoint.engine.Budget;
import org.w3id.essaim.endpoint.engine.CheckedQuery;
import org.w3id.essaim.endpoint.engine.GraphChoice;
import org.w3id.essaim.endpoint.engine.SparqlBackend;
import org.w3id.essaim.endpoint.engine.SparqlEdition;
import org.w3id.essaim.endpoint.engine.UnknownTerms;
import org.w3id.essaim.endpoint.http.CiteAs;
import org.w3id.essaim.endpoint.http.ETag;
import org.w3id.essaim.endpoint.http.Gzip;
import org.w3id.essaim.endpoint.http.Head;
import org.w3id.essaim.endpoint.http.Negotiator;
import org.w3id.essaim.endpoint.http.Problem;
import org.w3id.essaim.endpoint.http.Reply;
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

    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final SparqlEdition edition;
    private final Asked asked;
    private final Means means;
    private final String client;
    private final Budget budget;
    private Optional<Outcome> outcome = Optional.empty();

    /** @param client whoever asks, by the name that admission knows */
    Exchange(
            HttpServletRequest request,
            HttpServletResponse response,
            SparqlEdition edition,
            Asked asked,
            Means means,
            String client) {
        this.request = request;
        this.response = response;
        this.edition = edition;
        this.asked = asked;
        this.means = means;
        this.client = client;
        this.budget = new Budget(asked.limits(means.limits()));
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
            CheckedQuery checked = means.reader().read(text);
            GraphChoice graphs = asked.graphs().orOf(checked.query());
            graphs.check(edition.dataset());
            String mediaType = mediaType(checked);
            String name = name(checked, graphs, mediaType);
            Reply known = head(checked, name, mediaType);
            if (known.sendIfKnown(request, response)) {
                return new Outcome.Answered();
            }
            Reply head = helped(known, checked);
            if (Head.isAsked(request)) {
                head.sendHead(request, response);
                return new Outcome.Answered();
            }
            SparqlBackend.Ask ask =
                    new SparqlBackend.Ask(checked, graphs, AnswerFormat.ofMediaType(mediaType), edition);
            return checked.repeatable() ? repeatable(ask, name, head) : run(ask, head, Optional.empty());
        } catch (Problem.Thrown refused) {
            return new Outcome.Refused(refused.problem());
        } catch (IOException left) {
            return new Outcome.Cut(left);
        }
    }

    /** A misspelt class of ours gives a true, empty answer: it leads to the card of what there is. */
    private Reply helped(Reply head, CheckedQuery checked) {
        return new UnknownTerms(edition.dataset().getDefaultGraph()).anyOfOurWords(checked)
                ? head.withLink("</schema.md>; rel=\"help\"")
                : head;
    }

    private Outcome repeatable(SparqlBackend.Ask ask, String name, Reply head) throws IOException {
        Answers.Step step = means.answers().step(name, budget.left());
        if (step instanceof Answers.Step.Send known) {
            send(zippedIfWanted(name, known.answer(), head).in(head));
            return new Outcome.Answered();
        }
        if (step instanceof Answers.Step.Late) {
            return new Outcome.Refused(budget.late());
        }
        if (step instanceof Answers.Step.Make make) {
            try (Answers.Making making = make.making()) {
                return run(ask, head, Optional.of(making));
            }
        }
        return run(ask, head, Optional.empty());
    }

    private WholeAnswer zippedIfWanted(String name, WholeAnswer known, Reply head) {
        boolean zip = known.gzip().isEmpty()
                && Gzip.isWorth(head.contentType(), known.body().length)
                && Gzip.isWanted(request);
        if (!zip) {
            return known;
        }
        WholeAnswer zipped = known.zipped();
        means.answers().keep(name, zipped);
        return zipped;
    }

    private Outcome run(SparqlBackend.Ask ask, Reply head, Optional<Answers.Making> making) {
        Admission.Turn turn = means.admission().enter(client, budget.left());
        try {
            return new Running(means.backend(), budget, this).answer(ask, head, making);
        } finally {
            turn.close();
        }
    }

    HttpServletRequest request() {
        return request;
    }

    TruthfulOutput output(Reply head, Runnable tooLong) {
        return new TruthfulOutput(request, response, head, budget.limits().heldBytes(), tooLong);
    }

    void send(Reply whole) throws IOException {
        whole.send(request, response);
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

    /** Equal for equal answers: snapshot, query, graphs, format. */
    private String name(CheckedQuery checked, GraphChoice graphs, String mediaType) {
        String id = edition.snapshotId();
        String key = ETag.hash(
                checked.key(),
                graphs.defaults().toString(),
                graphs.named().toString(),
                mediaType,
                CODE_VERSION,
                edition.beside());
        return id.substring(0, Math.min(SNAPSHOT_DIGITS, id.length())) + "-" + key;
    }

    private Reply head(CheckedQuery checked, String name, String mediaType) {
        String type = mediaType.startsWith("text/") ? mediaType + ";charset=utf-8" : mediaType;
        Reply plain = Reply.of(type, new byte[0]);
        Reply head = CiteAs.of(request)
                .map(cite -> plain.withLink(cite.link(asked.address())))
                .orElse(plain);
        boolean cacheable = checked.repeatable() && !request.getMethod().equals("POST");
        return cacheable
                ? head.withETag(ETag.weak(name)).withCacheControl(CACHED)
                : head.withoutETag().withCacheControl(Reply.NO_STORE);
    }

    /** The problem, with the snapshot that was asked. */
    Problem told(Problem problem) {
        Map<String, Object> extensions = new java.util.LinkedHashMap<>(problem.extensions());
        extensions.put("snapshot", edition.snapshotId());
        Vary.on(request, "Accept");
        return new Problem(problem.slug(), problem.status(), problem.arguments(), extensions);
    }
}

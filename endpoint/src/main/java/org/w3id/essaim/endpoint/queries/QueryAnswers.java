package org.w3id.essaim.endpoint.queries;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.w3id.essaim.endpoint.engine.Admission;
import org.w3id.essaim.endpoint.engine.Budget;
import org.w3id.essaim.endpoint.engine.GraphChoice;
import org.w3id.essaim.endpoint.engine.LimitReachedException;
import org.w3id.essaim.endpoint.engine.QueryReader;
import org.w3id.essaim.endpoint.engine.SparqlBackend;
import org.w3id.essaim.endpoint.engine.SparqlLimits;
import org.w3id.essaim.endpoint.http.Problem;
import org.w3id.essaim.endpoint.things.JsonLdContext;
import org.w3id.essaim.ontology.Things;

/**
 * Asks saved questions, behind the same guards and within the same limits as {@code /sparql}. An answer is held whole before its first byte
 * leaves, so its bytes are fewer: who wants more asks there.
 */
public final class QueryAnswers {

    /** Of what the engine writes, 8 MiB. */
    private static final long MOST_BYTES = 8L << 20;

    private final SavedQueries queries;
    private final SparqlBackend backend;
    private final Admission admission;
    private final SparqlLimits limits;
    private final QueryReader reader;

    /** @param admission lets queries run, these as those of {@code /sparql} */
    public QueryAnswers(
            SavedQueries queries, SparqlBackend backend, Admission admission, SparqlLimits limits, Things things) {
        this.queries = queries;
        this.backend = backend;
        this.admission = admission;
        this.limits = limits.withAnswerBytes(Math.min(MOST_BYTES, limits.mostAnswerBytes()));
        this.reader = new QueryReader(things, limits.mostQueryBytes());
    }

    public SavedQueries queries() {
        return queries;
    }

    /**
     * A question with its choices, ready to run.
     *
     * @param given the parameters of the address; {@code format} is not looked at
     * @throws Problem.Thrown 404 {@code not-found}, 400 {@code invalid-parameter} or {@code query-refused}
     */
    public AskedQuery asked(String name, Map<String, List<String>> given, QueryEdition edition) {
        return new Choosing(queries.named(name), edition.catalogue()).asked(given, reader);
    }

    Admission admission() {
        return admission;
    }

    /**
     * The whole answer.
     *
     * @param format one that the question offers
     * @param baseUrl where this server is reached, without a final slash
     * @param client whoever asks, by the name that admission knows
     * @throws Problem.Thrown 504 {@code deadline}, 413 {@code answer-too-large}, 429 {@code budget-spent}, 503 {@code busy}
     */
    public byte[] answer(AskedQuery asked, QueryFormat format, QueryEdition edition, String baseUrl, String client) {
        Budget budget = new Budget(limits);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SparqlBackend.Ask ask = new SparqlBackend.Ask(asked.query(), GraphChoice.ALL, format.engine(), edition.data());
        Admission.Turn turn = admission.enter(client, budget.left());
        try (turn) {
            backend.answer(ask, budget, out);
            byte[] body = told(asked, format, out.toByteArray(), edition, baseUrl, budget);
            budget.checkTime();
            return body;
        } catch (LimitReachedException limit) {
            throw new Problem.Thrown(limit.problem());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] told(
            AskedQuery asked, QueryFormat format, byte[] answer, QueryEdition edition, String baseUrl, Budget budget) {
        return switch (format) {
            case CSV, RESULTS, TURTLE, NTRIPLES -> answer;
            case ROWS -> new PlainRows(answer).json(asked, edition.data().snapshotId());
            case GEOJSON ->
                new MapRows(new PlainRows(answer)).json(asked, edition.data().snapshotId());
            case JSONLD ->
                asked.saved()
                        .frame()
                        .map(frame -> frame.told(answer, baseUrl + JsonLdContext.SHIPPED.path(), budget))
                        .orElse(answer);
        };
    }
}

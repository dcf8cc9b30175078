package org.w3id.essaim.endpoint.queries;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.w3id.essaim.endpoint.http.ETag;
import org.w3id.essaim.endpoint.http.Head;
import org.w3id.essaim.endpoint.http.Negotiator;
import org.w3id.essaim.endpoint.http.Problem;
import org.w3id.essaim.endpoint.http.Reply;

/** One saved question asked over HTTP. What the client has already is not made again, and a {@code HEAD} runs nothing. */
public final class QueryExchange {

    /** Part of every tag: to be raised when the same question of the same snapshot is to be answered otherwise. */
    private static final String CODE_VERSION = "1";

    private static final String CACHED = "public, max-age=60, stale-while-revalidate=3600";

    private final QueryAnswers answers;
    private final QueryEdition edition;
    private final String baseUrl;
    private final String client;

    /**
     * @param baseUrl where this server is reached, without a final slash
     * @param client whoever asks, by the name that admission knows
     */
    public QueryExchange(QueryAnswers answers, QueryEdition edition, String baseUrl, String client) {
        this.client = client;
        this.answers = answers;
        this.edition = edition;
        this.baseUrl = baseUrl;
    }

    /**
     * Answers.
     *
     * @param given the parameters of the address, each with all its values
     * @throws Problem.Thrown before the first byte, if there is no whole answer
     */
    public void answer(
            HttpServletRequest request, HttpServletResponse response, String name, Map<String, List<String>> given)
            throws IOException {
        answers.admission().check(client);
        try {
            admitted(request, response, name, given);
        } catch (Problem.Thrown refused) {
            answers.admission().failed(client, refused.problem());
            throw refused;
        }
    }

    private void admitted(
            HttpServletRequest request, HttpServletResponse response, String name, Map<String, List<String>> given)
            throws IOException {
        AskedQuery asked = answers.asked(name, given, edition);
        QueryFormat format = format(request, asked.saved().formats(), given.getOrDefault(SavedQuery.FORMAT, List.of()));
        Reply head = head(asked, format);
        if (head.sendIfKnown(request, response)) {
            return;
        }
        if (Head.isAsked(request)) {
            head.sendHead(request, response);
            return;
        }
        head.withBody(answers.answer(asked, format, edition, baseUrl, client)).send(request, response);
    }

    private static QueryFormat format(HttpServletRequest request, List<QueryFormat> offered, List<String> named) {
        List<String> types = offered.stream().map(QueryFormat::mediaType).toList();
        if (named.isEmpty()) {
            return QueryFormat.ofMediaType(Negotiator.require(request, types));
        }
        return QueryFormat.named(named.get(named.size() - 1), offered)
                .orElseThrow(() -> new Problem.Thrown(Negotiator.notAcceptable(types)));
    }

    private Reply head(AskedQuery asked, QueryFormat format) {
        Reply head = Reply.of(format.contentType(), new byte[0])
                .withHeader("Essaim-Snapshot", edition.data().snapshotId())
                .withLink("<" + baseUrl + SavedQueries.PATH + ">; rel=\"collection\"")
                .withLink("<" + baseUrl + OpenApi.PATH + ">; rel=\"service-desc\"");
        for (QueryFormat other : asked.saved().formats()) {
            if (other != format) {
                head = head.withLink(
                        "<" + baseUrl + asked.path(other) + ">; rel=\"alternate\"; type=\"" + other.mediaType() + "\"");
            }
        }
        return asked.query().repeatable()
                ? head.withETag(tag(asked, format)).withCacheControl(CACHED)
                : head.withoutETag().withCacheControl(Reply.NO_STORE);
    }

    /** Weak: without {@code ORDER BY}, two true answers may differ in their order. */
    private ETag tag(AskedQuery asked, QueryFormat format) {
        String snapshot = edition.data().snapshotId();
        String key = ETag.hash(
                asked.saved().name(),
                asked.query().key(),
                format.shortName(),
                baseUrl,
                CODE_VERSION,
                edition.data().beside());
        return ETag.weak(snapshot.substring(0, Math.min(16, snapshot.length())) + "-" + key);
    }
}

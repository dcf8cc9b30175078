package org.w3id.essaim.endpoint;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.w3id.essaim.endpoint.engine.Admission;
import org.w3id.essaim.endpoint.engine.SparqlEdition;
import org.w3id.essaim.endpoint.engine.SparqlLimits;
import org.w3id.essaim.endpoint.engine.SparqlResult;
import org.w3id.essaim.endpoint.engine.SparqlService;
import org.w3id.essaim.endpoint.http.ClientNames;
import org.w3id.essaim.endpoint.http.Problem;
import org.w3id.essaim.endpoint.http.ProblemWords;
import org.w3id.essaim.endpoint.pages.PageContext;
import org.w3id.essaim.endpoint.pages.Pages;
import org.w3id.essaim.endpoint.pages.SparqlAnswer;
import org.w3id.essaim.endpoint.pages.SparqlPageModel;
import org.w3id.essaim.endpoint.pages.ToldProblem;
import org.w3id.essaim.endpoint.pages.WebUrl;
import org.w3id.essaim.endpoint.publish.Edition;

/** The SPARQL page: a query in a form, and its answer when it was asked to run. A shared link fills the form and runs nothing. */
final class SparqlPages {

    /** More is asked of {@code /sparql}, as CSV or JSON: a page of it would help nobody. */
    private static final int MOST_ROWS = 10_000;

    private final Pages pages;
    private final ProblemWords words;
    private final SparqlExamples examples;
    private final SparqlLimits limits;
    private final SparqlEditions data;
    private final SparqlService service;

    private final Admission admission;
    private final ClientNames clients;
    private final Citations citations;

    SparqlPages(
            Pages pages,
            ProblemWords words,
            SparqlExamples examples,
            SparqlLimits limits,
            SparqlEditions data,
            SparqlService service,
            Admission admission,
            ClientNames clients,
            Citations citations) {
        this.pages = pages;
        this.words = words;
        this.examples = examples;
        this.limits = limits;
        this.data = data;
        this.service = service;
        this.admission = admission;
        this.clients = clients;
        this.citations = citations;
    }

    String page(Context ctx, Edition edition, PageContext page) {
        String query = Site.parameter(ctx, "query").orElse("");
        boolean run = Site.parameter(ctx, "run").isPresent() && !query.isBlank();
        String shown = query.isBlank() ? examples.opening() : query;
        if (!run) {
            return pages.sparql(page, SparqlPageModel.unasked(examples.offered(), shown));
        }
        SparqlPageModel asked = asked(ctx, edition, page, query);
        if (asked.answer().isEmpty()) {
            return pages.sparql(page, asked);
        }
        return pages.sparql(
                page,
                asked.cited(citations.of(
                                edition.snapshot().id(), page.lang(), "/sparql?query=" + WebUrl.encoded(query)))
                        .withUnknown(service.unknownTerms(data.of(edition), query)));
    }

    private SparqlPageModel asked(Context ctx, Edition edition, PageContext page, String query) {
        SparqlEdition asked = data.of(edition);
        long start = System.nanoTime();
        SparqlResult result = inTurn(ctx, () -> service.select(asked, query, limits.deadline(), MOST_ROWS));
        Duration time = Duration.ofNanos(System.nanoTime() - start);
        if (result instanceof SparqlResult.Table table && !table.more()) {
            return answered(query, new SparqlAnswer.Table(table.variables(), nodes(table), time));
        }
        if (result instanceof SparqlResult.Graph graph && !graph.more()) {
            return answered(query, new SparqlAnswer.Statements(graph.turtle(), graph.size(), time));
        }
        if (result instanceof SparqlResult.Bool bool) {
            return answered(query, new SparqlAnswer.Truth(bool.value(), time));
        }
        Problem problem = result instanceof SparqlResult.Failed failed
                ? failed.problem()
                : Problem.of("answer-too-large", 413, Map.of("limit", String.valueOf(MOST_ROWS)));
        ToldProblem told =
                new ToldProblem(problem, words.title(problem.slug(), page.lang()), words.detail(problem, page.lang()));
        return new SparqlPageModel(examples.offered(), query, Optional.empty(), Optional.of(told));
    }

    /** A query asked on the page counts as one asked of {@code /sparql}. */
    private SparqlResult inTurn(Context ctx, Supplier<SparqlResult> query) {
        try {
            Admission.Turn turn = admission.enter(clients.of(ctx.req()), limits.deadline());
            try {
                return query.get();
            } finally {
                turn.close();
            }
        } catch (Problem.Thrown refused) {
            return new SparqlResult.Failed(refused.problem());
        }
    }

    private SparqlPageModel answered(String query, SparqlAnswer answer) {
        return new SparqlPageModel(examples.offered(), query, Optional.of(answer), Optional.empty());
    }

    private static List<List<Optional<Node>>> nodes(SparqlResult.Table table) {
        return table.rows().stream()
                .map(row ->
                        row.stream().map(term -> term.map(SparqlPages::node)).toList())
                .toList();
    }

    private static Node node(SparqlResult.Term term) {
        return switch (term.type()) {
            case IRI -> NodeFactory.createURI(term.value());
            case BLANK -> NodeFactory.createBlankNode(term.value());
            case LITERAL ->
                term.lang().isEmpty()
                        ? term.datatype().isEmpty()
                                ? NodeFactory.createLiteralString(term.value())
                                : NodeFactory.createLiteralDT(
                                        term.value(), TypeMapper.getInstance().getSafeTypeByName(term.datatype()))
                        : NodeFactory.createLiteralLang(term.value(), term.lang());
        };
    }
}

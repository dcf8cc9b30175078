package org.w3id.essaim.endpoint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.w3id.essaim.endpoint.contract.Contract;
import org.w3id.essaim.endpoint.describe.Examples;
import org.w3id.essaim.endpoint.describe.Rules;
import org.w3id.essaim.endpoint.engine.Admission;
import org.w3id.essaim.endpoint.engine.AdmissionSettings;
import org.w3id.essaim.endpoint.engine.InProcessBackend;
import org.w3id.essaim.endpoint.engine.QueryReader;
import org.w3id.essaim.endpoint.engine.SparqlBackend;
import org.w3id.essaim.endpoint.engine.SparqlLimits;
import org.w3id.essaim.endpoint.engine.SparqlService;
import org.w3id.essaim.endpoint.http.CannotListenException;
import org.w3id.essaim.endpoint.http.ClientNames;
import org.w3id.essaim.endpoint.http.HttpFront;
import org.w3id.essaim.endpoint.http.HttpSettings;
import org.w3id.essaim.endpoint.http.KeptReplies;
import org.w3id.essaim.endpoint.http.Mount;
import org.w3id.essaim.endpoint.http.ProblemPage;
import org.w3id.essaim.endpoint.http.ProblemWords;
import org.w3id.essaim.endpoint.http.ProblemWriter;
import org.w3id.essaim.endpoint.http.RequestLimit;
import org.w3id.essaim.endpoint.http.RequestQuota;
import org.w3id.essaim.endpoint.mcp.McpEdition;
import org.w3id.essaim.endpoint.mcp.McpMount;
import org.w3id.essaim.endpoint.pages.Assets;
import org.w3id.essaim.endpoint.pages.PageContext;
import org.w3id.essaim.endpoint.pages.Pages;
import org.w3id.essaim.endpoint.pages.ToldProblem;
import org.w3id.essaim.endpoint.publish.Edition;
import org.w3id.essaim.endpoint.publish.Publisher;
import org.w3id.essaim.endpoint.queries.QueryAnswers;
import org.w3id.essaim.endpoint.queries.QueryEdition;
import org.w3id.essaim.endpoint.queries.SavedQueries;
import org.w3id.essaim.endpoint.sparql.SparqlMount;
import org.w3id.essaim.loader.words.WordGraphs;
import org.w3id.essaim.ontology.Things;
import org.w3id.essaim.shapes.Shapes;

/**
 * The composition root: puts publisher, views, pages, SPARQL and the HTTP front together. The only class that knows every package; closes
 * what it was given and what it made.
 */
public final class EndpointServer implements AutoCloseable {

    /** The time between two looks at the folder; a change is live about two looks after the last write. */
    private static final Duration LOOK = Duration.ofSeconds(1);

    /** For answers that are kept, compressed forms included: some ten thousand things, or lists of them. */
    private static final long KEPT_BYTES = 64L << 20;

    private final Publisher publisher;
    private final HttpFront front;
    private final McpMount mcp;
    private final Site site;
    private final SparqlBackend backend;

    private EndpointServer(Publisher publisher, HttpFront front, McpMount mcp, Site site, SparqlBackend backend) {
        this.publisher = publisher;
        this.front = front;
        this.mcp = mcp;
        this.site = site;
        this.backend = backend;
    }

    /** As below, with the usual admission. */
    public static EndpointServer start(
            Publisher publisher, WordGraphs words, Path questions, String host, int port, Optional<URI> base)
            throws CannotListenException {
        return start(publisher, words, questions, AdmissionSettings.defaults(), host, port, base);
    }

    /**
     * Serves what a publisher publishes, and lets it watch its folder.
     *
     * @param questions the folder of the questions that are offered on the SPARQL page; need not exist
     * @param admission how many queries may run, and how much one client may ask
     * @param host the address to listen on
     * @param port 0 for any that is free
     * @param base the public address of the site, ending in a slash; without one, that of the server itself
     * @throws CannotListenException if the port is taken or the address is not of this machine
     */
    public static EndpointServer start(
            Publisher publisher,
            WordGraphs words,
            Path questions,
            AdmissionSettings admission,
            String host,
            int port,
            Optional<URI> base)
            throws CannotListenException {
        Optional<RequestLimit> requests = Optional.of(RequestLimit.defaults());
        return start(publisher, words, questions, admission, requests, host, port, base, Set.of());
    }

    /**
     * As above.
     *
     * @param requests how much one client may ask of all routes together; empty: as much as it likes
     * @param services IRIs of other endpoints that queries may ask by {@code SERVICE}
     */
    public static EndpointServer start(
            Publisher publisher,
            WordGraphs words,
            Path questions,
            AdmissionSettings admission,
            Optional<RequestLimit> requests,
            String host,
            int port,
            Optional<URI> base,
            Set<String> services)
            throws CannotListenException {
        AtomicReference<HttpFront> running = new AtomicReference<>();
        Site site = new Site(
                publisher.editions(),
                () -> base.map(EndpointServer::withoutSlash)
                        .orElseGet(() -> "http://" + host + ":" + running.get().port()),
                new KeptReplies(KEPT_BYTES, code()));
        Assets assets = new Assets();
        Pages pages = new Pages(assets);
        ProblemWords problemWords = ProblemWords.load();
        ProblemWriter problems = new ProblemWriter(problemWords, told -> page(site, pages, told));
        SparqlLimits limits = SparqlLimits.defaults().withServices(services);
        HttpSettings http = HttpSettings.of(host, port);
        StatusReport status = new StatusReport(publisher, words, new Limits(requests, admission, limits, http));
        Things things = publisher.current().snapshot().things();
        Rules rules = new Rules();
        Contract contract = new Contract(Shapes::standard);
        Examples examples = examples(questions, things);
        Descriptions descriptions = new Descriptions(site, limits, examples);
        SparqlEditions data = new SparqlEditions(descriptions);
        InProcessBackend backend = new InProcessBackend();
        QueryReader reader = new QueryReader(things, limits);
        SparqlService service = new SparqlService(reader, backend, limits);
        Admission turns = new Admission(admission);
        ClientNames clients = new ClientNames();
        QueryAnswers answers = new QueryAnswers(saved(questions, things), backend, turns, limits, things);
        SparqlPages sparqlPages = new SparqlPages(
                pages,
                problemWords,
                read(questions, things),
                limits,
                data,
                service,
                turns,
                clients,
                new Citations(site));
        McpMount mcp = new McpMount(
                () -> mcp(site, data),
                answers,
                turns,
                clients,
                limits,
                reader,
                service,
                () -> descriptions.of(publisher.current()).card(),
                problemWords,
                Version.number());
        Feeds feeds = new Feeds(site, pages);
        HttpFront front = new HttpFront(
                http,
                problems,
                List.of(
                        requests.<Mount>map(limit -> new RequestQuota(limit, clients, problems))
                                .orElse(context -> {}),
                        new VersionFilter(site, problems),
                        new SparqlMount(
                                request -> data.of(ServedEdition.of(request)),
                                things,
                                backend,
                                turns,
                                clients,
                                limits,
                                problems,
                                (format, request) -> descriptions.service(ServedEdition.of(request), format)),
                        mcp),
                List.of(
                        new QueryRoutes(site, data, answers, clients),
                        new WordRoutes(site, words, pages, rules),
                        new ReconcileRoutes(site, pages, assets),
                        new ApiPageRoutes(site, pages, contract),
                        new PageRoutes(site, pages, assets, status, sparqlPages, rules),
                        new EmbedRoutes(site, pages, assets),
                        new DescriptionRoutes(site, descriptions),
                        new PrefixRoutes(site, things),
                        new DatasetRoutes(site, examples.questions()),
                        new ContractRoutes(site, contract, answers::queries),
                        new ActionRoutes(site, contract::shapes),
                        new SearchRoutes(site),
                        new CountRoutes(site),
                        new ChangesRoutes(site, feeds),
                        new ContextRoutes(),
                        new ListRoutes(site, feeds, new ListFields(contract)),
                        new OgcRoutes(site, contract),
                        new VersionRoutes(site),
                        new DumpRoutes(site, pages),
                        new DiffRoutes(site, words),
                        new ThingRoutes(site, rules),
                        new GraphRoutes(site, descriptions)));
        running.set(front);
        front.start();
        descriptions.of(publisher.current());
        publisher.watch(LOOK, descriptions::of);
        return new EndpointServer(publisher, front, mcp, site, backend);
    }

    private static McpEdition mcp(Site site, SparqlEditions data) {
        Edition edition = site.editions().current();
        return new McpEdition(
                new QueryEdition(data.of(edition), edition.catalogue()),
                edition.lists(),
                lang -> site.views(edition, lang),
                (lang, thing) -> site.views(edition, lang, thing));
    }

    private static String code() {
        try {
            return CodeVersion.of(System.getProperty("java.class.path"));
        } catch (IOException e) {
            throw new UncheckedIOException("the program’s own files cannot be read", e);
        }
    }

    private static String withoutSlash(URI base) {
        return base.toString().replaceAll("/$", "");
    }

    private static SavedQueries saved(Path questions, Things things) {
        try {
            return SavedQueries.in(questions, things);
        } catch (IOException e) {
            throw new UncheckedIOException("the questions cannot be listed", e);
        }
    }

    private static SparqlExamples read(Path questions, Things things) {
        try {
            return SparqlExamples.in(questions, things);
        } catch (IOException e) {
            throw new UncheckedIOException("the questions cannot be listed", e);
        }
    }

    private static Examples examples(Path questions, Things things) {
        try {
            return Examples.in(questions, things);
        } catch (IOException e) {
            throw new UncheckedIOException("the questions cannot be listed", e);
        }
    }

    private static String page(Site site, Pages pages, ProblemPage.Told told) {
        PageContext context = site.page(site.editions().current(), told.lang(), told.instance());
        return pages.problem(context, new ToldProblem(told.problem(), told.title(), told.detail()));
    }

    /**
     * What it answers to: {@code GET /api/v1/{kind}}, and {@code * /sparql} for what stands before the routes; in the order in which they are
     * tried. For tests that ask each of them.
     */
    public List<String> routes() {
        return front.routes();
    }

    /** Where it is reached, ending in a slash. */
    public String baseUrl() {
        return site.baseUrl() + "/";
    }

    /** Takes no new request, lets those that run end, then stops. */
    @Override
    public void close() {
        publisher.close();
        front.close();
        mcp.close();
        backend.close();
    }
}

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
import org.w3id.essaim.endpoint.describe.Described;
import org.w3id.essaim.endpoint.describe.Examples;
import org.w3id.essaim.endpoint.describe.Rules;
import org.w3id.essaim.endpoint.engine.Admission;
import org.w3id.essaim.endpoint.engine.AdmissionSettings;
import org.w3id.essaim.endpoint.engine.InProcessBackend;
import org.w3id.essaim.endpoint.engine.SparqlBackend;
import org.w3id.essaim.endpoint.engine.SparqlEdition;
import org.w3id.essaim.endpoint.engine.SparqlLimits;
import org.w3id.essaim.endpoint.http.CannotListenException;
import org.w3id.essaim.endpoint.http.HttpFront;
import org.w3id.essaim.endpoint.http.HttpSettings;
import org.w3id.essaim.endpoint.http.ProblemPage;
import org.w3id.essaim.endpoint.http.ProblemWords;
import org.w3id.essaim.endpoint.http.ProblemWriter;
import org.w3id.essaim.endpoint.pages.Assets;
import org.w3id.essaim.endpoint.pages.PageContext;
import org.w3id.essaim.endpoint.pages.Pages;
import org.w3id.essaim.endpoint.pages.ToldProblem;
import org.w3id.essaim.endpoint.publish.Edition;
import org.w3id.essaim.endpoint.publish.Publisher;
import org.w3id.essaim.endpoint.sparql.SparqlMount;
import org.w3id.essaim.loader.words.WordGraphs;
import org.w3id.essaim.ontology.Things;

/**
 * The composition root: puts publisher, views, pages, SPARQL and the HTTP front together. The only class that knows every package; closes
 * what it was given and what it made.
 */
public final class EndpointServer implements AutoCloseable {

    /** The time between two looks at the folder; a change is live about two looks after the last write. */
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final Publisher publisher;
    private final HttpFront front;
    private final Site site;
    private final SparqlBackend backend;

    private EndpointServer(Publisher publisher, HttpFront front, Site site, SparqlBackend backend) {
        this.publisher = publisher;
        this.front = front;
        this.site = site;
        this.backend = backend;
    }

    /**
     * Serves what a publisher publishes, and lets it watch its folder.
     *
     * @param questions the folder of the questions that are offered on the SPARQL page; need not exist
     * @param host the address to listen on
     * @param port 0 for any that is free
     * @param base the public address of the site, ending in a slash; without one, that of the server itself
     * @throws CannotListenException if the port is taken or the address is not of this machine
     */
    public static EndpointServer start(
            Publisher publisher, WordGraphs words, Path questions, String host, int port, Optional<URI> base)
            throws CannotListenException {
        return start(publisher, words, questions, host, port, base, Set.of());
    }

    /** @param services IRIs of the endpoints that queries may ask by {@code SERVICE} */
    public static EndpointServer start(
            Publisher publisher,
            WordGraphs words,
            Path questions,
            String host,
            int port,
            Optional<URI> base,
            Set<String> services)
            throws CannotListenException {
        AtomicReference<HttpFront> running = new AtomicReference<>();
        Site site = new Site(
                publisher::current,
                () -> base.map(EndpointServer::withoutSlash)
                        .orElseGet(() -> "http://" + host + ":" + running.get().port()));
        Assets assets = new Assets();
        Pages pages = new Pages(assets);
        ProblemWords problemWords = ProblemWords.load();
        ProblemWriter problems = new ProblemWriter(problemWords, told -> page(site, pages, told));
        StatusReport status = new StatusReport(publisher, words);
        SparqlLimits limits = SparqlLimits.defaults().withServices(services);
        InProcessBackend backend = new InProcessBackend();
        Things things = publisher.current().snapshot().things();
        Rules rules = new Rules();
        Examples examples = examples(questions, things);
        Descriptions descriptions = new Descriptions(site, limits, examples);
        SparqlPages sparqlPages = new SparqlPages(pages, problemWords, read(questions, things), limits, backend);
        HttpFront front = new HttpFront(
                HttpSettings.of(host, port),
                problems,
                List.of(new SparqlMount(
                        () -> sparql(publisher.current(), descriptions),
                        things,
                        backend,
                        new Admission(AdmissionSettings.defaults()),
                        limits,
                        problems,
                        (format, url) -> descriptions.service(publisher.current(), format))),
                List.of(
                        new WordRoutes(site, words, pages, rules),
                        new PageRoutes(site, pages, assets, status, sparqlPages, rules),
                        new DescriptionRoutes(site, descriptions),
                        new PrefixRoutes(site, things),
                        new DatasetRoutes(site, examples.questions()),
                        new ViewRoutes(site),
                        new ThingRoutes(site, rules),
                        new GraphRoutes(site, descriptions)));
        running.set(front);
        front.start();
        descriptions.of(publisher.current());
        publisher.watch(LOOK, descriptions::of);
        return new EndpointServer(publisher, front, site, backend);
    }

    private static SparqlEdition sparql(Edition edition, Descriptions descriptions) {
        Described described = descriptions.of(edition);
        return new SparqlEdition(described.dataset(), edition.snapshot().id().hex(), described.digest());
    }

    private static String withoutSlash(URI base) {
        return base.toString().replaceAll("/$", "");
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
        PageContext context = site.page(site.edition(), told.lang(), told.instance());
        return pages.problem(context, new ToldProblem(told.problem(), told.title(), told.detail()));
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
        backend.close();
    }
}

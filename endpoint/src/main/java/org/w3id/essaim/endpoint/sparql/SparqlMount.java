package org.w3id.essaim.endpoint.sparql;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.jena.fuseki.Fuseki;
import org.apache.jena.fuseki.server.DataAccessPoint;
import org.apache.jena.fuseki.server.DataAccessPointRegistry;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.fuseki.server.OperationRegistry;
import org.apache.jena.fuseki.servlets.FusekiFilter;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.w3id.essaim.endpoint.engine.Admission;
import org.w3id.essaim.endpoint.engine.QueryReader;
import org.w3id.essaim.endpoint.engine.SparqlBackend;
import org.w3id.essaim.endpoint.engine.SparqlEdition;
import org.w3id.essaim.endpoint.engine.SparqlLimits;
import org.w3id.essaim.endpoint.http.ClientNames;
import org.w3id.essaim.endpoint.http.Mount;
import org.w3id.essaim.endpoint.http.ProblemWriter;
import org.w3id.essaim.ontology.Things;

/**
 * Puts {@code /sparql} into the server: Fuseki's query operation and nothing else of it, with our front before. Fuseki's own dataset is
 * empty: queries see the edition that the front took.
 */
public final class SparqlMount implements Mount {

    private static final String PATH = "/sparql";

    /** Answers that are kept, all in all. */
    private static final long MOST_KEPT_BYTES = 64L << 20;

    /** Fuseki logs addresses and whole queries; held here, since the logging of the JDK forgets what nobody holds. */
    private static final java.util.logging.Logger FUSEKI_LOG =
            java.util.logging.Logger.getLogger("org.apache.jena.fuseki");

    private final SparqlFilter front;

    /** As the other, for one that is always of the present. */
    public SparqlMount(
            Supplier<SparqlEdition> editions,
            Things things,
            SparqlBackend backend,
            Admission admission,
            SparqlLimits limits,
            ProblemWriter problems) {
        this(request -> editions.get(), things, backend, admission, limits, problems);
    }

    /**
     * @param editions asked once per request
     * @param things relative IRIs are resolved against their base, and their prefixes are offered when forgotten
     * @param admission lets queries run
     */
    public SparqlMount(
            Function<HttpServletRequest, SparqlEdition> editions,
            Things things,
            SparqlBackend backend,
            Admission admission,
            SparqlLimits limits,
            ProblemWriter problems) {
        this(
                editions,
                things,
                backend,
                admission,
                limits,
                problems,
                (format, request) ->
                        new ServiceDescription(request.getRequestURL().toString()).bytes(format));
    }

    /** As the other, with another description, for a server that counts what clients ask nowhere else. */
    public SparqlMount(
            Function<HttpServletRequest, SparqlEdition> editions,
            Things things,
            SparqlBackend backend,
            Admission admission,
            SparqlLimits limits,
            ProblemWriter problems,
            SelfDescription description) {
        this(editions, things, backend, admission, new ClientNames(), limits, problems, description);
    }

    /**
     * @param editions asked once per request
     * @param things relative IRIs are resolved against their base, and their prefixes are offered when forgotten
     * @param admission lets queries run
     * @param clients names whoever asks, as elsewhere in the server: what one asks is counted together
     * @param description what is answered when nothing is asked
     */
    public SparqlMount(
            Function<HttpServletRequest, SparqlEdition> editions,
            Things things,
            SparqlBackend backend,
            Admission admission,
            ClientNames clients,
            SparqlLimits limits,
            ProblemWriter problems,
            SelfDescription description) {
        QueryReader reader = new QueryReader(things, limits);
        Means means = new Means(reader, backend, admission, new Answers(MOST_KEPT_BYTES), limits);
        this.front = new SparqlFilter(editions, means, problems, description, clients);
    }

    @Override
    public void add(ServletContextHandler handler) {
        FUSEKI_LOG.setLevel(java.util.logging.Level.SEVERE);
        OperationRegistry operations = OperationRegistry.createEmpty();
        operations.register(Operation.Query, Asked.QUERY, new TruthfulQuery());
        DataService service = DataService.newBuilder(DatasetGraphFactory.empty())
                .addEndpoint(Operation.Query)
                .build();
        service.setEndpointProcessors(operations);
        service.goActive();
        DataAccessPointRegistry accessPoints = new DataAccessPointRegistry();
        accessPoints.register(new DataAccessPoint(PATH, service));
        ServletContext context = handler.getServletContext();
        OperationRegistry.set(context, operations);
        DataAccessPointRegistry.set(context, accessPoints);
        Fuseki.setVerbose(context, false);
        handler.addFilter(new FilterHolder(front), PATH, EnumSet.of(DispatcherType.REQUEST));
        handler.addFilter(new FilterHolder(new FusekiFilter()), PATH, EnumSet.of(DispatcherType.REQUEST));
    }
}

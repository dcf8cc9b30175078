package org.w3id.essaim.endpoint.conformance;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletContext;
import java.util.EnumSet;
import org.apache.jena.fuseki.server.DataAccessPoint;
import org.apache.jena.fuseki.server.DataAccessPointRegistry;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.fuseki.server.OperationRegistry;
import org.apache.jena.fuseki.servlets.FusekiFilter;
import org.apache.jena.fuseki.servlets.SPARQL_Update;
import org.apache.jena.sparql.core.DatasetGraph;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.w3id.essaim.endpoint.http.Mount;

/** What only the test profile has: updates of the data that is asked, at an address of their own. Mounted after {@code /sparql}. */
record UpdateMount(DatasetGraph data) implements Mount {

    static final String PATH = "/update";

    @Override
    public void add(ServletContextHandler handler) {
        ServletContext context = handler.getServletContext();
        OperationRegistry operations = OperationRegistry.get(context);
        operations.register(Operation.Update, "application/sparql-update", new SPARQL_Update());
        DataService service =
                DataService.newBuilder(data).addEndpoint(Operation.Update).build();
        service.setEndpointProcessors(operations);
        service.goActive();
        DataAccessPointRegistry.get(context).register(new DataAccessPoint(PATH, service));
        handler.addFilter(new FilterHolder(new FusekiFilter()), PATH, EnumSet.of(DispatcherType.REQUEST));
    }
}

package org.w3id.essaim.endpoint.mcp;

import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpStatelessSyncServer;
import io.modelcontextprotocol.server.transport.HttpServletStatelessServerTransport;
import io.modelcontextprotocol.spec.McpSchema;
import jakarta.servlet.DispatcherType;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.w3id.essaim.endpoint.engine.Admission;
import org.w3id.essaim.endpoint.engine.QueryReader;
import org.w3id.essaim.endpoint.engine.SparqlLimits;
import org.w3id.essaim.endpoint.engine.SparqlService;
import org.w3id.essaim.endpoint.http.ClientNames;
import org.w3id.essaim.endpoint.http.Mount;
import org.w3id.essaim.endpoint.http.ProblemWords;
import org.w3id.essaim.endpoint.queries.QueryAnswers;

/**
 * Puts {@code /mcp} into the server: the stateless transport, where each request stands for itself, so that any number of servers may answer
 * side by side. Tools run on the thread of their request and end with their budget.
 */
public final class McpMount implements Mount, AutoCloseable {

    public static final String PATH = "/mcp";

    private static final int MOST_REQUEST_BYTES = 65_536;

    /** Beyond the deadline of a query, for all that stands around it. */
    private static final Duration MARGIN = Duration.ofSeconds(5);

    private final HttpServletStatelessServerTransport transport;
    private final McpStatelessSyncServer server;

    /**
     * @param editions asked once per call
     * @param admission lets queries run, these as those of {@code /sparql}
     * @param clients names whoever calls, as elsewhere in the server
     * @param reader reads queries that are only looked at
     * @param service asks those that are run
     * @param schemaCard the text of {@code /schema.md}
     * @param version that of the program
     */
    public McpMount(
            Supplier<McpEdition> editions,
            QueryAnswers answers,
            Admission admission,
            ClientNames clients,
            SparqlLimits limits,
            QueryReader reader,
            SparqlService service,
            Supplier<String> schemaCard,
            ProblemWords words,
            String version) {
        ToolWords toolWords = ToolWords.load();
        ToolCalls calls = new ToolCalls(editions, toolWords, words, admission);
        McpJsonMapper json = new JacksonMapper();
        transport = HttpServletStatelessServerTransport.builder()
                .jsonMapper(json)
                .messageEndpoint(PATH)
                .contextExtractor(request -> McpTransportContext.create(Map.of(ToolCalls.CLIENT, clients.of(request))))
                .maxRequestSize(MOST_REQUEST_BYTES)
                .build();
        server = McpServer.sync(transport)
                .jsonMapper(json)
                .jsonSchemaValidator(unneeded())
                .validateToolInputs(false)
                .immediateExecution(true)
                .requestTimeout(limits.deadline().plus(MARGIN))
                .serverInfo("essaim", version)
                .instructions(toolWords.instructions())
                .capabilities(
                        McpSchema.ServerCapabilities.builder().tools(false).build())
                .tools(List.of(
                                new SchemaCard(schemaCard),
                                new FindThing(),
                                new DescribeThing(),
                                new ListQueries(answers.queries()),
                                new RunSavedQuery(answers),
                                new CheckQuery(reader, words),
                                new RunQuery(limits, service, admission))
                        .stream()
                        .map(calls::specification)
                        .toList())
                .build();
    }

    /** Tools check their arguments themselves, and say what is near. */
    private static JsonSchemaValidator unneeded() {
        return (schema, value) -> JsonSchemaValidator.ValidationResponse.asValid("");
    }

    @Override
    public void add(ServletContextHandler context) {
        context.addFilter(new FilterHolder(new PostOnly()), PATH, EnumSet.of(DispatcherType.REQUEST));
        context.addServlet(new ServletHolder(transport), PATH);
    }

    @Override
    public void close() {
        server.close();
    }
}

package org.w3id.essaim.endpoint.mcp;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.spec.McpSchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3id.essaim.endpoint.engine.Admission;
import org.w3id.essaim.endpoint.http.Lang;
import org.w3id.essaim.endpoint.http.Problem;
import org.w3id.essaim.endpoint.http.ProblemWords;
import org.w3id.essaim.ontology.Words;

/** Tools as the protocol has them: described beforehand, called with an edition, answered with data or with a problem. */
final class ToolCalls {

    private static final Logger LOG = LoggerFactory.getLogger(ToolCalls.class);

    /** Where the transport keeps the name of whoever calls. */
    static final String CLIENT = "client";

    private final Supplier<McpEdition> editions;
    private final ToolWords toolWords;
    private final ProblemWords problemWords;
    private final Admission admission;
    private final ObjectMapper json = new ObjectMapper();

    ToolCalls(Supplier<McpEdition> editions, ToolWords toolWords, ProblemWords problemWords, Admission admission) {
        this.admission = admission;
        this.editions = editions;
        this.toolWords = toolWords;
        this.problemWords = problemWords;
    }

    SyncToolSpecification specification(GraphTool tool) {
        return new SyncToolSpecification(
                described(tool), (transport, request) -> called(tool, request, String.valueOf(transport.get(CLIENT))));
    }

    private McpSchema.Tool described(GraphTool tool) {
        return McpSchema.Tool.builder(tool.name(), schema(tool))
                .title(toolWords.title(tool))
                .description(toolWords.description(tool))
                .annotations(new McpSchema.ToolAnnotations(toolWords.title(tool), true, false, true, false, false))
                .build();
    }

    private Map<String, Object> schema(GraphTool tool) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (GraphTool.Argument argument : tool.arguments()) {
            properties.put(
                    argument.name(),
                    Map.of("type", argument.type(), "description", toolWords.argument(tool, argument.name())));
        }
        List<String> required = tool.arguments().stream()
                .filter(GraphTool.Argument::required)
                .map(GraphTool.Argument::name)
                .toList();
        return Map.of("type", "object", "properties", properties, "required", required, "additionalProperties", false);
    }

    private McpSchema.CallToolResult called(GraphTool tool, McpSchema.CallToolRequest request, String client) {
        McpEdition edition = editions.get();
        String baseUrl = edition.views().apply(Lang.FR).baseUrl();
        Map<String, Object> arguments = Optional.ofNullable(request.arguments()).orElse(Map.of());
        try {
            admission.check(client);
            Told told = tool.call(Given.of(arguments, tool.arguments(), client), edition);
            return result(told.json(edition.snapshot(), baseUrl), false);
        } catch (Problem.Thrown refused) {
            admission.failed(client, refused.problem());
            return result(problem(refused.problem(), edition, new Given(arguments, client).lang()), true);
        } catch (RuntimeException fault) {
            LOG.error("the tool {} failed", tool.name(), fault);
            return result(problem(Problem.of("internal", 500), edition, Lang.EN), true);
        }
    }

    /** Twice the same, as the protocol asks: for programs that read structure, and for those that read text. */
    private McpSchema.CallToolResult result(ObjectNode body, boolean isError) {
        return McpSchema.CallToolResult.builder()
                .addTextContent(body.toString())
                .structuredContent(json.convertValue(body, Map.class))
                .isError(isError)
                .build();
    }

    private ObjectNode problem(Problem problem, McpEdition edition, Lang lang) {
        ObjectNode out = json.createObjectNode();
        out.put("type", Words.BASE + "problem/" + problem.slug());
        out.put("title", problemWords.title(problem.slug(), lang));
        out.put("status", problem.status());
        out.put("detail", problemWords.detail(problem, lang));
        ObjectNode extensions = json.valueToTree(problem.extensions());
        out.setAll(extensions);
        out.put("snapshot", edition.snapshot());
        return out;
    }
}

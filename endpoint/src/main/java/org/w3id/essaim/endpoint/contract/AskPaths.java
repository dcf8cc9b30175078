package org.w3id.essaim.endpoint.contract;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.BiFunction;
import org.w3id.essaim.endpoint.action.Ask;
import org.w3id.essaim.endpoint.lists.ListParameter;
import org.w3id.essaim.endpoint.lists.ListParameter.Type;
import org.w3id.essaim.ontology.Kind;

/**
 * The addresses of the questions, each also as a table.
 *
 * @param slug names the record in the parameters of an operation, and gives these parameters
 */
record AskPaths(Operations operations, Schemas schemas, Words words, BiFunction<Kind, ObjectNode, ArrayNode> slug) {

    private static final String VIEWS = "/api/v1/";
    private static final String SUFFIX = ".csv";
    private static final ListParameter NEAR = new ListParameter("near", Type.TEXT, List.of());
    private static final ListParameter FORMAT = new ListParameter("format", Type.CHOICE, List.of("json", "csv"));

    void addTo(ObjectNode paths) {
        for (Ask ask : Ask.values()) {
            for (Kind kind : Kind.values()) {
                if (ask.isFor(kind)) {
                    String path = VIEWS + kind.slug() + "/{slug}/" + ask.slug();
                    paths.putObject(path).set("get", about(ask, kind, ""));
                    paths.putObject(path + SUFFIX).set("get", about(ask, kind, SUFFIX));
                }
            }
        }
        String all = VIEWS + Ask.COFUNDING.slug();
        paths.putObject(all).set("get", ofAll(""));
        paths.putObject(all + SUFFIX).set("get", ofAll(SUFFIX));
    }

    private ObjectNode about(Ask ask, Kind kind, String suffix) {
        ObjectNode operation = operation(ask, ask.slug() + "-" + kind.slug() + suffix);
        ArrayNode parameters = slug.apply(kind, operation);
        if (ask == Ask.WHO_CAN_COME) {
            parameters.add(operations.parameter(NEAR));
        }
        return answered(ask, operation, parameters, suffix, 400, 404, 406, 410, 429);
    }

    private ObjectNode ofAll(String suffix) {
        ObjectNode operation = operation(Ask.COFUNDING, Ask.COFUNDING.slug() + suffix);
        return answered(Ask.COFUNDING, operation, operation.putArray("parameters"), suffix, 400, 406, 429);
    }

    private ObjectNode operation(Ask ask, String id) {
        return Operations.operation(id.replace('.', '-'), words.say("api.ask." + ask.slug()));
    }

    private ObjectNode answered(Ask ask, ObjectNode operation, ArrayNode parameters, String suffix, int... refusals) {
        parameters.add(operations.parameter(FORMAT)).add(operations.parameter(CommonPaths.LANG));
        ObjectNode content = operations.answered(operation, refusals);
        if (suffix.isEmpty()) {
            Operations.json(content, "application/json", schemas.url(ask.slug()))
                    .withObject("/schema")
                    .put("type", "object");
        }
        Operations.text(content, "text/csv");
        return operation;
    }
}

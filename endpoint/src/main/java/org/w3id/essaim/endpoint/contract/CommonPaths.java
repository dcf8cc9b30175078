package org.w3id.essaim.endpoint.contract;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import org.w3id.essaim.endpoint.http.Lang;
import org.w3id.essaim.endpoint.lists.Format;
import org.w3id.essaim.endpoint.lists.ListParameter;
import org.w3id.essaim.endpoint.lists.ListParameter.Type;
import org.w3id.essaim.endpoint.lists.Profile;
import org.w3id.essaim.endpoint.lists.SearchQuery;
import org.w3id.essaim.ontology.Kind;

/** The addresses that are of no kind: the search, suggestions, counts, what the service says of itself. */
record CommonPaths(Operations operations, Schemas schemas, Words words) {

    private static final List<String> KINDS =
            Arrays.stream(Kind.values()).map(Kind::slug).toList();

    private static final String CHANGES = "changes";
    private static final int[] REFUSED = {400, 406, 429};
    private static final int[] PAST = {400, 406, 410, 429};

    /** Those that take any parameter, and ignore it. */
    private static final List<String> OPEN = List.of("stats", "status");

    private static final ListParameter Q = new ListParameter("q", Type.TEXT, List.of());
    private static final ListParameter SINCE = new ListParameter("since", Type.TEXT, List.of());
    private static final ListParameter KIND = new ListParameter("kind", Type.CHOICES, KINDS);
    static final ListParameter LANG = new ListParameter(
            "lang", Type.CHOICE, Arrays.stream(Lang.values()).map(Lang::tag).toList());

    void addTo(ObjectNode paths) {
        limited(add(paths, "search", List.of(Q, KIND, ListParameter.LITERAL, LANG)));
        limited(add(paths, "suggest", List.of(Q, KIND, LANG)));
        ArrayNode facets = add(paths, "facets", List.of(LANG));
        ObjectNode kind =
                facets.addObject().put("name", "kind").put("in", "query").put("required", true);
        KINDS.forEach(kind.put("description", words.say("parameter.kind"))
                .putObject("schema")
                .put("type", "string")
                .putArray("enum")::add);
        add(paths, CHANGES, List.of(SINCE, LANG));
        feed(paths, Format.ATOM);
        feed(paths, Format.FEED);
        add(paths, "stats", List.of(ListParameter.PROFILE, LANG));
        add(paths, "status", List.of(LANG));
    }

    private void feed(ObjectNode paths, Format format) {
        String path = CHANGES + "." + format.ending();
        ObjectNode operation = Operations.operation(path.replace('.', '-'), words.say("api." + CHANGES));
        operation.putArray("parameters").add(operations.parameter(SINCE)).add(operations.parameter(LANG));
        ObjectNode content = operations.answered(operation, PAST);
        String type = format.mediaType().replaceFirst(";.*", "");
        if (format == Format.FEED) {
            Operations.json(content, type, schemas.url(AnswerSchemas.FEED));
        } else {
            Operations.text(content, type);
        }
        paths.putObject("/api/v1/" + path).set("get", operation);
    }

    private ArrayNode add(ObjectNode paths, String name, List<ListParameter> known) {
        ObjectNode operation = Operations.operation(name, words.say("api." + name));
        ArrayNode parameters = operation.putArray("parameters");
        known.forEach(parameter -> parameters.add(operations.parameter(parameter)));
        boolean refuses = !OPEN.contains(name);
        ObjectNode content = refuses
                ? operations.answered(operation, name.equals(CHANGES) ? PAST : REFUSED)
                : operations.answered(operation, 429);
        Operations.json(content, "application/json", schemas.url(name))
                .withObject("/schema")
                .put("type", "object");
        if (known.contains(ListParameter.PROFILE)) {
            operations.profiled(content, Profile.SCHEMAORG, schemas.url(AnswerSchemas.SCHEMA_ORG_DATASET));
        }
        paths.putObject("/api/v1/" + name).set("get", operation);
        return parameters;
    }

    private void limited(ArrayNode parameters) {
        ObjectNode limit = parameters.addObject().put("name", "limit").put("in", "query");
        limit.put("description", words.say("parameter.limitOfKind"));
        limit.putObject("schema").put("type", "integer").put("minimum", 1).put("maximum", SearchQuery.MAX_LIMIT);
    }
}

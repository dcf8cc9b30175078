package org.w3id.essaim.endpoint.mcp;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3id.essaim.endpoint.http.FormData;
import org.w3id.essaim.endpoint.lists.InvalidParameters;
import org.w3id.essaim.endpoint.lists.SearchQuery;
import org.w3id.essaim.endpoint.lists.ViewQuery;
import org.w3id.essaim.endpoint.views.ListJson;
import org.w3id.essaim.endpoint.views.SearchJson;
import org.w3id.essaim.ontology.Kind;

/** The search of the site: things by the words in their names and descriptions. */
final class FindThing implements GraphTool {

    private static final int USUAL = 5;
    private static final int MOST = 20;

    @Override
    public String name() {
        return "find_thing";
    }

    @Override
    public List<Argument> arguments() {
        return List.of(
                Argument.text("words"),
                Argument.optional("kind"),
                Argument.number("limit"),
                Argument.optional(Given.LANG));
    }

    @Override
    public Told call(Given given, McpEdition edition) {
        String words = given.text("words");
        int limit = given.number("limit", USUAL, MOST);
        ListJson writer = new ListJson(edition.views().apply(given.lang()));
        Optional<String> kind = given.optional("kind");
        if (kind.isPresent()) {
            return ofKind(kind(kind.get()), words, limit, writer, edition);
        }
        SearchQuery query = SearchQuery.of(words, limit);
        ObjectNode found = new SearchJson(edition.views().apply(given.lang()))
                .search(query, edition.lists().search(query));
        String path = "/api/v1/search?" + FormData.encode(Map.of("q", words));
        return new Told(Sources.of(found, edition.asked().catalogue()), path, found);
    }

    private static Told ofKind(Kind kind, String words, int limit, ListJson writer, McpEdition edition) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        parameters.put("q", List.of(words));
        parameters.put("limit", List.of(String.valueOf(limit)));
        ViewQuery query = ViewQuery.parse(kind, parameters, edition.asked().catalogue());
        ObjectNode found = writer.json(edition.lists().run(query));
        return new Told(Sources.of(found, edition.asked().catalogue()), "/api/v1/" + query.pathAndQuery(), found);
    }

    private static Kind kind(String slug) {
        Optional<Kind> kind = Kind.ofSlug(slug);
        if (kind.isEmpty()) {
            InvalidParameters wrong = new InvalidParameters();
            wrong.notOneOf(
                    "kind", slug, Arrays.stream(Kind.values()).map(Kind::slug).toList());
            wrong.refuse();
        }
        return kind.orElseThrow();
    }
}

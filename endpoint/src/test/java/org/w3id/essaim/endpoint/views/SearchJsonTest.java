package org.w3id.essaim.endpoint.views;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.w3id.essaim.endpoint.http.Lang;
import org.w3id.essaim.endpoint.lists.SearchQuery;
import org.w3id.essaim.endpoint.lists.Suggested;
import org.w3id.essaim.endpoint.lists.ViewQuery;
import org.w3id.essaim.ontology.Kind;

class SearchJsonTest {

    private static final Fixture FIXTURE = Fixture.read();

    @Test
    void groupsASearchByKind() {
        ObjectNode search = search(Map.of("q", List.of("utilo"), "limit", List.of("1")));
        JsonNode group = search.path("groups").get(0);
        assertEquals("adoption", group.path("kind").asText());
        assertEquals(2, group.path("total").asInt());
        assertEquals(1, group.path("items").size());
        assertEquals(
                "https://essaim.example/api/v1/adoption?q=utilo",
                group.path("href").asText());
        assertEquals(
                "https://essaim.example/api/v1/search?q=utilo&limit=1",
                search.at("/links/self").asText());
        assertTrue(search.at("/links/literal").isMissingNode());
    }

    @Test
    void offersTheLiteralSearchWhereItSearchedOtherWords() {
        ObjectNode search = search(Map.of("q", List.of("remize")));
        assertEquals("remise", search.at("/query/searched").asText());
        assertEquals(
                "https://essaim.example/api/v1/search?q=remize&literal=true",
                search.at("/links/literal").asText());
        ObjectNode literal = search(Map.of("q", List.of("remize"), "literal", List.of("true")));
        assertEquals(0, literal.path("total").asInt());
    }

    @Test
    void searchesTheKindsAsked() {
        ObjectNode search = search(Map.of("q", List.of("utilo"), "kind", List.of("commons,place")));
        assertEquals(List.of("commons"), search.path("groups").findValuesAsText("kind"));
    }

    @Test
    void marksWhatWasFoundInNamesAndSummaries() {
        JsonNode item = new ListJson(FIXTURE.context(Lang.FR))
                .json(FIXTURE.lists().run(ViewQuery.all(Kind.PLACE).withWords("remises")))
                .at("/items/0");
        assertEquals("name", item.at("/match/0/field").asText());
        assertEquals(
                "[{\"t\":\"La \"},{\"t\":\"Remise\",\"hit\":true},{\"t\":\" Exemple\"}]",
                item.at("/match/0/parts").toString());
        JsonNode plain = new ListJson(FIXTURE.context(Lang.FR))
                .json(FIXTURE.lists().run(ViewQuery.all(Kind.PLACE)))
                .at("/items/0");
        assertTrue(plain.path("match").isMissingNode());
    }

    @Test
    void keepsWhatIsFoundLight() {
        Fixture real = RealGraph.withDemonstration();
        for (String words : List.of("commun", "logiciel libre", "le lieu et la formation", "accompagner")) {
            SearchQuery query = SearchQuery.of(words, SearchQuery.MAX_LIMIT);
            ObjectNode found = new SearchJson(real.context(Lang.EN))
                    .search(query, real.lists().search(query));
            found.path("groups")
                    .forEach(group -> group.path("items")
                            .forEach(item -> assertTrue(
                                    ThingJson.bytes((ObjectNode) item).length <= ListJson.MAX_ENTRY_BYTES,
                                    item::toString)));
        }
    }

    @Test
    void suggestsStubsByKind() {
        ObjectNode out = suggestions(Map.of("q", List.of("util")));
        JsonNode first = out.at("/groups/0");
        assertEquals("commons", first.path("kind").asText());
        assertEquals(
                "Utilo Exemple, guide de la facilitation",
                first.at("/items/0/name").asText());
        assertEquals(
                "https://essaim.example/fr/commons/utilo-exemple",
                first.at("/items/0/url").asText());
        assertTrue(first.at("/items/0/alias").isMissingNode());
        assertEquals(0, suggestions(Map.of()).path("groups").size());
    }

    @Test
    void suggestsWithinAList() {
        SearchQuery query = SearchQuery.suggest(Map.of("q", List.of("e"), "kind", List.of("place")));
        List<Suggested> all = FIXTURE.lists().suggest(query);
        ViewQuery fablabs = ViewQuery.parse(
                Kind.PLACE, Map.of("nature", List.of("fablab"), "q", List.of("x")), FIXTURE.catalogue());
        List<Suggested> some = FIXTURE.lists().suggest(query, fablabs);
        Set<String> allowed = Set.copyOf(FIXTURE.lists().all(fablabs.withWords("")).stream()
                .map(thing -> thing.iri())
                .toList());
        assertTrue(all.size() > some.size(), all + " " + some);
        assertEquals(all.stream().filter(s -> allowed.contains(s.thing().iri())).toList(), some);
    }

    private static ObjectNode search(Map<String, List<String>> given) {
        SearchQuery query = SearchQuery.search(given);
        return new SearchJson(FIXTURE.context(Lang.FR))
                .search(query, FIXTURE.lists().search(query));
    }

    private static ObjectNode suggestions(Map<String, List<String>> given) {
        SearchQuery query = SearchQuery.suggest(given);
        return new SearchJson(FIXTURE.context(Lang.FR))
                .suggestions(query, FIXTURE.lists().suggest(query));
    }
}

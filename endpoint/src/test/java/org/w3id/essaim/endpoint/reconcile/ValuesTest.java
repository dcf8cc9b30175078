package org.w3id.essaim.endpoint.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.w3id.essaim.endpoint.http.Lang;
import org.w3id.essaim.endpoint.things.Catalogue;
import org.w3id.essaim.endpoint.things.JsonLdContext;
import org.w3id.essaim.endpoint.views.Fixture;
import org.w3id.essaim.loader.words.WordGraphs;
import org.w3id.essaim.ontology.Kind;
import org.w3id.essaim.ontology.Things;

/** What is fetched of a thing, and what is suggested. */
class ValuesTest {

    private static final Fixture FIXTURE = Fixture.read();
    private static final ObjectMapper JSON = new ObjectMapper();
    private final Reconciler french = Ask.reconciler(FIXTURE.catalogue(), Lang.FR);

    private JsonNode cell(String id, String property, String settings) throws Exception {
        String extend = JSON.writeValueAsString(JSON.createObjectNode()
                .<com.fasterxml.jackson.databind.node.ObjectNode>set(
                        "ids", JSON.createArrayNode().add(id))
                .set(
                        "properties",
                        JSON.createArrayNode()
                                .add(JSON.createObjectNode()
                                        .put("id", property)
                                        .set("settings", JSON.readTree(settings)))));
        return french.extension(extend).path("rows").path(id).path(property);
    }

    private String told(String id, String property) throws Exception {
        return cell(id, property, "{}").toString();
    }

    @Test
    void eachKindOfValueHasItsForm() throws Exception {
        assertEquals("[{\"str\":\"https://remise.example/\"}]", told("place/la-remise-35238", "homepage"));
        assertEquals(
                "[{\"id\":\"territory/commune-35238\",\"name\":\"Rennes\"}]",
                told("place/la-remise-35238", "territory"));
        assertEquals(
                "[{\"id\":\"territory/region-53\",\"name\":\"Bretagne\"}]", told("place/la-remise-35238", "region"));
        assertEquals("[{\"str\":\"35238\"}]", told("place/la-remise-35238", "codeINSEE"));
        assertEquals("[{\"float\":45.0}]", told("place/ecole-exemple", "latitude"));
        assertEquals("[{\"date\":\"2019-06-13T00:00:00Z\"}]", told("place/la-remise-35238", "checkedOn"));
        assertEquals("[{\"str\":\"2026\"}]", told("adoption/utilo-exemple-l-atelier-69266", "start"));
        assertEquals("[{\"str\":\"Atelier partagé.\"}]", told("place/la-remise-35238", "summary"));
        assertEquals("[]", told("place/la-remise-35238", "stewards"));
        assertEquals("[]", told("place/nulle-part", "homepage"));
    }

    @Test
    void settingsAreObeyed() throws Exception {
        assertTrue(cell("place/la-remise-35238", "nature", "{}").size() > 1);
        assertEquals(
                1, cell("place/la-remise-35238", "nature", "{\"limit\": 1}").size());
        assertEquals(
                1, cell("place/la-remise-35238", "nature", "{\"limit\": \"1\"}").size());
        assertEquals(
                "[{\"str\":\"Utilo Example, a facilitation guide\"}]",
                cell("commons/utilo-exemple", "name", "{\"lang\": \"en\"}").toString());
    }

    @Test
    void aTypeIsOfferedThePropertiesThatItsThingsHave() {
        List<String> ids = new ArrayList<>();
        french.properties(Optional.of("place"), Optional.empty())
                .path("properties")
                .forEach(p -> ids.add(p.path("id").asText()));
        assertTrue(ids.containsAll(List.of("name", "territory", "latitude", "homepage", "operatedBy")), ids::toString);
        assertFalse(ids.contains("adopter"), ids::toString);
        assertEquals(
                2,
                french.properties(Optional.of("place"), Optional.of("2"))
                        .path("properties")
                        .size());
    }

    @Test
    void everyPropertyHasANameInBothLanguages() {
        Catalogue words = new Catalogue(WordGraphs.read().ontology(), Things.COMMON);
        for (Lang lang : Lang.values()) {
            for (Property property : Properties.offered()) {
                String name = Properties.name(property, words, lang, new Wording(lang));
                assertFalse(name.isBlank(), property.id());
                property.term()
                        .ifPresent(term -> assertTrue(words.label(term, lang).isPresent(), property.id()));
            }
            for (Kind kind : Kind.values()) {
                assertFalse(new Wording(lang).kind(kind).isBlank());
            }
        }
    }

    @Test
    void bothLanguagesHaveTheSameWords() {
        assertEquals(new Wording(Lang.FR).keys(), new Wording(Lang.EN).keys());
    }

    /** What records say and tables cannot fetch is left out on purpose. */
    @Test
    void everyKeyOfOurJsonIsOfferedOrLeftOutForAReason() {
        String notForTables = "names|summaries|prefLabels|notation|inScheme|rightsTexts|maturity|consent|amount|value"
                + "|(start|end|issued)(Date|Month|Year)|geometries|wkt|address|spatial|missing|removed|replacedBy|comments|differentFrom";
        TreeSet<String> left = JsonLdContext.SHIPPED.terms().keySet().stream()
                .filter(key -> Properties.offered().stream().noneMatch(p -> p.id().equals(key)))
                .filter(Pattern.compile(notForTables).asMatchPredicate().negate())
                .collect(Collectors.toCollection(TreeSet::new));
        left.removeIf(key -> Kind.ofClass(JsonLdContext.SHIPPED.property(key)).isPresent());
        assertEquals(new TreeSet<>(), left);
    }

    @Test
    void beginningsOfNamesAreSuggestedBeforeThoseOfLaterWords() {
        List<String> ids = new ArrayList<>();
        french.suggestions()
                .entities("ex", Optional.empty())
                .path("result")
                .forEach(r -> ids.add(r.path("id").asText()));
        assertFalse(ids.isEmpty());
        assertEquals("place/la-remise-35238", first("la rem"));
        assertEquals("place/la-remise-35238", first("REMISE"));
        assertEquals("place/ecole-exemple", first("ecole"));
        assertEquals("commons/utilo-exemple", first("EX-1"));
        assertEquals("", first("zzz"));
        assertEquals("", first(" "));
    }

    private String first(String prefix) {
        return french.suggestions()
                .entities(prefix, Optional.empty())
                .path("result")
                .path(0)
                .path("id")
                .asText();
    }

    @Test
    void typesAndPropertiesAreSuggestedByIdAndByName() {
        assertTrue(french.suggestions().types("lie").toString().contains("\"place\""));
        assertTrue(french.suggestions().types("place").toString().contains("\"place\""));
        assertTrue(french.suggestions().properties("commune").toString().contains("\"territory\""));
        assertEquals(
                Kind.values().length,
                french.suggestions().types("").path("result").size());
    }
}

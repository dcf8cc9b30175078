package org.w3id.essaim.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.vocabulary.SchemaDO;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.w3id.essaim.ontology.Kind;

/** Things and lists in the words of schema.org and of GoGoCarto. */
@ExtendWith(SharedDemonstration.class)
class ProfilesServedTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String SCHEMA = "https://schema.org/";

    /** Jena's copy of the vocabulary leaves out what is no class or property, and is older than {@code funding}. */
    private static final Set<String> NOT_IN_THE_COPY =
            Set.of("ActiveActionStatus", "FailedActionStatus", "PotentialActionStatus", "funding");

    private static ServedDemonstration served;

    @BeforeAll
    static void serve(ServedDemonstration shared) {
        served = shared;
    }

    @Test
    void usesTheWordsOfSchemaOrgThatAreListedAndNoOthers() throws Exception {
        List<String> listed = listed();
        Set<String> used = new TreeSet<>();
        for (Kind kind : Kind.values()) {
            terms(get("api/v1/" + kind.slug() + "?profile=schemaorg&limit=100"), used);
        }
        terms(get("api/v1/commons/utilo?profile=schemaorg"), used);
        terms(get("api/v1/place/fictif-le-wagonnet-fleuri-62498?profile=schemaorg"), used);
        terms(get("api/v1/stats?profile=schemaorg"), used);
        assertEquals(String.join("\n", listed), String.join("\n", used));
    }

    @Test
    void everyWordListedIsOneOfSchemaOrg() throws Exception {
        Set<String> known = new HashSet<>();
        for (var field : SchemaDO.class.getFields()) {
            known.add(String.valueOf(field.get(null)));
        }
        assertTrue(known.size() > 2_000, "the vocabulary is there");
        assertEquals(
                NOT_IN_THE_COPY,
                listed().stream().filter(term -> !known.contains(SCHEMA + term)).collect(Collectors.toSet()));
    }

    @Test
    void aPlaceIsAPlaceWithItsAddressAndItsPoint() throws IOException, InterruptedException {
        JsonNode place = get("api/v1/place/la-cantine-83137?profile=schemaorg");
        assertEquals("https://schema.org", place.path("@context").asText());
        assertEquals("Place", place.path("@type").asText());
        assertEquals("GeoCoordinates", place.at("/geo/@type").asText());
        assertEquals("FR", place.at("/address/addressCountry").asText());
        assertEquals("http", place.at("/mainEntityOfPage/license").asText().substring(0, 4));
    }

    @Test
    void aThingSaysTheSameAloneAndInItsList() throws IOException, InterruptedException {
        JsonNode list = get("api/v1/need?profile=schemaorg&limit=3&page=2&lang=en");
        assertEquals(3, list.path("itemListElement").size());
        assertEquals(4, list.at("/itemListElement/0/position").asInt());
        JsonNode item = list.at("/itemListElement/0/item");
        assertEquals("Demand", item.path("@type").asText());
        String slug = item.path("@id").asText().replaceFirst(".*/", "");
        JsonNode alone = get("api/v1/need/" + slug + ".jsonld?profile=schemaorg&lang=en");
        item.properties().forEach(term -> {
            if (!term.getKey().equals("mainEntityOfPage")) {
                assertEquals(term.getValue(), alone.path(term.getKey()), term.getKey());
            }
        });
    }

    @Test
    void aCourseHoldsItsSessionsAndAnInventedOneSaysSo() throws IOException, InterruptedException {
        JsonNode courses = get("api/v1/mooc?profile=schemaorg&session=fictif-prendre-soin-d-un-commun-2027-01");
        JsonNode course = courses.at("/itemListElement/0/item");
        assertEquals("Course", course.path("@type").asText());
        assertTrue(course.at("/hasCourseInstance/1/startDate").asText().startsWith("2027-01"), course.toString());
        assertEquals("fiction", course.at("/mainEntityOfPage/genre").asText());
    }

    @Test
    void allOfTheGraphIsADataset() throws IOException, InterruptedException {
        JsonNode set = get("api/v1/stats?profile=schemaorg&lang=en");
        assertEquals("Dataset", set.path("@type").asText());
        assertTrue(set.path("description").asText().length() >= 50, "what a search for data sets asks for");
        for (JsonNode file : set.path("distribution")) {
            String path = file.path("contentUrl").asText().replaceFirst("^https?://[^/]+/", "");
            assertEquals(200, served.get(path).statusCode(), path);
        }
    }

    @Test
    void pagesHoldTheSameForSearchEngines() throws IOException, InterruptedException {
        for (String name : List.of("commons/7zip", "place/fictif-le-wagonnet-fleuri-62498", "actor/p-k7w2mqe4")) {
            assertEquals(get("api/v1/" + name + "?profile=schemaorg&lang=en"), held("en/" + name), name);
        }
        assertEquals(get("api/v1/stats?profile=schemaorg&lang=fr"), held("fr/"));
    }

    /** What a page holds beside what people see. */
    private static JsonNode held(String page) throws IOException, InterruptedException {
        return JSON.readTree(Jsoup.parse(served.body(page, "text/html"))
                .select("head script[type=application/ld+json]")
                .first()
                .data());
    }

    @Test
    void linksKeepTheProfileAndTagsTellItApart() throws IOException, InterruptedException {
        HttpResponse<String> list = served.get("api/v1/place?limit=5&profile=schemaorg");
        assertEquals(
                "application/ld+json", list.headers().firstValue("Content-Type").orElse(""));
        String links = String.join(", ", list.headers().allValues("Link"));
        for (String link : links.split(", (?=<)")) {
            assertTrue(link.contains("profile=schemaorg"), link);
        }
        assertNotEquals(
                list.headers().firstValue("ETag"),
                served.get("api/v1/place?limit=5").headers().firstValue("ETag"));
    }

    @Test
    void aMapOfGogocartoGetsAllThatStandsSomewhere() throws IOException, InterruptedException {
        for (String list : List.of("place%s?territory=region-53", "intervention%s?lang=en")) {
            JsonNode map = get("api/v1/" + list.formatted(".geojson"));
            JsonNode data =
                    get("api/v1/" + list.formatted("") + "&profile=gogocarto").path("data");
            assertFalse(data.isEmpty());
            assertEquals(map.path("numberReturned").asInt(), data.size());
            Set<String> ids = new HashSet<>();
            for (JsonNode element : data) {
                assertTrue(ids.add(element.path("id").asText()), "twice");
                assertTrue(element.at("/geo/latitude").isNumber()
                        && element.at("/geo/longitude").isNumber());
                assertFalse(element.path("name").asText().isEmpty());
                assertTrue(element.path("categories").isArray());
            }
        }
    }

    @Test
    void refusesWhatCannotBeToldSo() throws IOException, InterruptedException {
        JsonNode error = refused("api/v1/commons?profile=gogocarto");
        assertEquals(
                "place?profile=gogocarto | intervention?profile=gogocarto",
                error.path("expected").asText());
        assertEquals(
                "[\"schemaorg\"]",
                refused("api/v1/place?profile=schemaorgs").path("didYouMean").toString());
        assertEquals(
                "[\"schemaorg\"]",
                refused("api/v1/commons/7zip?profile=schemaor")
                        .path("didYouMean")
                        .toString());
        assertEquals(
                "profile",
                refused("api/v1/place/la-cantine-83137?profile=gogocarto")
                        .path("parameter")
                        .asText());
        assertEquals(
                "profile",
                refused("api/v1/commons/7zip.ttl?profile=schemaorg")
                        .path("parameter")
                        .asText());
        assertEquals(
                "profile",
                refused("api/v1/need.csv?profile=schemaorg").path("parameter").asText());
        assertEquals(
                "format",
                refused("api/v1/need?format=csv&profile=schemaorg")
                        .path("parameter")
                        .asText());
        assertEquals(
                "profile",
                refused("api/v1/stats?profile=gogocarto").path("parameter").asText());
    }

    private static JsonNode refused(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = served.get(path);
        assertEquals(400, answer.statusCode(), path);
        return JSON.readTree(answer.body()).at("/errors/0");
    }

    /** Types and properties; what begins with an at sign is JSON-LD. */
    private static void terms(JsonNode node, Set<String> used) {
        node.properties().forEach(field -> {
            if (field.getKey().equals("@type")) {
                used.add(field.getValue().asText());
            } else if (!field.getKey().startsWith("@")) {
                used.add(field.getKey());
            }
            if (field.getValue().asText().startsWith(SCHEMA)) {
                used.add(field.getValue().asText().substring(SCHEMA.length()));
            }
        });
        node.forEach(child -> terms(child, used));
    }

    private static List<String> listed() throws IOException {
        try (var text = ProfilesServedTest.class.getResourceAsStream("schema-org-terms.txt")) {
            List<String> terms = new ArrayList<>(new String(text.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
            terms.removeIf(line -> line.startsWith("#") || line.isBlank());
            return terms;
        }
    }

    private static JsonNode get(String path) throws IOException, InterruptedException {
        return JSON.readTree(served.body(path, "*/*"));
    }
}

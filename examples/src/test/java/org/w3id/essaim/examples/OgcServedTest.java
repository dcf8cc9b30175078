package org.w3id.essaim.examples;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What OGC API – Features, Part 1: Core requires, asked as its clients do: from the landing page on, by links. */
@ExtendWith(SharedDemonstration.class)
class OgcServedTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String GEO_JSON = "application/geo+json";
    private static final String CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";
    private static final String CORE = "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/";

    private static ServedDemonstration served;

    @BeforeAll
    static void serve(ServedDemonstration shared) {
        served = shared;
    }

    private static JsonNode json(String path) throws IOException, InterruptedException {
        return JSON.readTree(served.body(local(path), "application/json"));
    }

    private static String local(String address) {
        return address.replace(served.server().baseUrl(), "");
    }

    private static JsonNode link(JsonNode document, String rel) {
        return stream(document.path("links"))
                .filter(link -> link.path("rel").asText().equals(rel))
                .findFirst()
                .orElseThrow(() -> new AssertionError(rel + " in " + document.path("links")));
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    @Test
    void theLandingPageLeadsEverywhere() throws IOException, InterruptedException {
        JsonNode landing = json("ogc/");
        assertEquals(
                List.of(CORE + "core", CORE + "oas30", CORE + "geojson"),
                stream(json(link(landing, "conformance").path("href").asText()).path("conformsTo"))
                        .map(JsonNode::asText)
                        .toList());
        assertEquals(
                List.of("place", "intervention"),
                stream(json(link(landing, "data").path("href").asText()).path("collections"))
                        .map(collection -> collection.path("id").asText())
                        .toList());
        JsonNode description = link(landing, "service-desc");
        HttpResponse<String> api = served.get(
                local(description.path("href").asText()),
                "Accept",
                description.path("type").asText());
        assertEquals(
                "application/vnd.oai.openapi+json;version=3.0",
                api.headers().firstValue("Content-Type").orElse(""));
        String guide =
                served.body(local(link(landing, "service-doc").path("href").asText()), "text/html");
        assertTrue(guide.contains("/ogc/"), "the guide tells of it");
        assertTrue(link(landing, "license").path("href").asText().startsWith("http"));
    }

    @TestFactory
    Stream<DynamicTest> everyLinkOfEveryDocumentAnswersAsItSays() {
        return Stream.of(
                        "ogc/",
                        "ogc/conformance",
                        "ogc/collections?lang=en",
                        "ogc/collections/place",
                        "ogc/collections/intervention",
                        "ogc/collections/intervention/items?lang=en&limit=2",
                        "ogc/collections/place/items?bbox=-2,47.9,-1.3,48.3&limit=5",
                        "ogc/collections/place/items/la-cantine-83137")
                .map(path -> DynamicTest.dynamicTest(path, () -> {
                    JsonNode document = json(path);
                    assertEquals(path, local(link(document, "self").path("href").asText()));
                    for (JsonNode link : document.path("links")) {
                        String href = local(link.path("href").asText());
                        String type = link.path("type").asText();
                        if (link.path("rel").asText().equals("license")) {
                            continue;
                        }
                        HttpResponse<String> answer = served.get(href, "Accept", type);
                        assertEquals(200, answer.statusCode(), () -> href + ": " + answer.body());
                        String told =
                                answer.headers().firstValue("Content-Type").orElse("");
                        assertTrue(told.startsWith(type.replaceFirst(";.*", "")), href + " is " + told);
                    }
                }));
    }

    @ParameterizedTest
    @ValueSource(strings = {"place", "intervention"})
    void aWalkByNextSeesEachFeatureOfTheMapOnce(String kind) throws IOException, InterruptedException {
        JsonNode map = json("api/v1/" + kind + ".geojson");
        Map<String, JsonNode> wanted = new TreeMap<>();
        map.path("features").forEach(feature -> wanted.put(feature.path("id").asText(), feature));
        List<String> seen = new ArrayList<>();
        String next = "ogc/collections/" + kind + "/items?limit=" + (kind.equals("place") ? 500 : 2);
        while (!next.isEmpty()) {
            HttpResponse<String> answer = served.get(local(next), "Accept", GEO_JSON);
            assertEquals(GEO_JSON, answer.headers().firstValue("Content-Type").orElse(""));
            JsonNode page = JSON.readTree(answer.body());
            assertEquals(wanted.size(), page.path("numberMatched").asInt());
            assertEquals(
                    page.path("features").size(), page.path("numberReturned").asInt());
            for (JsonNode feature : page.path("features")) {
                String iri = feature.at("/properties/iri").asText();
                seen.add(iri);
                JsonNode same = wanted.get(iri);
                assertEquals(same.path("geometry"), feature.path("geometry"));
                same.path("properties")
                        .properties()
                        .forEach(property -> assertEquals(
                                property.getValue().asText(),
                                feature.path("properties")
                                        .get(property.getKey())
                                        .asText("")));
            }
            next = stream(page.path("links"))
                    .filter(link -> link.path("rel").asText().equals("next"))
                    .map(link -> link.path("href").asText())
                    .findFirst()
                    .orElse("");
            String header = answer.headers().firstValue("Link").orElse("");
            assertEquals(!next.isEmpty(), header.startsWith("<" + next + ">; rel=\"next\""), header);
        }
        assertEquals(
                new ArrayList<>(new TreeSet<>(wanted.keySet())),
                seen.stream().sorted().toList());
    }

    @Test
    void everyFeatureHasTheSameColumns() throws IOException, InterruptedException {
        for (String kind : List.of("place", "intervention")) {
            TreeSet<String> columns = new TreeSet<>();
            for (JsonNode feature :
                    json("ogc/collections/" + kind + "/items?limit=1000").path("features")) {
                TreeSet<String> own = new TreeSet<>();
                feature.path("properties").fieldNames().forEachRemaining(own::add);
                columns.add(own.toString());
            }
            assertEquals(1, columns.size(), columns.toString());
        }
    }

    /** A filter such as {@code "themes" IS NOT NULL} of QGIS finds what has some. */
    @Test
    void whatHasNoThemeTellsNone() throws IOException, InterruptedException {
        JsonNode features = json("ogc/collections/place/items?limit=1000").path("features");
        long without = stream(features)
                .filter(feature -> feature.at("/properties/themes").isNull())
                .count();
        assertTrue(without > 0 && without < features.size(), "some have themes, some have none");
        for (JsonNode feature : features) {
            assertNotEquals("", feature.at("/properties/themes").asText());
            assertEquals(
                    feature.at("/properties/themes").isNull(),
                    feature.at("/properties/themeIds").isNull());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "fictif-2026-02-le-parapluie-commun, 2026-02, 2026-02-01, 2026-02-28",
        "fictif-2026-05-20-la-noix-fendue, 2026-05-20, 2026-05-20, 2026-05-22",
        "fictif-2026-12-10-mediatheque-du-quai-exemple, 2026-12-10, 2026-12-10, 2026-12-10"
    })
    void aVisitTellsWholeDaysToo(String id, String start, String first, String last)
            throws IOException, InterruptedException {
        JsonNode properties = json("ogc/collections/intervention/items/" + id).path("properties");
        assertEquals(
                List.of(start, first, last),
                Stream.of("start", "firstDay", "lastDay")
                        .map(name -> properties.path(name).asText())
                        .toList());
    }

    @Test
    void aFeatureIsFoundByTheIdThatTheListTells() throws IOException, InterruptedException {
        JsonNode listed = json("ogc/collections/place/items?limit=1").at("/features/0");
        JsonNode alone = json("ogc/collections/place/items/" + listed.path("id").asText());
        assertEquals(listed.path("properties"), alone.path("properties"));
        assertEquals(listed.path("geometry"), alone.path("geometry"));
    }

    @Test
    void theExtentHoldsEveryFeature() throws IOException, InterruptedException {
        JsonNode extent = json("ogc/collections/intervention").path("extent");
        assertEquals(CRS84, extent.at("/spatial/crs").asText());
        JsonNode box = extent.at("/spatial/bbox/0");
        String text = String.join(",", stream(box).map(JsonNode::asText).toList());
        JsonNode inside = json("ogc/collections/intervention/items?bbox=" + text);
        assertEquals(json("ogc/collections/intervention/items").path("numberMatched"), inside.path("numberMatched"));
        JsonNode interval = extent.at("/temporal/interval/0");
        String period = interval.get(0).asText() + "/" + interval.get(1).asText();
        assertEquals(
                inside.path("numberMatched"),
                json("ogc/collections/intervention/items?datetime=" + period).path("numberMatched"));
        String before = "../" + Integer.toString(Integer.parseInt(period.substring(0, 4)) - 1) + "-12-31";
        assertEquals(
                0,
                json("ogc/collections/intervention/items?datetime=" + before)
                        .path("numberMatched")
                        .asInt());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "place | bbox=-2,47.9,-1.3,48.3 | bbox=-2,47.9,-1.3,48.3",
                "place | bbox=-2,47.9,0,-1.3,48.3,100 | bbox=-2,47.9,-1.3,48.3",
                "place | bbox=50,-25,-50,20 | bbox=50,-25,-50,20",
                "place | territory=region-53&nature=fablab | territory=region-53&nature=fablab",
                "place | q=atelier | q=atelier",
                "place | datetime=2026-01-01T00:00:00Z&territory=region-53 | territory=region-53",
                "intervention | datetime=2026-01-01T00:00:00Z/2026-12-31T23:59:59Z | from=2026-01-01&to=2026-12-31",
                "intervention | datetime=2026-05-20 | from=2026-05-20&to=2026-05-20",
                "intervention | datetime=../2026-05-20 | to=2026-05-20",
                "intervention | datetime=2026-05-20/ | from=2026-05-20"
            })
    void findsWhatTheListFinds(String kind, String asked, String list) throws IOException, InterruptedException {
        JsonNode found = json("ogc/collections/" + kind + "/items?limit=1000&" + asked);
        JsonNode map = json("api/v1/" + kind + ".geojson?" + list);
        assertTrue(found.path("numberMatched").asInt() > 0, asked);
        assertEquals(
                stream(map.path("features")).map(f -> f.path("id").asText()).toList(),
                stream(found.path("features"))
                        .map(f -> f.at("/properties/iri").asText())
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=-1",
                "limit=x",
                "limit=1.5",
                "limit=",
                "limit=9999999999999999999",
                "bbox=",
                "bbox=1,2,3",
                "bbox=NaN,0,1,1",
                "bbox=0,5,1,4",
                "bbox=-200,0,1,1",
                "bbox=0,0,1e400,1",
                "datetime=",
                "datetime=hier",
                "datetime=2026-13-01",
                "datetime=../..",
                "datetime=2027-01-01/2026-01-01",
                "datetime=2026-01-01&from=2026-01-01",
                "cursor=x",
                "unknown=1",
                "page=2",
                "format=csv",
                "theme=nope"
            })
    void whatIsWrongIsRefusedByItsName(String query) throws IOException, InterruptedException {
        HttpResponse<String> refused = served.get("ogc/collections/intervention/items?" + query);
        assertEquals(400, refused.statusCode(), refused.body());
        assertEquals(
                "application/problem+json",
                refused.headers().firstValue("Content-Type").orElse("").split(";")[0]);
        assertEquals(
                query.substring(0, query.indexOf('=')),
                JSON.readTree(refused.body()).at("/errors/0/parameter").asText());
    }

    @Test
    void moreThanAPageHoldsIsNoFault() throws IOException, InterruptedException {
        JsonNode page = json("ogc/collections/place/items?limit=100000");
        assertEquals(1000, page.path("numberReturned").asInt());
        assertTrue(link(page, "self").path("href").asText().endsWith("items?limit=1000"));
    }

    @Test
    void aCursorBelongsToItsWalk() throws IOException, InterruptedException {
        String next = link(json("ogc/collections/place/items?limit=3"), "next")
                .path("href")
                .asText();
        HttpResponse<String> refused = served.get(local(next) + "&bbox=-180,-90,180,90");
        assertEquals(400, refused.statusCode(), refused.body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ogc/collections/places",
                "ogc/collections/commons",
                "ogc/collections/commons/items",
                "ogc/collections/place/items/nowhere",
                "ogc/collections/place/items/LA-CANTINE-83137",
                "ogc/nothing"
            })
    void whatIsNotThereIsAProblem(String path) throws IOException, InterruptedException {
        HttpResponse<String> missing = served.get(path);
        assertEquals(404, missing.statusCode(), missing.body());
        assertEquals(404, JSON.readTree(missing.body()).path("status").asInt());
    }

    @Test
    void whatStandsNowhereIsInNoCollection() throws IOException, InterruptedException {
        JsonNode map = json("api/v1/intervention.geojson");
        assertTrue(map.path("withoutGeometry").asInt() > 0, "the demonstration has a visit without coordinates");
        TreeSet<String> located = new TreeSet<>();
        map.path("features").forEach(feature -> located.add(feature.path("id").asText()));
        String nowhere = stream(json("api/v1/intervention?limit=100").path("items"))
                .map(item -> item.path("id").asText())
                .filter(id -> !located.contains(id))
                .findFirst()
                .orElseThrow();
        String slug = nowhere.substring(nowhere.lastIndexOf('/') + 1);
        assertEquals(
                404, served.get("ogc/collections/intervention/items/" + slug).statusCode());
    }

    @Test
    void theDescriptionTellsEveryParameterThatIsTaken() throws IOException, InterruptedException {
        JsonNode api = json("ogc/api");
        assertTrue(api.path("openapi").asText().startsWith("3.0."));
        assertEquals(served.server().baseUrl() + "ogc", api.at("/servers/0/url").asText());
        assertEquals(1000, api.at("/components/parameters/limit/schema/maximum").asInt());
        for (String kind : List.of("place", "intervention")) {
            TreeSet<String> described = new TreeSet<>();
            for (JsonNode parameter :
                    api.path("paths").path("/collections/" + kind + "/items").at("/get/parameters")) {
                String reference = parameter.path("$ref").asText();
                JsonNode meant = reference.isEmpty() ? parameter : api.at(reference.substring(1));
                assertFalse(meant.path("description").asText().isEmpty(), parameter.toString());
                described.add(meant.path("name").asText());
            }
            String refused =
                    served.get("ogc/collections/" + kind + "/items?zzz=1").body();
            TreeSet<String> taken = new TreeSet<>(List.of(
                    JSON.readTree(refused).at("/errors/0/expected").asText().split(" \\| ")));
            assertEquals(taken, described);
        }
        assertAll(stream(api.path("paths"))
                .map(path -> () -> assertTrue(path.at("/get/responses").has("default"))));
    }

    @Test
    void speaksTheLanguageOfTheReader() throws IOException, InterruptedException {
        assertEquals(
                "Lieux", json("ogc/collections/place?lang=fr").path("title").asText());
        assertEquals(
                "Places", json("ogc/collections/place?lang=en").path("title").asText());
        assertTrue(link(json("ogc/?lang=en"), "data").path("href").asText().endsWith("ogc/collections?lang=en"));
        String old = "v/" + json("api/v1/place?limit=1").path("snapshot").asText() + "/";
        assertTrue(link(json(old + "ogc/"), "data").path("href").asText().contains(old), "a version keeps to itself");
    }
}

package org.w3id.essaim.endpoint.views;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3id.essaim.endpoint.http.Lang;
import org.w3id.essaim.endpoint.lists.ViewQuery;
import org.w3id.essaim.endpoint.lists.Whereabouts;
import org.w3id.essaim.ontology.Kind;

class GeoJsonTest {

    private static final Fixture FIXTURE = Fixture.read();

    @Test
    void putsTheLongitudeFirst() {
        JsonNode feature = new GeoJson(FIXTURE.context(Lang.FR)).feature(FIXTURE.thing("place/la-remise-35238"));
        assertEquals("[-1.68,48.11]", feature.at("/geometry/coordinates").toString());
    }

    @Test
    void keepsItsPropertiesFlat() {
        JsonNode properties = new GeoJson(FIXTURE.context(Lang.FR))
                .feature(FIXTURE.thing("place/la-remise-35238"))
                .path("properties");
        assertEquals(
                "{\"name\":\"La Remise Exemple\",\"summary\":\"Atelier partagé.\","
                        + "\"url\":\"https://essaim.example/fr/place/la-remise-35238\",\"type\":\"ThirdPlace\",\"locality\":\"Rennes\","
                        + "\"themes\":\"Numérique\",\"themeIds\":\"numerique\"}",
                properties.toString());
    }

    @Test
    void showsAPlaceWithoutCoordinatesWithoutGeometry() {
        JsonNode feature = new GeoJson(FIXTURE.context(Lang.FR)).feature(FIXTURE.thing("place/l-atelier-69266"));
        assertTrue(feature.get("geometry").isNull());
    }

    @Test
    void saysHowManyTheMapCannotShow() throws IOException {
        ViewQuery query = ViewQuery.all(Kind.PLACE).withLimit(1);
        JsonNode collection = new ObjectMapper()
                .readTree(Features.collection(
                        FIXTURE.context(Lang.FR), query, FIXTURE.lists().all(query)));
        assertEquals(3, collection.path("numberMatched").asInt());
        assertEquals(2, collection.path("numberReturned").asInt());
        assertEquals(1, collection.path("withoutGeometry").asInt());
        assertEquals(2, collection.path("features").size());
        assertEquals(
                "https://essaim.example/api/v1/place.geojson",
                collection.at("/links/0/href").asText());
    }

    @Test
    void writesAFeatureOnceForEachAddressAndLanguage() throws IOException {
        ViewQuery query = ViewQuery.all(Kind.PLACE);
        for (Lang lang : List.of(Lang.FR, Lang.EN, Lang.FR)) {
            ViewContext context = FIXTURE.context(lang);
            ArrayNode alone = new ObjectMapper().createArrayNode();
            FIXTURE.lists().all(query).stream()
                    .filter(place -> Whereabouts.of(place).isPresent())
                    .forEach(place -> alone.add(new GeoJson(context).feature(place)));
            byte[] map = Features.collection(context, query, FIXTURE.lists().all(query));
            assertEquals(
                    alone.toString(),
                    new ObjectMapper().readTree(map).path("features").toString(),
                    lang.tag());
        }
    }
}

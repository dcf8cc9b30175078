package org.w3id.essaim.endpoint.embed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.w3id.essaim.endpoint.http.Lang;
import org.w3id.essaim.endpoint.http.Problem;
import org.w3id.essaim.endpoint.pages.Snippet;
import org.w3id.essaim.endpoint.views.Fixture;

class TargetTest {

    private static final Fixture FIXTURE = Fixture.read();
    private static final String HERE = "https://essaim.example/base";

    @Test
    void knowsAThingByEveryAddressOfIts() {
        for (String address : List.of(
                "https://w3id.org/essaim/id/place/la-remise-35238",
                HERE + "/id/place/la-remise-35238",
                HERE + "/fr/place/la-remise-35238",
                HERE + "/fr/place/la-remise-35238#adopted",
                HERE + "/api/v1/place/la-remise-35238",
                HERE + "/api/v1/place/la-remise-35238.jsonld?lang=en",
                HERE + "/embed/card?id=place/la-remise-35238",
                "HTTPS://Essaim.Example/base/fr/place/la-remise-35238",
                HERE.replace("https", "http") + "/en/place/la-remise-35238")) {
            Asked.OfThing card = assertInstanceOf(
                    Asked.OfThing.class, of(address).orElseThrow().asked(), address);
            assertEquals(FIXTURE.thing("place/la-remise-35238"), card.thing());
        }
    }

    @Test
    void knowsAFilteredListByEveryAddressOfIts() {
        for (String address : List.of(
                HERE + "/fr/place?theme=numerique&territory=region-53",
                HERE + "/api/v1/place?territory=region-53&theme=numerique&format=json&lang=fr",
                HERE + "/api/v1/place.geojson?theme=numerique&territory=region-53",
                HERE + "/embed/list?kind=place&theme=numerique&theme=dark&territory=region-53")) {
            Asked.OfList list = assertInstanceOf(
                    Asked.OfList.class, of(address).orElseThrow().asked(), address);
            assertEquals(
                    "place?theme=numerique&territory=region-53", list.query().pathAndQuery());
        }
        assertInstanceOf(
                Asked.OfSearch.class,
                of(HERE + "/fr/search?q=vélo").orElseThrow().asked());
    }

    @Test
    void takesTheLanguageOfThePage() {
        assertEquals(Optional.of(Lang.EN), of(HERE + "/en/place").orElseThrow().lang());
        assertEquals(
                Optional.of(Lang.EN),
                of(HERE + "/api/v1/place?lang=en").orElseThrow().lang());
        assertEquals(
                Optional.empty(),
                of("https://w3id.org/essaim/id/place/la-remise-35238")
                        .orElseThrow()
                        .lang());
    }

    @Test
    void knowsNothingOfAddressesElsewhere() {
        for (String address : List.of(
                "",
                "https://elsewhere.example/fr/place",
                "https://essaim.example.evil.example/base/fr/place",
                "https://essaim.example@evil.example/base/fr/place",
                "https://essaim.example/fr/place",
                "ftp://essaim.example/base/fr/place",
                "javascript:alert(1)",
                "https://essaim.example/base/fr/place?q=<script>",
                HERE + "/fr/nothing",
                HERE + "/fr/place/nowhere",
                HERE + "/fr/status",
                HERE + "/embed/v1/essaim.js",
                HERE)) {
            assertEquals(Optional.empty(), of(address), address);
        }
    }

    @Test
    void refusesAFilterThatTheListDoesNotKnow() {
        assertEquals(
                400,
                assertThrows(Problem.Thrown.class, () -> of(HERE + "/fr/place?theme=numerik"))
                        .problem()
                        .status());
    }

    @Test
    void readsWhatAnEditorAsks() {
        OEmbed asked = OEmbed.read(
                Map.of(
                        "url",
                        List.of(HERE),
                        "maxwidth",
                        List.of("300"),
                        "format",
                        List.of("json"),
                        "dnt",
                        List.of("1")),
                HERE);
        assertEquals(new OEmbed(HERE, 300, Snippet.MOST), asked);
        assertEquals(501, status(Map.of("url", List.of(HERE), "format", List.of("xml"))));
        assertEquals(400, status(Map.of()));
        assertEquals(400, status(Map.of("url", List.of(HERE), "maxwidth", List.of("wide"))));
    }

    private static int status(Map<String, List<String>> parameters) {
        return assertThrows(Problem.Thrown.class, () -> OEmbed.read(parameters, HERE))
                .problem()
                .status();
    }

    private static Optional<Target> of(String address) {
        return Target.of(address, HERE, FIXTURE.catalogue());
    }
}

package org.w3id.essaim.endpoint.embed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.w3id.essaim.endpoint.http.Problem;
import org.w3id.essaim.endpoint.pages.EmbedLook;
import org.w3id.essaim.endpoint.pages.EmbedMap;
import org.w3id.essaim.endpoint.pages.WebUrl;
import org.w3id.essaim.endpoint.things.Coordinates;
import org.w3id.essaim.endpoint.views.Fixture;

class EmbedParametersTest {

    private static final Fixture FIXTURE = Fixture.read();

    @Test
    void readsTheFiltersOfTheKindAndTheLookApart() {
        Asked.OfList list = assertInstanceOf(
                Asked.OfList.class,
                read(Form.LIST, "kind=place&territory=region-53&theme=numerique&theme=dark&accent=%237A4FC6&lang=en"));
        assertEquals("place?theme=numerique&territory=region-53", list.query().pathAndQuery());
        assertEquals(EmbedLook.Theme.DARK, list.look().theme());
        assertEquals(
                Optional.of(new WebUrl("/embed/look.css?accent=7a4fc6")),
                list.look().sheet());
        assertEquals(
                Map.of("lang", "en", "theme", "dark", "accent", "7a4fc6"),
                list.look().options());
    }

    @Test
    void takesAThemeAndASchemeInOneValue() {
        Asked.OfList list = (Asked.OfList) read(Form.LIST, "kind=place&theme=energie,light,numerique");
        assertEquals("place?theme=energie,numerique", list.query().pathAndQuery());
        assertEquals(EmbedLook.Theme.LIGHT, list.look().theme());
    }

    @Test
    void readsHowAMapIsShown() {
        Asked.OfList map = (Asked.OfList) read(Form.MAP, "kind=place&center=48.1,-1.7&zoom=9&list=open&height=400");
        assertEquals(
                new EmbedMap(EmbedMap.Listing.OPEN, Optional.of(new Coordinates(48.1, -1.7)), Optional.of(9)),
                map.map().orElseThrow());
        assertEquals(
                List.of("height", "list", "center", "zoom"),
                List.copyOf(map.look().options().keySet()));
    }

    @Test
    void showsAsLittleAsCanBeAsked() {
        Asked.OfList map = (Asked.OfList) read(Form.MAP, "kind=place&utm_source=x");
        assertEquals(EmbedLook.plain(), map.look());
        assertEquals(EmbedMap.Listing.AUTO, map.map().orElseThrow().listing());
        assertEquals(new Asked.OfSearch("", EmbedLook.plain()), read(Form.SEARCH, ""));
    }

    @Test
    void readsAThing() {
        Asked.OfThing card = (Asked.OfThing) read(Form.CARD, "id=place/la-remise-35238&fragment=1");
        assertEquals(FIXTURE.thing("place/la-remise-35238"), card.thing());
        assertTrue(card.fragment());
    }

    @Test
    void tellsEverythingThatIsWrong() {
        assertEquals(
                List.of("accent", "center", "zoom", "kind"), wrong(Form.MAP, "kind=need&accent=x&center=91,0&zoom=99"));
        assertEquals(List.of("kind"), wrong(Form.LIST, "territory=region-53"));
        assertEquals(List.of("lang", "id"), wrong(Form.CARD, "lang=de&id=place"));
        assertEquals(List.of("id", "zoom"), wrong(Form.CARD, "id=place/nowhere&zoom=4"));
        assertEquals(List.of("fragment"), wrong(Form.LIST, "kind=place&fragment=yes"));
        assertEquals(List.of("teritory"), wrong(Form.LIST, "kind=place&teritory=region-53"));
        assertEquals(List.of("height"), wrong(Form.LIST, "kind=place&height=400"));
        assertEquals(List.of("fragment"), wrong(Form.MAP, "kind=place&fragment=1"));
        assertEquals(List.of("limit"), wrong(Form.SEARCH, "q=x&limit=3"));
    }

    @Test
    void namesTheParametersOfTheFrameWithThoseOfTheList() {
        Map<?, ?> error = errors(Form.MAP, "kind=place&acent=0b5f57").get(0);
        assertEquals(List.of("accent"), error.get("didYouMean"));
        List<String> known = List.of(((String) error.get("expected")).split(" [|] "));
        assertTrue(
                known.containsAll(List.of("accent", "center", "zoom", "height", "list", "theme", "territory", "q")),
                known.toString());
        assertEquals(known.size(), Set.copyOf(known).size());
        assertFalse(((String) errors(Form.LIST, "kind=place&zom=3").get(0).get("expected")).contains("zoom"));
    }

    private static Asked read(Form form, String query) {
        return EmbedParameters.read(form, parameters(query), FIXTURE.catalogue());
    }

    /** The parameters that the problem names. */
    private static List<String> wrong(Form form, String query) {
        List<String> names = new ArrayList<>();
        errors(form, query).forEach(error -> names.add((String) error.get("parameter")));
        return names;
    }

    private static List<Map<?, ?>> errors(Form form, String query) {
        Problem problem =
                assertThrows(Problem.Thrown.class, () -> read(form, query)).problem();
        assertEquals(400, problem.status());
        List<Map<?, ?>> errors = new ArrayList<>();
        ((List<?>) problem.extensions().get("errors")).forEach(error -> errors.add((Map<?, ?>) error));
        return errors;
    }

    private static Map<String, List<String>> parameters(String query) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        for (String pair : query.isEmpty() ? new String[0] : query.split("&")) {
            String[] ends = pair.replace("%23", "#").split("=", 2);
            all.computeIfAbsent(ends[0], n -> new ArrayList<>()).add(ends[1]);
        }
        return all;
    }
}

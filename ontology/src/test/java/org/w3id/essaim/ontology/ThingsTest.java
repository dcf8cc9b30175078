package org.w3id.essaim.ontology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThingsTest {

    private static final Things OTHER = new Things("https://reseau.example/");

    @Test
    void nameAThingAndItsGraph() {
        assertEquals("https://w3id.org/essaim/id/commons/utilo", Things.COMMON.iri(Kind.COMMONS, "utilo"));
        assertEquals("https://w3id.org/essaim/graph/commons/utilo", Things.COMMON.graph(Kind.COMMONS, "utilo"));
        assertEquals("https://reseau.example/id/commons/utilo", OTHER.iri(Kind.COMMONS, "utilo"));
        assertEquals("https://reseau.example/graph/commons/utilo", OTHER.graph(Kind.COMMONS, "utilo"));
    }

    @Test
    void leaveTerritoriesToTheWords() {
        assertEquals("https://w3id.org/essaim/id/territory/region-53", OTHER.iri(Kind.TERRITORY, "region-53"));
        assertEquals(Words.TERRITORIES_GRAPH, OTHER.graph(Kind.TERRITORY, "region-53"));
        assertEquals(Optional.empty(), OTHER.name("https://reseau.example/id/territory/region-53"));
    }

    @ParameterizedTest
    @EnumSource
    void readBackTheNameInAnIri(Kind kind) {
        for (Things things : new Things[] {Things.COMMON, OTHER}) {
            assertEquals(Optional.of(new Things.Name(kind, "x-1")), things.name(things.iri(kind, "x-1")));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https://w3id.org/essaim/id/commons/",
                "https://w3id.org/essaim/id/commons/utilo#geometry",
                "https://w3id.org/essaim/id/commons/utilo/x",
                "https://w3id.org/essaim/id/commons/Utilo",
                "https://w3id.org/essaim/id/communs/utilo",
                "https://w3id.org/essaim/ns#Commons",
                "http://w3id.org/essaim/id/commons/utilo"
            })
    void findNoNameInAnotherIri(String iri) {
        assertEquals(Optional.empty(), Things.COMMON.name(iri));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https://reseau.example",
                "https:///",
                "https://",
                "reseau.example/",
                "ftp://reseau.example/",
                "https://reseau.example/#/",
                "https://reseau.example/?q=/",
                "https://reseau.example/a b/",
                "https://reseau.example/<a>/",
                "https://reseau.example/\n/"
            })
    void refuseABaseThatNoIriCanBeginWith(String base) {
        assertThrows(IllegalArgumentException.class, () -> new Things(base));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://reseau.example/", "http://localhost:8080/", "https://reseau.example/communs/données/"})
    void acceptABaseWithAPortOrFolders(String base) {
        assertEquals(base + "id/need/x", new Things(base).iri(Kind.NEED, "x"));
    }

    @Test
    void giveExamplesAndQuestionsTheirOwnBase() {
        Things other = new Things("https://reseau.example/");
        assertEquals(
                "<https://reseau.example/id/actor/anis> , <https://reseau.example/id/place/x-29019#geometry>",
                other.inThisBase(
                        "<https://w3id.org/essaim/id/actor/anis> , <https://w3id.org/essaim/id/place/x-29019#geometry>"));
        assertEquals(
                "<https://reseau.example/id/place/x-29019#geometry>",
                other.inThisBase("<https://w3id.org/essaim/id/place/x-29019#geometry>"));
        assertEquals(
                "PREFIX id: <https://reseau.example/id/> PREFIX commons: <https://reseau.example/id/commons/>",
                other.inThisBase(
                        "PREFIX id: <https://w3id.org/essaim/id/> PREFIX commons: <https://w3id.org/essaim/id/commons/>"));
        for (String word : List.of(
                "<https://w3id.org/essaim/id/territory/>",
                "<https://w3id.org/essaim/ns#>",
                "<https://w3id.org/essaim/id/territory/region-53>",
                "<https://w3id.org/essaim/voc/theme/gouvernance>",
                "<https://framasoft.org/fr/charte/>",
                "\"https://w3id.org/essaim/id/actor/anis\"",
                "48.117")) {
            assertEquals(word, other.inThisBase(word));
        }
    }

    @Test
    void refuseANameThatIsNoSlug() {
        assertThrows(IllegalArgumentException.class, () -> new Things.Name(Kind.COMMONS, "Utilo"));
        assertEquals("commons/utilo", new Things.Name(Kind.COMMONS, "utilo").toString());
    }
}

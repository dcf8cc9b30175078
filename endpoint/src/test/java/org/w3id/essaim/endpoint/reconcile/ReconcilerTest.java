package org.w3id.essaim.endpoint.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.w3id.essaim.endpoint.http.Lang;
import org.w3id.essaim.endpoint.views.Fixture;

/** Which thing a row means, on the fictional corpus. */
class ReconcilerTest {

    private static final Fixture FIXTURE = Fixture.read();
    private final Reconciler french = Ask.reconciler(FIXTURE.catalogue(), Lang.FR);

    private Ask ask(String text) {
        return new Ask(french, text);
    }

    /** What is written in a cell, and the thing it names. */
    @TestFactory
    Stream<DynamicTest> identifiersAreUnderstood() {
        return Stream.of(
                        "EX-1 commons/utilo-exemple",
                        "ex-1 commons/utilo-exemple",
                        "Q1 commons/utilo-exemple",
                        "https://www.wikidata.org/wiki/Q1 commons/utilo-exemple",
                        "http://www.wikidata.org/entity/Q1 commons/utilo-exemple",
                        "exemple.example commons/utilo-exemple",
                        "HTTP://www.exemple.example/index.html commons/utilo-exemple",
                        "https://ailleurs.example/utilo commons/utilo-exemple",
                        "commons/utilo-exemple commons/utilo-exemple",
                        "https://w3id.org/essaim/id/commons/utilo-exemple commons/utilo-exemple",
                        "https://essaim.example/en/place/la-remise-35238?x=1 place/la-remise-35238",
                        "https://essaim.example/api/v1/place/la-remise-35238.ttl place/la-remise-35238",
                        "https://w3id.org/essaim/id/territory/commune-35238 territory/commune-35238",
                        "commons/retire-exemple commons/utilo-exemple",
                        "https://remise.example/ place/la-remise-35238")
                .map(line -> line.split(" "))
                .map(pair -> DynamicTest.dynamicTest(pair[0], () -> {
                    JsonNode first = ask(pair[0]).first();
                    assertEquals(pair[1], first.path("id").asText());
                    assertEquals(100, first.path("score").asDouble());
                    assertTrue(first.path("match").asBoolean());
                }));
    }

    @TestFactory
    Stream<DynamicTest> theSameNameIsAMatchHoweverItIsWritten() {
        return Stream.of("La Remise Exemple", "LA REMISE EXEMPLE", "la remise-exemple", "  La  Rèmise, Exemple. ")
                .map(name -> DynamicTest.dynamicTest(
                        name,
                        () -> assertEquals(
                                "place/la-remise-35238", ask(name).type("place").match())));
    }

    @Test
    void anotherNameIsNoMatchHoweverNear() {
        JsonNode first = ask("La Remise Exemples").type("place").first();
        assertEquals("place/la-remise-35238", first.path("id").asText());
        assertTrue(first.path("score").asDouble() > 70, first::toString);
        assertFalse(first.path("match").asBoolean());
        assertEquals("", ask("Exemple La Remise").match());
    }

    @TestFactory
    Stream<DynamicTest> whereItStandsHasToAgree() {
        return Stream.of(
                        "Rennes",
                        "RENNES CEDEX 7",
                        "35238",
                        "commune-35238",
                        "territory/commune-35238",
                        "35",
                        "Bretagne")
                .map(town -> DynamicTest.dynamicTest(town, () -> {
                    Ask asked = ask("La Remise Exemple").type("place").with("territory", town);
                    assertEquals("place/la-remise-35238", asked.match());
                    assertEquals(100, asked.first().path("score").asDouble());
                }));
    }

    @TestFactory
    Stream<DynamicTest> elsewhereIsNoMatch() {
        return Stream.of("Brest", "53", "69266", "Villeurbanne", "département 69")
                .map(town -> DynamicTest.dynamicTest(town, () -> {
                    Ask asked = ask("La Remise Exemple").type("place").with("territory", town);
                    assertEquals("", asked.match());
                    asked.candidates().forEach(candidate -> {
                        if (candidate.path("id").asText().equals("place/la-remise-35238")) {
                            assertEquals(60, candidate.path("score").asDouble());
                        }
                    });
                }));
    }

    /** Of a commons that says nothing of where it is, nothing can be said when a town is given. */
    @Test
    void aTownThatCannotBeComparedIsNoMatchAndCostsNothing() {
        Ask asked = ask("Voisin Exemple").type("commons").with("territory", "Rennes");
        assertEquals("", asked.match());
        assertEquals(100, asked.first().path("score").asDouble());
    }

    @Test
    void twoThatFitAreNoMatch() {
        assertEquals("commons/utilo-exemple", ask("EX-1").match());
        Ask both = ask("Voisin Exemple").with("identifiers", "EX-1");
        assertEquals(2, both.candidates().size() - others(both));
        assertEquals("", both.match());
    }

    private static int others(Ask ask) {
        int others = 0;
        for (JsonNode candidate : ask.candidates()) {
            others += candidate.path("score").asDouble() < 100 ? 1 : 0;
        }
        return others;
    }

    @Test
    void anIdentifierInAColumnDecidesWhateverTheName() {
        JsonNode first = ask("Un tout autre nom").with("identifiers", "EX-1").first();
        assertEquals("commons/utilo-exemple", first.path("id").asText());
        assertTrue(first.path("match").asBoolean());
    }

    @Test
    void aPageInAColumnDecidesOnlyForANameThatIsNear() {
        assertEquals(
                "place/la-remise-35238",
                ask("La Remise").with("homepage", "remise.example").match());
        assertEquals(
                "", ask("Une autre maison").with("homepage", "remise.example").match());
    }

    @Test
    void anotherPageRaisesADoubt() {
        assertEquals(
                "",
                ask("La Remise Exemple")
                        .with("homepage", "https://autre.example/")
                        .match());
    }

    @Test
    void withoutANameOnlyWhatNamesAThingIsLookedUp() {
        assertEquals(
                "commons/utilo-exemple", ask("").with("identifiers", "EX-1").match());
        assertEquals(0, ask("").with("territory", "Rennes").candidates().size());
    }

    @Test
    void onlyTheTypeThatIsAskedIsFound() {
        assertEquals("", ask("EX-1").type("place").match());
        ask("Exemple")
                .type("actor")
                .limit(50)
                .candidates()
                .forEach(candidate -> assertEquals(
                        "actor", candidate.path("type").path(0).path("id").asText()));
        assertEquals(0, ask("Rennes").candidates().size());
        assertEquals("territory/commune-35238", ask("Rennes").type("territory").match());
    }

    @Test
    void theBeginningBeforeASubtitleIsNearly() {
        JsonNode first = ask("Utilo Exemple").type("commons").first();
        assertEquals(90, first.path("score").asDouble());
        assertFalse(first.path("match").asBoolean());
    }

    @Test
    void namesAreInTheLanguageAsked() {
        Reconciler english = Ask.reconciler(FIXTURE.catalogue(), Lang.EN);
        JsonNode first = new Ask(english, "EX-1").first();
        assertEquals("Utilo Example, a facilitation guide", first.path("name").asText());
        assertEquals("Commons", first.path("type").path(0).path("name").asText());
        assertEquals("place/ecole-exemple", ask("Example School").match());
    }

    @TestFactory
    Stream<DynamicTest> nothingIsFoundByNothing() {
        return List.of("", " ", "—", "🐝", "\u0000", "\uD800", "'\" OR 1=1 --").stream()
                .map(text -> DynamicTest.dynamicTest(
                        "“" + text.codePoints().boxed().toList() + "”",
                        () -> assertEquals(0, ask(text).candidates().size())));
    }
}

package org.w3id.essaim.endpoint.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.w3id.essaim.endpoint.pages.FirstScreens.answer;
import static org.w3id.essaim.endpoint.pages.FirstScreens.questions;
import static org.w3id.essaim.endpoint.pages.FirstScreens.rows;

import java.time.Instant;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.w3id.essaim.endpoint.http.Lang;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.ontology.Kind;

/** What the first screens of studies, MOOCs with their sessions, lessons and directories say of the demonstration. */
@ExtendWith(SharedShelf.class)
class ResourceScreensTest {

    private final FirstScreens screens;

    ResourceScreensTest(FirstScreens shared) {
        screens = shared;
    }

    @Test
    void aStudySaysAboutWhatHowByWhomAndWhereToReadIt() {
        Document page = screens.page("study/fictif-ce-que-change-utilo");
        assertEquals(List.of("about", "method", "read", "basedOn"), questions(page));
        assertTrue(rows(page, "about").get(0).startsWith("Utilo, guide de la facilitation"));
        assertEquals(
                "Méthode Observation Questionnaire Recensement Recherche-action Auteurs Université des Marées (Exemple)"
                        + " Date mars 2026",
                answer(page, "method"));
        assertEquals("Sur fictif.example/etude-utilo.", answer(page, "read"));
        assertTrue(rows(page, "basedOn").get(0).startsWith("Ce que la pratique des communs transforme"));
    }

    @Test
    void aMoocSaysForWhomInWhichLanguageAndWhenItStarts() {
        Document page = screens.page("mooc/fictif-prendre-soin-d-un-commun");
        assertEquals(List.of("audience", "sessions", "teaches", "join"), questions(page));
        assertEquals("Équipes de tiers-lieux, ESS et néophytes. En français.", answer(page, "audience"));
        assertEquals(
                "18 janvier – 21 février 2027. Session d’hiver 2027, à venir (Exemple) 18 janvier – 21 février 2027 · À"
                        + " venir Session de printemps 2026 (Exemple) 16 mars – 19 avril 2026 · Passée",
                answer(page, "sessions"));
        assertEquals("Sur fictif.example.", answer(page, "join"));
        assertEquals(
                "Cherché, pas trouvé. Vous le savez ? Dites-le.", answer(screens.page("mooc/communs"), "sessions"));
        assertEquals(
                "18 janvier – 21 février 2027, à venir. Sur fictif.example/mooc/2027-01.",
                answer(screens.page("session/fictif-prendre-soin-d-un-commun-2027-01"), "sessionWhen"));
    }

    @Test
    void theClockIsThatOfTheSnapshot() {
        assertEquals("En cours", sessionOn("2027-02-21T12:00:00Z").replaceFirst(".* · ", ""));
        assertEquals("Passée", sessionOn("2027-02-22T12:00:00Z").replaceFirst(".* · ", ""));
        assertTrue(answer(moocOn("2027-01-20T12:00:00Z"), "sessions")
                .startsWith("18 janvier – 21 février 2027 : elle est en cours."));
        assertTrue(answer(moocOn("2027-03-01T12:00:00Z"), "sessions")
                .startsWith("Aucune session à venir n’est annoncée. Vous en connaissez une ? Dites-le."));
    }

    private String sessionOn(String instant) {
        return rows(moocOn(instant), "sessions").get(0);
    }

    private Document moocOn(String instant) {
        PageContext now = screens.shelf().context(Lang.FR, "/fr/mooc/fictif-prendre-soin-d-un-commun");
        PageContext then = new PageContext(
                now.catalogue(),
                now.lang(),
                now.path(),
                now.baseUrl(),
                now.snapshotId(),
                Instant.parse(instant),
                now.demo(),
                now.provenance());
        Thing mooc = screens.shelf()
                .catalogue
                .thing(Kind.MOOC, "fictif-prendre-soin-d-un-commun")
                .orElseThrow();
        return Jsoup.parse(screens.pages().thing(then, mooc));
    }

    @Test
    void aLessonSaysWhereToFindItAndADirectoryWhatItLists() {
        Document page = screens.page("learning/fictif-guide-quitter-un-tableur");
        assertEquals(List.of("audience", "find", "teaches", "join"), questions(page));
        assertEquals("Équipes de tiers-lieux et néophytes. En anglais et français.", answer(page, "audience"));
        assertEquals("Sur fictif.example.", answer(page, "find"));
        assertEquals(
                "On y trouve : acteurs, communs, lieux, ressources. À consulter sur fictif.example/annuaire.",
                answer(screens.page("directory/fictif-annuaire-des-portes-entrouvertes"), "lists"));
        assertTrue(answer(screens.page("directory/sill"), "listed").startsWith("232 fiches y sont rattachées."));
    }

    @Test
    void whatWasLookedForAndNotFoundIsNotCalledUnsaid() {
        assertEquals(
                "Cherché, pas trouvé. Vous le savez ? Dites-le.",
                answer(screens.page("learning/fil-se-saisir-des-communs"), "find"));
        assertEquals(
                "Le public n’est pas dit. Vous le savez ? Dites-le. En français.",
                answer(screens.page("learning/fil-se-saisir-des-communs"), "audience"));
    }
}

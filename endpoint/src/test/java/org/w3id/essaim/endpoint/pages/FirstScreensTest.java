package org.w3id.essaim.endpoint.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3id.essaim.endpoint.http.Lang;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.ontology.Kind;

/**
 * What the first screen of each kind says of the demonstration, in the words a facilitator reads. The answers were counted by hand in the
 * Turtle files; "today" is the day of {@link Shelf#PUBLISHED}, in November 2026.
 */
class FirstScreensTest {

    private static Shelf shelf;
    private static Pages pages;

    @BeforeAll
    static void readTheDemonstration() throws IOException {
        shelf = Shelf.ofDemonstration();
        pages = new Pages(new Assets());
    }

    private static Document page(Lang lang, String name) {
        String[] steps = name.split("/");
        Thing thing = shelf.catalogue
                .thing(Kind.ofSlug(steps[0]).orElseThrow(), steps[1])
                .orElseThrow();
        String path = "/" + lang.tag() + "/" + name;
        return Jsoup.parse(pages.thing(shelf.context(lang, path), thing));
    }

    private static Document page(String name) {
        return page(Lang.FR, name);
    }

    /** What stands under a question, its heading apart, with plain spaces. */
    private static String answer(Document page, String question) {
        Element section = page.expectFirst("#" + question).parent();
        StringBuilder text = new StringBuilder();
        section.children().stream().skip(1).forEach(e -> text.append(e.text()).append(' '));
        return plain(text.toString());
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\\u00a0\\u202f]+", " ").strip();
    }

    private static List<String> questions(Document page) {
        return page.select(".questions h2").eachAttr("id");
    }

    private static List<String> rows(Document page, String question) {
        Element section = page.expectFirst("#" + question).parent();
        return section.select(".row, .visit, tbody tr").stream()
                .map(row -> plain(row.text()))
                .toList();
    }

    @Test
    void aCommonsSaysWhoCanComeWhoAdoptedItAndWhatIsNeeded() {
        Document page = page("commons/fictif-roue-des-decisions");
        assertEquals(List.of("come", "adopters", "needs", "introducedAt", "learn"), questions(page));
        assertEquals(
                List.of(
                        "Camille Exemple, facilitatrice se déplace : Finistère, Morbihan · déjà une visite pour ce commun"
                                + " · prochaine visite : le 10 décembre 2026 · défrayée"
                                + " Contacter Camille Exemple, facilitatrice",
                        "Les Lance-amarres (Exemple) se déplace : Finistère · déjà une visite pour ce commun"
                                + " · à titre gracieux, défrayée Contacter Les Lance-amarres (Exemple)",
                        "Collectif des Allées-et-venues (Exemple) accompagne sur : gouvernance · se déplace : France"
                                + " · défrayée, échange Contacter Collectif des Allées-et-venues (Exemple)"),
                rows(page, "come"));
        assertTrue(answer(page, "adopters")
                .startsWith("2 lieux l’ont adopté. Pressenti 0 Essai 0 Adopté 1 Contribue 1 Abandonné 0"));
        assertEquals(
                List.of(
                        "La Soute à idées (Exemple) Contribue Depuis le 3 février 2026 Après quelle visite Atelier :"
                                + " décider à vingt sans y passer la nuit (Exemple), le 6 novembre 2025",
                        "Le Cormoran bricoleur (Exemple) Adopté Depuis 2025 Après quelle visite non dite"),
                rows(page, "adopters"));
        assertEquals(
                List.of(
                        "Traduire la Roue des décisions en breton (Exemple) Contributions · exprimé par Les Tourne-roue"
                                + " (Exemple)",
                        "Financer dix venues dans des lieux du Finistère (Exemple) Financement · exprimé par Les"
                                + " Lance-amarres (Exemple) · En cours"),
                rows(page, "needs"));
        String side = plain(page.expectFirst(".side").text());
        assertTrue(side.contains("Licence CC-BY-SA-4.0 libre, copyleft Porté par Les Lance-amarres (Exemple)"), side);
        assertTrue(side.contains("au moins 640 €, un montant non publié"), side);
        assertTrue(side.contains("Ressource : oui"), side);
    }

    @Test
    void whoIsOnlyThoughtOfOrGaveUpIsNotSaidToHaveAdopted() {
        Document utilo = page("commons/utilo");
        assertTrue(answer(utilo, "adopters")
                .startsWith("3 adoptions sont enregistrées. Pressenti 1 Essai 1 Adopté 1 Contribue 0 Abandonné 0"));
        String around = plain(utilo.expectFirst(".neighbours .answer").text());
        assertTrue(
                around.contains("adopté par Le Cormoran bricoleur (Exemple) ; essayé par La Sardine studieuse"),
                around);
        assertTrue(around.contains("envisagé par Communauté de communes du Pays d’Exemple"), around);
        String calepin = plain(page("commons/fictif-calepin-de-quai")
                .expectFirst(".neighbours .answer")
                .text());
        assertTrue(calepin.contains("abandonné par Le Wagonnet fleuri (Exemple)"), calepin);
        assertEquals(
                "Utilo, guide de la facilitation Méthode · porté par Ti Lab · 2 adoptions, 1 adoption pressentie",
                rows(page("intervention/fictif-2026-04-09-mieux-se-reunir"), "introduces")
                        .get(1));
    }

    @Test
    void aCommonsWithoutAnybodyNamesThoseOfItsThemeOrOffersToComeForward() {
        Document alone = page("commons/fictif-calepin-edition-des-iles");
        assertTrue(
                answer(alone, "come")
                        .startsWith(
                                "Personne ne s’est encore signalé pour Calepin, édition des îles (Exemple). Vous pouvez venir ?"
                                        + " Dites-le. Sur le même thème : La Godille douce (Exemple) accompagne sur : numérique"));
        Document real = page("commons/peertube");
        assertEquals(
                "Personne ne s’est encore signalé pour Peertube. Vous pouvez venir ? Dites-le.", answer(real, "come"));
        assertEquals(
                "/fr/contribute?new=actor",
                real.expectFirst("#come").parent().expectFirst("a").attr("href"));
        assertEquals(
                "/fr/contribute?new=need",
                real.expectFirst("#needs").parent().expectFirst("a").attr("href"));
    }

    @Test
    void twentyAdoptersAreASentenceAndAList() {
        Document page = page("commons/peertube");
        assertTrue(answer(page, "adopters").startsWith("20 organisations l’ont adopté. Aucune visite n’est rapportée"));
        assertEquals(20, page.select(".names li").size());
        assertTrue(plain(page.expectFirst(".neighbours .answer").text()).contains("adopté par 20 acteurs."));
    }

    @Test
    void anOldLicenceAndTheWordsOfASourceAreCalledThat() {
        String old = plain(page("commons/asqatasun").expectFirst(".side").text());
        assertTrue(
                old.contains("AGPL-3.0 libre, copyleft. Identifiant ancien : AGPL-3.0-or-later ou AGPL-3.0-only ?"),
                old);
        String words = plain(page("commons/umap").expectFirst(".side").text());
        assertTrue(words.contains("« BSD-3.0 » Mots de la source ; l’identifiant n’est pas dit."), words);
        assertTrue(words.contains("Sous quelle licence"), words);
    }

    @Test
    void aPlaceSaysWhatItAdoptedWhoCameWhatItNeedsAndWhoIsNear() {
        Document page = page("place/fictif-la-sardine-studieuse-29046");
        assertEquals(List.of("adopted", "visits", "placeNeeds", "nearby"), questions(page));
        assertEquals(
                List.of("Utilo, guide de la facilitation Essai Depuis avril 2026 Après quelle visite Formation à la"
                        + " facilitation, entre deux services (Exemple), le 12 mars 2026"),
                rows(page, "adopted"));
        assertTrue(rows(page, "visits").get(0).startsWith("12 mars 2026 Passée Formation à la facilitation"));
        assertEquals(
                List.of("Sortir les comptes de la cantine d’un tableur fermé (Exemple) Migration · exprimé par La"
                        + " Sardine studieuse (Exemple) · pour avril 2027"),
                rows(page, "placeNeeds"));
        assertEquals(4, rows(page, "nearby").size(), "two of the department, one of the region, one of the country");
        assertTrue(rows(page("place/fictif-le-cormoran-bricoleur-29232"), "visits")
                .get(0)
                .startsWith("4 février 2027 À venir"));
    }

    @Test
    void aPersonSaysOnWhatWhereAndOnWhichTermsAndHowToReachThem() {
        Document page = page("actor/p-k7w2mqe4");
        assertEquals(
                "Camille Exemple, facilitatrice peut accompagner sur gouvernance, La Roue des décisions (Exemple) et Utilo,"
                        + " guide de la facilitation. Compétences : droit et facilitation. Se déplace : Finistère et"
                        + " Morbihan. Conditions : défrayée. Prendre contact.",
                answer(page, "accompanies"));
        assertEquals(
                "https://fictif.example/acteur/les-lance-amarres/nous-ecrire",
                page.expectFirst("#accompanies").parent().select("a").last().attr("href"));
        assertEquals(2, rows(page, "followed").size());
        assertTrue(rows(page, "followed")
                .get(1)
                .endsWith("suivie de La Soute à idées décide avec la Roue, et lui ajoute" + " une carte (Exemple)"));
        String side = plain(page.expectFirst(".side").text());
        assertTrue(side.contains("Langue breton français"), side);
        assertTrue(side.contains("Accord de la personne, le 5 octobre 2026"), side);
    }

    @Test
    void noPageOfAPersonNamesATerritoryFinerThanADepartment() {
        Set<String> territories = Set.copyOf(
                page("actor/p-k7w2mqe4").select("a[href^=/fr/territory/]").eachAttr("href"));
        assertEquals(Set.of("/fr/territory/department-29", "/fr/territory/department-56"), territories);
    }

    @Test
    void anOrganisationHelpsToLeaveProductsAndSaysWhatFollowedItsVisits() {
        Document page = page("actor/fictif-la-godille-douce");
        assertEquals(
                "La Godille douce (Exemple) peut accompagner sur numérique, Utilo, guide de la facilitation et Vidéos du"
                        + " bourg (Exemple). Aide à quitter Exemple de plateforme de vidéos fermée et Exemple de"
                        + " tableur en ligne fermé. Compétences : formation, hébergement et migration. Se déplace :"
                        + " Bretagne. Conditions : rémunérée. Prendre contact.",
                answer(page, "accompanies"));
        assertEquals(5, rows(page, "followed").size());
        assertEquals(
                "Ce sur quoi Brouillon & Filles (Exemple) peut accompagner n’est pas encore dit. Vous le savez ?"
                        + " Dites-le. Compétences : développement et hébergement. Prendre contact.",
                answer(page("actor/fictif-brouillon-et-filles"), "accompanies"));
    }

    @Test
    void aVisitSaysWhenWhereWhoWhatFollowedAndWhoPaid() {
        Document page = page("intervention/fictif-2026-02-le-parapluie-commun");
        assertTrue(answer(page, "when")
                .startsWith(
                        "février 2026, Le Parapluie commun (Exemple) (Rennes, Ille-et-Vilaine). Animée par La Godille"
                                + " douce (Exemple) À quelles conditions Rémunérée"));
        assertTrue(rows(page, "introduces").get(0).startsWith("Vidéos du bourg (Exemple)"));
        assertTrue(answer(page, "after").startsWith("Une adoption a suivi."));
        assertEquals(
                List.of("Qui", "État", "Depuis", "Commun"),
                page.select(".adoptions thead th").eachText());
        assertEquals(
                List.of("Le Parapluie commun (Exemple) Adopté Depuis le 2 mars 2026 Commun Vidéos du bourg (Exemple)"),
                rows(page, "after"));
        assertEquals(
                "Conditions : rémunérée. Le déménagement des vidéos, payé par le Réseau (Exemple) Prestation · 450 €",
                answer(page, "paid"));
    }

    @Test
    void aVisitToComeIsNotToldInThePast() {
        Document page = page("intervention/fictif-2026-12-10-mediatheque-du-quai-exemple");
        assertEquals(List.of("when", "willIntroduce", "after", "pays"), questions(page));
        assertEquals("La visite n’a pas encore eu lieu.", answer(page, "after"));
        assertFalse(page.text().contains("a eu lieu à"), "the picture");
        Document planned = page("intervention/fictif-2026-04-09-mieux-se-reunir");
        assertTrue(answer(planned, "after").startsWith("Rien n’est encore adopté ; une suite est pressentie."));
        assertTrue(answer(page("intervention/fictif-2026-10-15-permanence-calepin"), "when")
                .startsWith("15 octobre 2026, en ligne : fictif.example"));
    }

    @Test
    void anAdoptionSaysWhoWhatInWhichStateInsteadOfWhatAndSinceWhen() {
        assertEquals(
                "Le Parapluie commun (Exemple) a adopté Vidéos du bourg (Exemple). Depuis le 2 mars 2026. Pour remplacer :"
                        + " Exemple de plateforme de vidéos fermée. Données reprises : en partie.",
                answer(page("adoption/fictif-videos-du-bourg-le-parapluie-commun"), "who"));
        assertEquals(
                "Le Wagonnet fleuri (Exemple) a essayé ou adopté Calepin de quai (Exemple), puis l’a abandonné. Depuis"
                        + " octobre 2025, jusqu’au 31 mars 2026. Pour remplacer : Exemple de tableur en ligne fermé."
                        + " Données reprises : perdues.",
                answer(page("adoption/fictif-calepin-de-quai-le-wagonnet-fleuri"), "who"));
        assertEquals(
                "Communauté de communes du Pays d’Exemple pense adopter Utilo, guide de la facilitation.",
                answer(page("adoption/fictif-utilo-communaute-de-communes-exemple"), "who"));
        assertEquals(
                "La Sardine studieuse (Exemple) essaie Utilo, guide de la facilitation. Depuis avril 2026.",
                answer(page("adoption/fictif-utilo-la-sardine-studieuse"), "who"));
        assertEquals(
                "La Noix fendue (Exemple) a adopté Movilab et y contribue. Depuis juillet 2026.",
                answer(page("adoption/fictif-movilab-la-noix-fendue"), "who"));
        Document page = page("adoption/fictif-utilo-le-cormoran-bricoleur");
        assertEquals(List.of("who", "afterVisit", "companion", "evidence"), questions(page));
        assertTrue(rows(page, "afterVisit").get(0).startsWith("Un jour au Cormoran bricoleur"));
        assertTrue(rows(page, "companion").get(0).startsWith("Les Lance-amarres (Exemple)"));
        assertEquals("Inventé pour la démonstration.", answer(page, "evidence"));
    }

    @Test
    void aFundingSaysHowMuchAndATotalThatIsAFloor() {
        Document page = page("funding/fictif-venues-finistere-troisieme-tabouret");
        assertEquals(
                "Fondation du Troisième Tabouret (Exemple) a financé Financer dix venues dans des lieux du Finistère"
                        + " (Exemple). Montant : 900 €.",
                answer(page, "funded"));
        assertTrue(answer(page, "total")
                .startsWith(
                        "Pour Financer dix venues dans des lieux du Finistère (Exemple), 3 financements sont connus :"
                                + " au moins 1 050,50 €, un montant non publié. On cherche 1 800 €."));
        assertTrue(answer(page("funding/fictif-roue-des-decisions-la-godille-douce"), "funded")
                .endsWith("Montant non publié. Vous le savez ? Dites-le."));
        assertTrue(answer(page("funding/compagnie-des-tiers-lieux-mel"), "total")
                .startsWith("Pour Compagnie des Tiers-Lieux, 5 financements sont connus : 5 montants non publiés."));
    }

    @Test
    void anOpenNeedSaysByWhenWhoCouldAnswerAndWhatMightHelp() {
        Document page = page("need/fictif-douze-cles-une-serrure");
        assertEquals(
                "Oui, ce besoin est ouvert. Il est exprimé par Le Hamac et l’Établi (Exemple). Pour quand : 30 juin 2027."
                        + " Prendre contact. Vous pouvez aider ? Dites-le.",
                answer(page, "open"));
        assertEquals(
                List.of(
                        "Camille Exemple, facilitatrice accompagne sur : gouvernance · se déplace : Finistère, Morbihan ·"
                                + " défrayée Contacter Camille Exemple, facilitatrice",
                        "Collectif des Allées-et-venues (Exemple) accompagne sur : gouvernance · se déplace : France ·"
                                + " défrayée, échange Contacter Collectif des Allées-et-venues (Exemple)"),
                rows(page, "couldAnswer"));
        assertEquals(5, rows(page, "mightHelp").size());
        List<String> migration = rows(page("need/fictif-sortir-les-comptes-de-la-cantine"), "couldAnswer");
        assertTrue(migration
                .get(0)
                .startsWith("La Godille douce (Exemple) compétence : migration · se déplace : Bretagne"));
        assertTrue(migration.get(1).startsWith("Liléo compétence : migration · où aller n’est pas dit"));
        assertEquals(2, migration.size());
    }

    @Test
    void whoOnlyGoesElsewhereCouldNotAnswerAndWhatIsArchivedCannotHelp() {
        List<String> help = rows(page("need/fictif-sortir-les-comptes-de-la-cantine"), "mightHelp");
        assertFalse(help.stream().anyMatch(r -> r.startsWith("Calepin, édition des îles")), "archived");
        assertFalse(
                answer(page("need/fictif-traduire-la-roue-en-breton"), "couldAnswer")
                        .contains("Camille"),
                "asked for all of Brittany, she goes to a part of it");
    }

    @Test
    void aNeedThatIsOverSaysWhatMetItAndAsksForNoMore() {
        Document met = page("need/fictif-expliquer-comment-on-decide");
        assertEquals(List.of("open", "answered"), questions(met));
        assertEquals(
                "Non, ce besoin est pourvu. Il était exprimé par La Soute à idées (Exemple).", answer(met, "open"));
        assertEquals(3, rows(met, "answered").size());
        assertEquals(List.of("open"), questions(page("need/fictif-heberger-les-videos")));
        Document funded = page("need/fictif-financer-les-venues-en-finistere");
        assertTrue(answer(funded, "needFunds")
                .startsWith("Déjà trouvé : au moins 1 050,50 €, un montant non publié. On cherche 1 800 €."));
    }

    @Test
    void aStudySaysAboutWhatHowByWhomAndWhereToReadIt() {
        Document page = page("study/fictif-ce-que-change-utilo");
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
        Document page = page("mooc/fictif-prendre-soin-d-un-commun");
        assertEquals(List.of("audience", "sessions", "teaches", "join"), questions(page));
        assertEquals("Équipes de tiers-lieux, ESS et néophytes. En français.", answer(page, "audience"));
        assertEquals(
                "18 janvier – 21 février 2027. Session d’hiver 2027, à venir (Exemple) 18 janvier – 21 février 2027 · À"
                        + " venir Session de printemps 2026 (Exemple) 16 mars – 19 avril 2026 · Passée",
                answer(page, "sessions"));
        assertEquals("Sur fictif.example.", answer(page, "join"));
        assertEquals("Cherché, pas trouvé. Vous le savez ? Dites-le.", answer(page("mooc/communs"), "sessions"));
        assertEquals(
                "18 janvier – 21 février 2027, à venir. Sur fictif.example/mooc/2027-01.",
                answer(page("session/fictif-prendre-soin-d-un-commun-2027-01"), "sessionWhen"));
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

    private static String sessionOn(String instant) {
        return rows(moocOn(instant), "sessions").get(0);
    }

    private static Document moocOn(String instant) {
        PageContext now = shelf.context(Lang.FR, "/fr/mooc/fictif-prendre-soin-d-un-commun");
        PageContext then = new PageContext(
                now.catalogue(),
                now.lang(),
                now.path(),
                now.baseUrl(),
                now.snapshotId(),
                Instant.parse(instant),
                now.demo(),
                now.provenance());
        Thing mooc = shelf.catalogue
                .thing(Kind.MOOC, "fictif-prendre-soin-d-un-commun")
                .orElseThrow();
        return Jsoup.parse(pages.thing(then, mooc));
    }

    @Test
    void aLessonSaysWhereToFindItAndADirectoryWhatItLists() {
        Document page = page("learning/fictif-guide-quitter-un-tableur");
        assertEquals(List.of("audience", "find", "teaches", "join"), questions(page));
        assertEquals("Équipes de tiers-lieux et néophytes. En anglais et français.", answer(page, "audience"));
        assertEquals("Sur fictif.example.", answer(page, "find"));
        assertEquals(
                "On y trouve : acteurs, communs, lieux, ressources. À consulter sur fictif.example/annuaire.",
                answer(page("directory/fictif-annuaire-des-portes-entrouvertes"), "lists"));
        assertTrue(answer(page("directory/sill"), "listed").startsWith("232 fiches y sont rattachées."));
    }

    @Test
    void whatWasLookedForAndNotFoundIsNotCalledUnsaid() {
        assertEquals(
                "Cherché, pas trouvé. Vous le savez ? Dites-le.",
                answer(page("learning/fil-se-saisir-des-communs"), "find"));
        assertEquals(
                "Le public n’est pas dit. Vous le savez ? Dites-le. En français.",
                answer(page("learning/fil-se-saisir-des-communs"), "audience"));
    }

    @Test
    void anAddressNamesItsTown() {
        assertTrue(plain(page("place/atelier-de-la-flibuste-35288")
                        .expectFirst(".side")
                        .text())
                .contains("Adresse 35280 Saint-Malo"));
        assertTrue(plain(page("place/fictif-la-noix-fendue-46102")
                        .expectFirst(".side")
                        .text())
                .contains("Adresse 1 rue de l’Exemple, 46100 Figeac"));
    }

    @Test
    void aProductSaysWhatReplacesItUnderWhichLicenceAndWhoLeftItWithWhichData() {
        Document page = page("product/fictif-tableur-ferme");
        assertEquals(
                List.of("Calepin de quai (Exemple) MIT, libre, permissive · reprend ses données · Logiciel · porté par"
                        + " Brouillon & Filles (Exemple) · 1 adoption, 1 adoption abandonnée"),
                rows(page, "alternatives"));
        assertEquals(
                List.of(
                        "Le Hamac et l’Établi passe à Calepin de quai, sans perdre une ligne (Exemple) Adopté · depuis juin"
                                + " 2026 · données reprises : toutes",
                        "Le Wagonnet fleuri renonce à Calepin de quai, faute d’aide au bon moment (Exemple) Abandonné ·"
                                + " depuis octobre 2025 · données reprises : perdues"),
                rows(page, "left"));
        assertTrue(rows(page, "comeForProduct").get(0).startsWith("La Godille douce (Exemple) se déplace : Bretagne"));
        assertTrue(rows(page("product/fictif-videos-fermees"), "alternatives")
                .get(0)
                .startsWith("Petit écran partagé (Exemple) licence non dite · reprise des données non dite"));
    }

    @Test
    void aTerritorySaysWhoCanComeWhatIsNeededWhoCameAndWhatWasAdopted() {
        Document page = page("territory/department-29");
        assertEquals(
                List.of("goes", "neededThere", "visitedThere", "adoptedThere", "inside", "parts"), questions(page));
        assertEquals(
                List.of("Camille Exemple", "Les Lance-amarres", "La Godille douce", "Collectif des Allées"),
                rows(page, "goes").stream()
                        .map(r -> r.replaceFirst(
                                "^(Camille Exemple|Les Lance-amarres|La Godille douce|Collectif des Allées).*", "$1"))
                        .toList());
        assertEquals(
                List.of("Sortir les comptes de la cantine d’un tableur fermé (Exemple) Migration · exprimé par La"
                        + " Sardine studieuse (Exemple) · pour avril 2027"),
                rows(page, "neededThere"));
        assertEquals(5, rows(page, "visitedThere").size());
        assertEquals(5, rows(page, "adoptedThere").size());
        assertEquals("24 lieux 6 acteurs 3 besoins 5 visites 5 adoptions 1 commun", answer(page, "inside"));
        assertEquals(
                "Aucun besoin ouvert n’y est exprimé. Exprimer un besoin",
                answer(page("territory/commune-29003"), "neededThere"));
        assertEquals(4, rows(page("territory/region-53"), "goes").size(), "those of a part of it too");
    }

    @Test
    void theHomePageShowsTheNextNeedsVisitsAndSessionsFirst() {
        Document page = Jsoup.parse(pages.home(shelf.context(Lang.FR, "/fr/")));
        assertTrue(plain(page.text()).contains("1 177 situés, sur 1 450 connus"), "a library is no third place");
        List<String> needs = page.select("#needs").parents().get(1).select(".row").stream()
                .map(row -> plain(row.text()))
                .toList();
        assertTrue(needs.get(0).endsWith("· pour mars 2027"), needs.toString());
        assertTrue(needs.get(1).endsWith("· pour avril 2027"), needs.toString());
        assertTrue(needs.get(2).endsWith("· pour le 30 juin 2027"), needs.toString());
        assertEquals(
                "Session d’hiver 2027, à venir (Exemple) 18 janvier – 21 février 2027 · MOOC : prendre soin d’un commun à"
                        + " plusieurs (Exemple)",
                needs.get(needs.size() - 1));
        assertEquals(
                List.of("À venir", "À venir", "Passée", "Passée"),
                page.select(".visits .tense").eachText());
    }

    @Test
    void whereTheRealGraphKnowsNothingTheNextStepIsOffered() throws IOException {
        Shelf real = Shelf.ofFolder(
                Shelf.root().resolve("examples/graph"), Shelf.root().resolve("ontology"));
        Thing place =
                real.catalogue.thing(Kind.PLACE, "atelier-de-la-flibuste-35288").orElseThrow();
        Document page = Jsoup.parse(pages.thing(real.context(Lang.FR, "/fr/"), place));
        assertEquals(
                List.of(
                        "/fr/contribute?new=adoption",
                        "/fr/contribute?new=intervention",
                        "/fr/contribute?new=need",
                        "/fr/contribute?new=actor",
                        "/fr/actor"),
                page.select(".questions a").eachAttr("href"));
        assertEquals(
                "Personne n’a encore dit se déplacer jusqu’ici. Vous pouvez venir ? Dites-le, ou cherchez parmi tous les"
                        + " acteurs.",
                answer(page, "nearby"));
        assertTrue(page.select(".demo").isEmpty());
        Document home = Jsoup.parse(pages.home(real.context(Lang.FR, "/fr/")));
        assertTrue(home.select("h3").isEmpty(), "no session is to come, so none is headed");
    }

    @Test
    void whoHasSomethingToAddIsToldWhereItGoesAndShownOneLikeIt() {
        Document page = Jsoup.parse(pages.contribute(shelf.context(Lang.FR, "/fr/contribute?new=need"), Kind.NEED));
        assertEquals("La fiche à ajouter : Besoin", plain(page.expectFirst("h2").text()));
        String first = plain(page.expectFirst("#new").parent().text());
        assertTrue(first.contains("dossier need. La commande essaim new need l’écrit avec vous"), first);
        assertFalse(page.select("#new")
                .parents()
                .get(0)
                .select("a[href^=/graph/need/]")
                .isEmpty());
    }

    @Test
    void thePagesSayTheSameInEnglish() {
        Document need = page(Lang.EN, "need/fictif-douze-cles-une-serrure");
        assertEquals(
                "Yes, this need is open. It is expressed by Le Hamac et l’Établi (Example). By when: 30 June 2027. Get in"
                        + " touch. Can you help? Say so.",
                answer(need, "open"));
        assertEquals(
                "Camille Example, facilitator can accompany on governance, The Wheel of Decisions (Example) and Utilo, a"
                        + " facilitation guide. Skills: law and facilitation. Goes to: Finistère and Morbihan. Terms:"
                        + " expenses only. Get in touch.",
                answer(page(Lang.EN, "actor/p-k7w2mqe4"), "accompanies"));
        assertEquals(
                "Le Wagonnet fleuri (Example) tried or adopted Calepin de quai (Example), then gave it up. Since October"
                        + " 2025, until 31 March 2026. To replace: Example of a closed online spreadsheet. Data carried"
                        + " over: lost.",
                answer(page(Lang.EN, "adoption/fictif-calepin-de-quai-le-wagonnet-fleuri"), "who"));
    }

    @Test
    void noEnglishStandsOnAFrenchPageOfTheDemonstration() {
        for (Kind kind : Kind.values()) {
            for (Thing thing : shelf.catalogue.things(kind)) {
                if (thing.isFictional()) {
                    String name = kind.slug() + "/" + thing.slug();
                    assertEquals(List.of(), page(name).select("main [lang=en]").eachText(), name);
                }
            }
        }
    }

    @Test
    void everyPageOfTheDemonstrationSaysSo() {
        Document real = page("commons/peertube");
        assertFalse(real.select(".demo").isEmpty());
        assertTrue(real.select(".kindline .tag").isEmpty());
        assertEquals(
                "exemple fictif",
                page("commons/fictif-roue-des-decisions")
                        .expectFirst(".kindline .tag")
                        .text());
    }
}

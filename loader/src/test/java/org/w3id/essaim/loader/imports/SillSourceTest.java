package org.w3id.essaim.loader.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.essaim.loader.imports.ImportReport.Entry;
import org.w3id.essaim.loader.imports.ImportResult.Done;
import org.w3id.essaim.loader.imports.ImportResult.Refusal;
import org.w3id.essaim.loader.imports.ImportResult.Refused;
import org.w3id.essaim.ontology.Things;

/** What the import of the list of software does with sources that are worse than today's. */
class SillSourceTest {

    private static final String GIT = """
            {"_id": 52, "_name": "Git", "_function": "Gestion de versions", "_license": "GPL-2.0-only",
             "recommendationStatus": "recommended", "alikeSoftwares": []}""";
    private static final String HEADER = "id,agency_name,public_sector,agency_url,service_name,service_url,"
            + "software_sill_id,publication_date,last_update_date\n";
    private static final String FORGE =
            "1,Agence Exemple,State,https://agence.example/,Forge,https://git.agence.example,52,2019,2020\n";

    @TempDir
    Path source;

    @TempDir
    Path target;

    @Test
    void writesAnAdoptionItsAgencyItsCommonsAndTheList() throws IOException {
        Done done = run(GIT, FORGE);
        assertEquals(
                List.of(
                        "actor/agence-exemple.ttl",
                        "adoption/git-agence-exemple.ttl",
                        "commons/git.ttl",
                        "directory/sill.ttl"),
                done.created());
        assertEquals("""
                # essaim import sill : fiche importée\u202f; pour la tenir à la main, retirez cette ligne. / imported record; to keep it by hand, take this line out.
                @prefix actor: <https://w3id.org/essaim/id/actor/> .
                @prefix adoption: <https://w3id.org/essaim/id/adoption/> .
                @prefix commons: <https://w3id.org/essaim/id/commons/> .
                @prefix dcterms: <http://purl.org/dc/terms/> .
                @prefix es: <https://w3id.org/essaim/ns#> .
                @prefix etat-adoption: <https://w3id.org/essaim/voc/etat-adoption/> .
                @prefix schema: <https://schema.org/> .
                @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

                adoption:git-agence-exemple a es:Adoption ;
                  dcterms:identifier "SILL-service-1" ;
                  dcterms:source <https://github.com/codegouvfr/sill-api> ;
                  es:adopted commons:git ;
                  es:adopter actor:agence-exemple ;
                  es:status etat-adoption:adopte ;
                  schema:startDate "2019"^^xsd:gYear ;
                  schema:url <https://git.agence.example> .
                """, text("adoption/git-agence-exemple"));
        assertEquals(4, run(GIT, FORGE).unchanged());
    }

    @Test
    void sparesAnAgencyAndACommonsThatAnotherHandKeeps() throws IOException {
        Files.createDirectories(target.resolve("commons/logiciels"));
        Files.writeString(target.resolve("commons/logiciels/git.ttl"), "# par une autre main\n");
        Files.createDirectories(target.resolve("actor"));
        Files.writeString(target.resolve("actor/agence-exemple.ttl"), "# par une autre main\n");
        Done done = run(GIT, FORGE);
        assertEquals(List.of("actor/agence-exemple.ttl", "commons/logiciels/git.ttl"), done.spared());
        assertEquals(List.of("adoption/git-agence-exemple.ttl", "directory/sill.ttl"), done.created());
    }

    @Test
    void tellsWhatTheSourceNoLongerGives() throws IOException {
        run(GIT, FORGE);
        assertEquals(
                List.of("actor/agence-exemple.ttl", "adoption/git-agence-exemple.ttl"),
                run(GIT, "").stale());
    }

    @Test
    void leavesOutAServiceWhoseSoftwareIsNotInTheList() throws IOException {
        Done done = run(GIT, FORGE.replace(",52,", ",53,") + FORGE.replace(",52,", ",GIT,"));
        assertEquals(List.of(Reason.SOFTWARE_UNKNOWN, Reason.SOFTWARE_UNKNOWN), reasons(done));
        assertEquals(2, done.report().rowsLeftOut());
    }

    @Test
    void linksNoSoftwareToItselfNorOutOfTheList() throws IOException {
        Done done = run(
                GIT.replace("[]", "[{\"softwareId\": 52}, {\"softwareId\": 99}, {\"softwareName\": \"Subversion\"}]"),
                "");
        assertEquals(List.of(Reason.NEIGHBOUR_OUTSIDE, Reason.NEIGHBOUR_OUTSIDE), reasons(done));
        assertFalse(text("commons/git").contains("es:similarTo"));
    }

    @Test
    void takesNoOtherTextForAWikidataEntity() throws IOException {
        Done done = run(GIT.replace("\"_license\"", "\"wikidataId\": \"Git\", \"_license\""), "");
        assertEquals(List.of(Reason.WIKIDATA_MALFORMED), reasons(done));
        assertFalse(text("commons/git").contains("skos:exactMatch"));
    }

    @Test
    void takesASlashMoreForTheSameSiteAndNoOtherDifference() throws IOException {
        String second = FORGE.replace("1,", "2,").replace(",52,", ",53,");
        String both = GIT + ", " + GIT.replace("52", "53").replace("\"Git\"", "\"Git LFS\"");
        run(both, FORGE + second.replace("agence.example/,", "agence.example,"));
        assertTrue(text("actor/agence-exemple").contains("foaf:homepage <https://agence.example/> ."));
        Done done = run(both, FORGE + second.replace("https://agence", "https://autre"));
        assertTrue(reasons(done).contains(Reason.SITE_DIFFERS));
        assertFalse(text("actor/agence-exemple").contains("foaf:homepage"));
    }

    @Test
    void takesACapitalMoreForTheSameAgencyAndEndsTheSlugsOfTwoServicesInTheirIdentifiers() throws IOException {
        Done done = run(GIT, FORGE + FORGE.replace("1,Agence Exemple", "27,AGENCE EXEMPLE"));
        assertEquals(
                List.of(
                        "actor/agence-exemple.ttl",
                        "adoption/git-agence-exemple-1.ttl",
                        "adoption/git-agence-exemple-27.ttl",
                        "commons/git.ttl",
                        "directory/sill.ttl"),
                done.created());
        assertEquals(
                List.of(Reason.NAME_CLASH, Reason.TYPE_NONE, Reason.NAME_CLASH, Reason.NAME_SPELLING), reasons(done));
        assertTrue(text("actor/agence-exemple").contains("\"Agence Exemple\"@fr"));
    }

    @Test
    void repeatsNoPersonalValue() throws IOException {
        Done done = run(
                GIT.replace("Gestion de versions", "Écrire à prenom.nom@exemple.fr")
                        .replace("\"_license\"", "\"referentId\": 4242, \"_license\""),
                FORGE.replace("Agence Exemple", "prenom.nom@exemple.fr")
                        + FORGE.replace("https://git.agence.example", "mailto:prenom.nom@exemple.fr"));
        assertEquals(
                List.of(
                        Reason.NAME_UNUSABLE,
                        Reason.TEXT_PERSONAL,
                        Reason.TEXT_PERSONAL,
                        Reason.TYPE_NONE,
                        Reason.TEXT_PERSONAL),
                reasons(done));
        StringBuilder all = new StringBuilder(done.summary(Locale.FRENCH) + done.table(Locale.ENGLISH));
        for (String file : done.created()) {
            all.append(Files.readString(target.resolve(file)));
        }
        assertFalse(all.toString().contains("prenom"));
        assertFalse(all.toString().contains("4242"));
    }

    @Test
    void refusesTwoPiecesOfSoftwareOfOneNumber() throws IOException {
        assertEquals(
                new Refused(Refusal.INCONSISTENT, List.of(Sill.SOFTWARE)),
                result(GIT + ", " + GIT.replace("\"Git\"", "\"Mercurial\""), FORGE));
    }

    @Test
    void refusesSoftwareWithoutANameAndSaysWhere() throws IOException {
        assertEquals(
                new Refused(Refusal.MALFORMED, List.of(Sill.SOFTWARE, "2")),
                result(GIT.replace("\"_name\"", "\"name\""), FORGE));
        assertFalse(Files.exists(target.resolve("commons")));
    }

    private Done run(String software, String services) throws IOException {
        return assertInstanceOf(Done.class, result(software, services));
    }

    private ImportResult result(String software, String services) throws IOException {
        Files.writeString(source.resolve(Sill.SOFTWARE), "[" + software + "]");
        Files.writeString(source.resolve(Sill.SERVICES), HEADER + services);
        return new Imports(Things.COMMON).run("sill", source, target);
    }

    private static List<Reason> reasons(Done done) {
        return done.report().entries().stream().map(Entry::reason).toList();
    }

    private String text(String name) throws IOException {
        return Files.readString(target.resolve(name + ".ttl"));
    }
}

package org.w3id.essaim.loader.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.essaim.loader.imports.ImportResult.Done;
import org.w3id.essaim.loader.imports.ImportResult.Refusal;
import org.w3id.essaim.loader.imports.ImportResult.Refused;
import org.w3id.essaim.ontology.Things;

class ImportsTest {

    private static final String HEADER =
            "ID,NOM_TL,ADRESSE,CP,COMINIT,INSEECOM,WEB,TWITTER,FACEBOOK,TYPO,LAT,LONG,PRECISION,INSEEREG,INSEEDEP,INSEEMETRO\n";
    private static final String BREST = "1,Le Lieu,2 rue Haute,29200,Brest,29019,,,,,48.4,-4.5,0.9,53,29,29019\n";

    private final Imports imports = new Imports(Things.COMMON);

    @TempDir
    Path source;

    @TempDir
    Path target;

    @Test
    void namesItsSets() {
        assertEquals(List.of("basemap", "sill", "spdx", "territories", "tiers-lieux"), imports.sets());
    }

    @Test
    void writesAPlaceAndTouchesItNoMore() throws IOException {
        Done first = places(BREST);
        assertEquals(List.of("place/29/le-lieu-29019.ttl"), first.created());
        Path file = target.resolve("place/29/le-lieu-29019.ttl");
        assertEquals("""
                # essaim import tiers-lieux : fiche importée\u202f; pour la tenir à la main, retirez cette ligne. / imported record; to keep it by hand, take this line out.
                @prefix dcterms: <http://purl.org/dc/terms/> .
                @prefix es: <https://w3id.org/essaim/ns#> .
                @prefix place: <https://w3id.org/essaim/id/place/> .
                @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
                @prefix schema: <https://schema.org/> .
                @prefix territory: <https://w3id.org/essaim/id/territory/> .
                @prefix type-tiers-lieu: <https://w3id.org/essaim/voc/type-tiers-lieu/> .
                @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

                place:le-lieu-29019 a es:ThirdPlace ;
                  rdfs:label "Le Lieu"@fr ;
                  dcterms:type type-tiers-lieu:non-precise ;
                  dcterms:spatial territory:commune-29019 ;
                  dcterms:identifier "CGET2019-1" ;
                  dcterms:source <https://github.com/anct-carto/mission_coworking> ;
                  es:checkedOn "2019-06-13"^^xsd:date ;
                  schema:latitude 48.4 ;
                  schema:longitude -4.5 ;
                  schema:postalCode "29200" ;
                  schema:streetAddress "2 rue Haute" .
                """, Files.readString(file));
        FileTime longAgo = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));
        Files.setLastModifiedTime(file, longAgo);
        Done second = places(BREST);
        assertEquals(1, second.unchanged());
        assertEquals(longAgo, Files.getLastModifiedTime(file));
    }

    @Test
    void leavesNothingBesideItsFiles() throws IOException {
        places(BREST);
        try (Stream<Path> files = Files.walk(target)) {
            assertEquals(1, files.filter(Files::isRegularFile).count());
        }
    }

    @Test
    void writesAgainAFileOfItsOwnThatChanged() throws IOException {
        places(BREST);
        Done done = places(BREST.replace("rue Haute", "rue Basse"));
        assertEquals(List.of("place/29/le-lieu-29019.ttl"), done.changed());
    }

    @Test
    void tellsFilesThatItNoLongerGivesAndKeepsThem() throws IOException {
        places(BREST);
        Path byHand = Files.writeString(target.resolve("place/29/autre-29019.ttl"), "# par une autre main\n");
        Done done = places(BREST.replace("Le Lieu", "Le Nouveau Lieu"));
        assertEquals(List.of("place/29/le-lieu-29019.ttl"), done.stale());
        assertEquals(true, Files.exists(target.resolve("place/29/le-lieu-29019.ttl")));
        assertEquals("# par une autre main\n", Files.readString(byHand));
    }

    @Test
    void sparesAFileOfAnotherHand() throws IOException {
        Path file = target.resolve("place/29/le-lieu-29019.ttl");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "# par une autre main\n");
        Done done = places(BREST);
        assertEquals(List.of("place/29/le-lieu-29019.ttl"), done.spared());
        assertEquals("# par une autre main\n", Files.readString(file));
    }

    @Test
    void sparesAFileOfItsOwnOnceItsMarkIsTakenOut() throws IOException {
        places(BREST);
        Path file = target.resolve("place/29/le-lieu-29019.ttl");
        String byHand = Files.readString(file).lines().skip(1).collect(Collectors.joining("\n", "", "\n"));
        Files.writeString(file, byHand);
        Done done = places(BREST.replace("rue Haute", "rue Basse"));
        assertEquals(List.of("place/29/le-lieu-29019.ttl"), done.spared());
        assertEquals(byHand, Files.readString(file));
        assertEquals(List.of(), places(BREST.replace("Le Lieu", "Autre")).stale());
    }

    @Test
    void findsAFileThatSomebodyMovedWithinTheFolderOfItsKind() throws IOException {
        places(BREST);
        Path moved = target.resolve("place/bretagne/brest/le-lieu-29019.ttl");
        Files.createDirectories(moved.getParent());
        Files.move(target.resolve("place/29/le-lieu-29019.ttl"), moved);
        assertEquals(1, places(BREST).unchanged());
        Done done = places(BREST.replace("rue Haute", "rue Basse"));
        assertEquals(List.of("place/bretagne/brest/le-lieu-29019.ttl"), done.changed());
        assertEquals(List.of(), done.stale());
        Files.writeString(moved, "# par une autre main\n");
        assertEquals(
                List.of("place/bretagne/brest/le-lieu-29019.ttl"), places(BREST).spared());
    }

    @Test
    void sparesAFileOfAnotherImport() throws IOException {
        Path file = target.resolve("place/29/le-lieu-29019.ttl");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "# essaim import tiers-lieux-2026 : autre jeu\n");
        assertEquals(List.of("place/29/le-lieu-29019.ttl"), places(BREST).spared());
    }

    @Test
    void doesNotFollowASymbolicLinkOutOfTheTarget(@TempDir Path elsewhere) throws IOException {
        Files.createDirectories(target.resolve("place"));
        Files.createSymbolicLink(target.resolve("place/29"), elsewhere);
        assertThrows(IOException.class, () -> places(BREST));
        try (Stream<Path> files = Files.list(elsewhere)) {
            assertEquals(0, files.count());
        }
    }

    @Test
    void endsTheSlugsOfAllThatClashInTheirIdentifier() throws IOException {
        Done done = places(BREST + BREST.replace("1,Le Lieu", "27,LE LIEU !"));
        assertEquals(List.of("place/29/le-lieu-29019-1.ttl", "place/29/le-lieu-29019-27.ttl"), done.created());
    }

    @Test
    void cutsALongNameBeforeTheCode() throws IOException {
        Done done =
                places(BREST.replace("Le Lieu", "Le Lieu dont le nom est si long que son adresse ne le tiendrait pas"));
        assertEquals(
                List.of("place/29/le-lieu-dont-le-nom-est-si-long-que-son-adresse-ne-le-29019.ttl"), done.created());
    }

    @Test
    void takesANameThatAloneWouldBeAReservedSlug() throws IOException {
        assertEquals(
                List.of("place/29/index-29019.ttl"),
                places(BREST.replace("Le Lieu", "Index")).created());
    }

    @Test
    void leavesOutARowWithoutAUsableName() throws IOException {
        Done done = places(BREST.replace("Le Lieu", "!!!") + BREST.replace("Le Lieu", "a@exemple.fr"));
        assertEquals(List.of(), done.created());
        assertEquals(2, done.report().counts().get(Reason.NAME_UNUSABLE));
    }

    @Test
    void repeatsNoPersonalValueInItsReport() throws IOException {
        Done done = places(BREST.replace("29019,,,", "29019,Madame EXEMPLE,@exemple,EXEMPLE")
                .replace("2 rue Haute", "chez exemple@exemple.fr"));
        for (String text :
                List.of(done.summary(Locale.FRENCH), done.table(Locale.FRENCH), done.table(Locale.ENGLISH))) {
            assertFalse(text.toLowerCase(Locale.ROOT).contains("exemple"), text);
        }
        assertFalse(
                Files.readString(target.resolve("place/29/le-lieu-29019.ttl")).contains("xemple"));
    }

    @Test
    void mintsThingsOfTheCorpusThatItWritesFor() throws IOException {
        source(HEADER + BREST);
        new Imports(new Things("https://reseau.example/")).run("tiers-lieux", source, target);
        String text = Files.readString(target.resolve("place/29/le-lieu-29019.ttl"));
        assertEquals(true, text.contains("@prefix place: <https://reseau.example/id/place/> ."));
        assertEquals(true, text.contains("@prefix territory: <https://w3id.org/essaim/id/territory/> ."));
    }

    @Test
    void refusesASetThatThereIsNot() throws IOException {
        assertEquals(
                "Aucun jeu de données ne s’appelle «\u00a0lieux\u00a0». Il y a\u00a0: basemap, sill, spdx, territories, tiers-lieux.",
                imports.run("lieux", source, target).summary(Locale.FRENCH));
    }

    @Test
    void refusesAnAbsentSource() throws IOException {
        Refused refused = assertInstanceOf(Refused.class, imports.run("tiers-lieux", source, target));
        assertEquals(
                new Refused(
                        Refusal.NO_SOURCE,
                        List.of(source.resolve(ThirdPlaces.FILE).toString())),
                refused);
    }

    @Test
    void refusesATableWithoutAColumn() throws IOException {
        source(HEADER.replace("INSEECOM", "INSEE") + BREST);
        assertEquals(refused(Refusal.NO_COLUMN, "INSEECOM"), imports.run("tiers-lieux", source, target));
    }

    @Test
    void refusesARowThatIsShort() throws IOException {
        source(HEADER + BREST + "2,Le Lieu\n");
        assertEquals(refused(Refusal.MALFORMED, "3"), imports.run("tiers-lieux", source, target));
    }

    @Test
    void refusesAQuoteThatIsNotClosed() throws IOException {
        source(HEADER + BREST + "2,\"Le Lieu\n");
        assertEquals(refused(Refusal.MALFORMED, "3"), imports.run("tiers-lieux", source, target));
    }

    @Test
    void refusesBytesThatAreNotUtf8() throws IOException {
        Files.write(
                source.resolve(ThirdPlaces.FILE),
                (HEADER + BREST.replace("Haute", "Été")).getBytes(StandardCharsets.ISO_8859_1));
        assertInstanceOf(Refused.class, imports.run("tiers-lieux", source, target));
        assertEquals(false, Files.exists(target.resolve("place")));
    }

    @Test
    void refusesTerritoriesThatContradictThemselves() throws IOException {
        Files.writeString(source.resolve("regions.json"), "[{\"code\":\"53\",\"nom\":\"Bretagne\"}]");
        Files.writeString(
                source.resolve("departements.json"), "[{\"code\":\"29\",\"nom\":\"Finistère\",\"region\":\"52\"}]");
        Files.writeString(source.resolve("communes.json"), "[]");
        assertEquals(
                new Refused(Refusal.INCONSISTENT, List.of("territories")), imports.run("territories", source, target));
    }

    @Test
    void refusesTerritoriesWithoutAField() throws IOException {
        Files.writeString(source.resolve("regions.json"), "[\n{\"code\":\"53\"}]");
        assertEquals(
                new Refused(Refusal.MALFORMED, List.of("regions.json", "2")),
                imports.run("territories", source, target));
    }

    private Done places(String rows) throws IOException {
        source(HEADER + rows);
        return assertInstanceOf(Done.class, imports.run("tiers-lieux", source, target));
    }

    private void source(String text) throws IOException {
        Files.writeString(source.resolve(ThirdPlaces.FILE), text);
    }

    private static Refused refused(Refusal refusal, String argument) {
        return new Refused(refusal, List.of(ThirdPlaces.FILE, argument));
    }
}

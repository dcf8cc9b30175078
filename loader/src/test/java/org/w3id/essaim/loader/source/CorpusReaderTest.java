package org.w3id.essaim.loader.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.essaim.loader.finding.Finding;
import org.w3id.essaim.ontology.Kind;
import org.w3id.essaim.ontology.Things;

class CorpusReaderTest {

    private static final String MANIFEST = """
            @prefix dcat: <http://www.w3.org/ns/dcat#> .
            @prefix dcterms: <http://purl.org/dc/terms/> .
            @prefix es: <https://w3id.org/essaim/ns#> .
            @prefix schema: <https://schema.org/> .
            @prefix spdx: <http://spdx.org/licenses/> .
            @prefix void: <http://rdfs.org/ns/void#> .

            <https://reseau.example/dataset> a dcat:Dataset ;
              dcterms:title "Réseau"@fr , "Network"@en ;
              dcterms:description "Un réseau."@fr , "A network."@en ;
              void:uriSpace "https://reseau.example/" ;
              dcterms:license spdx:etalab-2.0 ;
              dcterms:bibliographicCitation "Le réseau"@fr ;
              dcterms:publisher "Réseau" ;
              dcat:landingPage <https://reseau.example/> ;
              es:contactPage <https://reseau.example/contact> ;
              dcterms:language "fr" , "en" ;
              schema:target <https://reseau.example/dataset#view> , <https://reseau.example/dataset#edit> .
            <https://reseau.example/dataset#view> a schema:EntryPoint ;
              schema:urlTemplate "https://forge.example/blob/main/{path}" .
            <https://reseau.example/dataset#edit> a schema:EntryPoint ;
              schema:urlTemplate "https://forge.example/edit/main/{path}" .
            """;

    private static final String PLACE =
            "<https://reseau.example/id/place/%s> a <https://w3id.org/essaim/ns#ThirdPlace> .\n";

    @TempDir
    Path root;

    private void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Corpus corpus() throws IOException, NotACorpus {
        write("corpus.ttl", MANIFEST);
        return new CorpusReader().read(root);
    }

    private static List<String> told(Corpus corpus) {
        return corpus.allFindings().stream()
                .map(f -> f.position() + " " + f.code().id() + " " + f.arguments())
                .toList();
    }

    @Test
    void readsTheManifest() throws IOException, NotACorpus {
        Manifest manifest = corpus().manifest();
        assertEquals("https://reseau.example/dataset", manifest.iri());
        assertEquals(new Things("https://reseau.example/"), manifest.things());
        assertEquals(Map.of("fr", "Réseau", "en", "Network"), manifest.title());
        assertEquals(Map.of("fr", "Un réseau.", "en", "A network."), manifest.description());
        assertEquals("http://spdx.org/licenses/etalab-2.0", manifest.license());
        assertEquals(Map.of("fr", "Le réseau"), manifest.attribution());
        assertEquals(Optional.of("Réseau"), manifest.publisher());
        assertEquals(Optional.of("https://reseau.example/"), manifest.landingPage());
        assertEquals(Optional.of("https://reseau.example/contact"), manifest.contactPage());
        assertEquals(List.of("en", "fr"), manifest.languages());
        assertEquals(
                Map.of(
                        "view",
                        "https://forge.example/blob/main/{path}",
                        "edit",
                        "https://forge.example/edit/main/{path}"),
                manifest.forgeTemplates());
        assertEquals(List.of(), manifest.file().findings());
        assertEquals("corpus.ttl", manifest.file().path());
        assertEquals(19, manifest.triples().size());
    }

    @Test
    void readsTheBaseAlone() throws IOException {
        assertEquals(Optional.empty(), new CorpusReader().base(root));
        write("corpus.ttl", "");
        assertEquals(Optional.empty(), new CorpusReader().base(root));
        write("corpus.ttl", MANIFEST);
        write("place/b.ttl", "not Turtle");
        assertEquals(Optional.of(new Things("https://reseau.example/")), new CorpusReader().base(root));
    }

    @Test
    void readsEachThingOnceInTheOrderOfPaths() throws IOException, NotACorpus {
        write("place/b.ttl", PLACE.formatted("b"));
        write("place/29/quimper/a.ttl", PLACE.formatted("a"));
        write(
                "actor/z.ttl",
                "<https://reseau.example/id/actor/z> a <https://w3id.org/essaim/ns#Organization> .\n"
                        + "<https://reseau.example/id/actor/z#note> a <https://w3id.org/essaim/ns#Place> .");
        Corpus corpus = corpus();
        assertEquals(
                List.of("actor/z.ttl", "place/29/quimper/a.ttl", "place/b.ttl"),
                corpus.files().stream().map(SourceFile::path).toList());
        assertEquals(List.of(), told(corpus));
        assertEquals(
                Optional.of(new Things.Name(Kind.PLACE, "a")),
                corpus.name(corpus.files().get(1)));
    }

    @Test
    void refusesWhatIsNoRegularTurtleFile() throws IOException, NotACorpus {
        write("README.md", "Bonjour");
        write("LICENCE.txt", "Licence");
        write(".git/config", "x");
        write("place/.a.ttl.swp", "x");
        write("place/photo.jpg", "x");
        write("place/README.md", "x");
        write("notes.txt", "x");
        Files.createSymbolicLink(root.resolve("place/link.ttl"), root.resolve("corpus.ttl"));
        Files.createSymbolicLink(root.resolve("actor"), root.resolve("place"));
        assertEquals(
                List.of(
                        "actor:1:1 policy.file {path=actor}",
                        "notes.txt:1:1 policy.file {path=notes.txt}",
                        "place/README.md:1:1 policy.file {path=place/README.md}",
                        "place/link.ttl:1:1 policy.file {path=place/link.ttl}",
                        "place/photo.jpg:1:1 policy.file {path=place/photo.jpg}"),
                told(corpus()));
    }

    @Test
    void tellsWhereAFileBelongs() throws IOException, NotACorpus {
        write("place/29/a.ttl", PLACE.formatted("b"));
        write("actor/c.ttl", PLACE.formatted("c"));
        write("d.ttl", PLACE.formatted("d"));
        assertEquals(
                List.of(
                        "actor/c.ttl:1:1 policy.path {thing=https://reseau.example/id/place/c, path=place/c.ttl}",
                        "d.ttl:1:1 policy.path {thing=https://reseau.example/id/place/d, path=place/d.ttl}",
                        "place/29/a.ttl:1:1 policy.path {thing=https://reseau.example/id/place/b, path=place/29/b.ttl}"),
                told(corpus()));
    }

    @Test
    void refusesAnotherThingInAFile() throws IOException, NotACorpus {
        write("place/a.ttl", PLACE.formatted("a") + PLACE.formatted("b"));
        write(
                "place/c.ttl",
                PLACE.formatted("c")
                        + "<https://w3id.org/essaim/id/territory/region-53> a <https://w3id.org/essaim/ns#Territory> .");
        write("place/e.ttl", "<https://example.org/e> a <https://w3id.org/essaim/ns#Place> .");
        assertEquals(
                List.of(
                        "place/a.ttl:2:1 policy.foreign-subject {thing=https://reseau.example/id/place/a,"
                                + " other=https://reseau.example/id/place/b, path=place/b.ttl}",
                        "place/c.ttl:2:1 policy.foreign-subject {thing=https://reseau.example/id/place/c,"
                                + " other=https://w3id.org/essaim/id/territory/region-53, path=word.elsewhere}",
                        "place/e.ttl:1:1 policy.foreign-subject {thing=https://reseau.example/id/place/e,"
                                + " other=https://example.org/e, path=word.elsewhere}"),
                told(corpus()));
    }

    @Test
    void refusesABadSlug() throws IOException, NotACorpus {
        write("place/La_Mine.ttl", PLACE.formatted("La_Mine"));
        assertEquals(List.of("place/La_Mine.ttl:1:1 policy.slug {slug=La_Mine, near=la-mine}"), told(corpus()));
    }

    @Test
    void refusesTwoFilesForOneThing() throws IOException, NotACorpus {
        write("place/29/a.ttl", PLACE.formatted("a"));
        write("place/35/a.ttl", PLACE.formatted("a"));
        assertEquals(
                List.of("place/35/a.ttl:1:1 link.duplicate"
                        + " {thing=https://reseau.example/id/place/a, path=place/29/a.ttl}"),
                told(corpus()));
    }

    @Test
    void refusesAnEmptyFileAndATerritory() throws IOException, NotACorpus {
        write("place/a.ttl", "# rien\n");
        write("territory/region-53.ttl", PLACE.formatted("x").replace("place/x", "territory/region-53"));
        assertEquals(
                List.of(
                        "place/a.ttl:1:1 syntax.unexpected {found=word.end-of-file, expected=word.expect-subject}",
                        "territory/region-53.ttl:1:1 policy.file {path=territory/region-53.ttl}",
                        "territory/region-53.ttl:1:1 policy.foreign-subject"
                                + " {thing=https://reseau.example/id/territory/region-53,"
                                + " other=https://reseau.example/id/territory/region-53, path=word.elsewhere}"),
                told(corpus()));
    }

    @Test
    void knowsThePrefixesOfItsOwnBase() throws IOException, NotACorpus {
        write("place/a.ttl", "place:a a es:Place .");
        assertEquals(
                List.of(
                        "place/a.ttl:1:1 syntax.unknown-prefix"
                                + " {prefix=place, line=@prefix place: <https://reseau.example/id/place/> ., near=}",
                        "place/a.ttl:1:11 syntax.unknown-prefix"
                                + " {prefix=es, line=@prefix es: <https://w3id.org/essaim/ns#> ., near=}"),
                told(corpus()));
    }

    @Test
    void doesNotLoadAFileFarTooLarge() throws IOException, NotACorpus {
        write("place/a.ttl", "# " + "x".repeat(2_000_000));
        List<Finding> findings = corpus().allFindings();
        assertEquals("syntax.limit", findings.get(0).code().id());
        assertEquals("2000002", findings.get(0).arguments().get("value"));
    }

    @Test
    void acceptsOtherSchemesWhenTold() throws IOException, NotACorpus {
        write("place/a.ttl", PLACE.formatted("a").replace(" .", " ; <urn:x-essaim:p> <urn:x-essaim:o> ."));
        assertEquals(2, corpus().allFindings().size());
        Set<String> schemes = Set.of("http", "https", "urn");
        assertEquals(
                List.of(),
                new CorpusReader(ReadLimits.standard(), schemes).read(root).allFindings());
    }

    @Test
    void saysWhyAFolderIsNoCorpus() throws IOException {
        assertEquals(NotACorpus.Reason.NO_FOLDER, refusal(root.resolve("none")));
        assertEquals(NotACorpus.Reason.NO_MANIFEST, refusal(root));
        write("corpus.ttl", "");
        assertEquals(NotACorpus.Reason.NO_DATASET, refusal(root));
        write("corpus.ttl", MANIFEST.replace("\"https://reseau.example/\" ", "\"reseau\" "));
        assertEquals(NotACorpus.Reason.NO_BASE, refusal(root));
        write("corpus.ttl", MANIFEST.replace("dcterms:license", "dcterms:rights"));
        assertEquals(NotACorpus.Reason.NO_LICENSE, refusal(root));
    }

    private static NotACorpus.Reason refusal(Path folder) {
        NotACorpus refused = assertThrows(NotACorpus.class, () -> new CorpusReader().read(folder));
        assertEquals(folder, refused.path());
        return refused.reason();
    }

    @Test
    void placesFaultsOfTheManifest() throws IOException, NotACorpus {
        write("corpus.ttl", MANIFEST.replace("\"Réseau\"@fr ,", "\"Réseau\"@zz ,"));
        Corpus corpus = new CorpusReader().read(root);
        assertEquals(List.of("corpus.ttl:9:25 syntax.language {tag=zz, near=fr}"), told(corpus));
    }

    @Test
    void readsOnlyWhatChangedSinceItWasReadBefore() throws IOException, NotACorpus {
        write("place/a.ttl", PLACE.formatted("a"));
        write("place/b.ttl", PLACE.formatted("b"));
        write("place/c.ttl", "\uFEFF" + PLACE.formatted("c"));
        Corpus before = corpus();
        write("place/b.ttl", "# B\n" + PLACE.formatted("b"));

        Corpus now = new CorpusReader().read(root, before);

        assertSame(before.files().get(0), now.files().get(0));
        assertEquals("# B\n" + PLACE.formatted("b"), now.files().get(1).text());
        assertNotSame(before.files().get(2), now.files().get(2), "its mark is not in its text");
        assertEquals(told(new CorpusReader().read(root)), told(now));
    }

    @Test
    void readsAllAnewUnderAnotherBase() throws IOException, NotACorpus {
        write("place/a.ttl", "@prefix place: <https://reseau.example/id/place/> .\n" + PLACE.formatted("a"));
        Corpus before = corpus();
        write("corpus.ttl", MANIFEST.replace("https://reseau.example/\"", "https://autre.example/\""));

        Corpus now = new CorpusReader().read(root, before);

        assertNotSame(before.files().get(0), now.files().get(0));
        assertEquals(told(new CorpusReader().read(root)), told(now));
    }

    @Test
    void readsFifteenHundredFilesFast() throws IOException, NotACorpus {
        for (int i = 0; i < 1_500; i++) {
            write("place/" + i % 95 + "/p-" + i + ".ttl", PLACE.formatted("p-" + i));
        }
        corpus();
        long start = System.nanoTime();
        Corpus corpus = assertTimeout(Duration.ofSeconds(30), () -> new CorpusReader().read(root));
        long ms = Duration.ofNanos(System.nanoTime() - start).toMillis();
        System.out.println("corpus of " + corpus.files().size() + " files read in " + ms + " ms");
        assertEquals(1_500, corpus.files().size());
        assertTrue(corpus.allFindings().isEmpty());
    }
}

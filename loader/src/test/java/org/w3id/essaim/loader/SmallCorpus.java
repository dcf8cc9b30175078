package org.w3id.essaim.loader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.w3id.essaim.loader.source.Corpus;
import org.w3id.essaim.loader.source.CorpusReader;
import org.w3id.essaim.loader.source.NotACorpus;

/** A corpus of a few files in a folder of the test's own. */
public final class SmallCorpus {

    private static final String MANIFEST = """
            @prefix dcat: <http://www.w3.org/ns/dcat#> .
            @prefix dcterms: <http://purl.org/dc/terms/> .
            @prefix es: <https://w3id.org/essaim/ns#> .
            @prefix spdx: <http://spdx.org/licenses/> .
            @prefix void: <http://rdfs.org/ns/void#> .

            <https://w3id.org/essaim/dataset> a dcat:Dataset ;
              dcterms:title "Essai"@fr , "Trial"@en ;
              dcterms:description "Un corpus d’essai."@fr , "A trial corpus."@en ;
              dcterms:language "fr" , "en" ;
              dcterms:license spdx:etalab-2.0 ;
              dcterms:publisher "Essaim" ;
              dcterms:bibliographicCitation "Essai, 2026."@fr , "Trial, 2026."@en ;
              dcat:landingPage <https://exemple.example/> ;
              es:contactPage <https://exemple.example/contact> ;
              void:uriSpace "https://w3id.org/essaim/" .
            """;

    private static final String PREFIXES = """
            @prefix actor: <https://w3id.org/essaim/id/actor/> .
            @prefix commons: <https://w3id.org/essaim/id/commons/> .
            @prefix dcterms: <http://purl.org/dc/terms/> .
            @prefix es: <https://w3id.org/essaim/ns#> .
            @prefix nature-commun: <https://w3id.org/essaim/voc/nature-commun/> .
            @prefix place: <https://w3id.org/essaim/id/place/> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix schema: <https://schema.org/> .
            @prefix spdx: <http://spdx.org/licenses/> .
            @prefix territory: <https://w3id.org/essaim/id/territory/> .
            @prefix type-organisation: <https://w3id.org/essaim/voc/type-organisation/> .
            @prefix type-tiers-lieu: <https://w3id.org/essaim/voc/type-tiers-lieu/> .
            @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

            """;

    private final Path root;

    private SmallCorpus(Path root) {
        this.root = root;
    }

    /** A corpus that stands in a folder already. */
    public static SmallCorpus at(Path folder) {
        return new SmallCorpus(folder);
    }

    /** A corpus with a manifest and nothing else. */
    public static SmallCorpus in(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("corpus.ttl"), MANIFEST);
        return new SmallCorpus(folder);
    }

    /** Adds a commons by a steward, and the steward: two files without fault. */
    public SmallCorpus withGuide() throws IOException {
        file("commons/guide.ttl", """
                commons:guide a es:Commons ;
                  rdfs:label "Guide"@fr ;
                  dcterms:description "Un guide d’essai."@fr ;
                  dcterms:type nature-commun:methode ;
                  dcterms:spatial territory:commune-35238 ;
                  es:steward actor:asso ;
                  dcterms:license spdx:CC-BY-SA-4.0 ;
                  es:checkedOn "2026-11-23"^^xsd:date ;
                  dcterms:source <https://exemple.example/guide> .
                """);
        return file("actor/asso.ttl", """
                actor:asso a es:Organization ;
                  rdfs:label "Asso"@fr ;
                  dcterms:type type-organisation:association ;
                  es:checkedOn "2026-11-23"^^xsd:date ;
                  dcterms:source <https://exemple.example/asso> .
                """);
    }

    /** Writes a file: our prefixes, then the text. The text's first line is line {@link #FIRST_LINE} of the file. */
    public SmallCorpus file(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, PREFIXES + text);
        return this;
    }

    /** The line of a file on which its text begins, after the prefixes. */
    public static final int FIRST_LINE = (int) PREFIXES.lines().count() + 1;

    public Path root() {
        return root;
    }

    /** Reads it. */
    public Corpus read() throws IOException {
        try {
            return new CorpusReader().read(root);
        } catch (NotACorpus e) {
            throw new IOException(e);
        }
    }
}

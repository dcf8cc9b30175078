package org.w3id.essaim.examples.forge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.w3id.essaim.examples.Shell;

/** A git repository with a corpus of two records in {@code examples/graph}, and what somebody proposes to change in it. */
final class Contribution {

    static final String CORPUS = "examples/graph";
    static final String GUIDE = CORPUS + "/commons/guide.ttl";

    private static final String MANIFEST = """
            @prefix dcat: <http://www.w3.org/ns/dcat#> .
            @prefix dcterms: <http://purl.org/dc/terms/> .
            @prefix spdx: <http://spdx.org/licenses/> .
            @prefix void: <http://rdfs.org/ns/void#> .

            <https://w3id.org/essaim/dataset> a dcat:Dataset ;
              void:uriSpace "https://w3id.org/essaim/" ;
              dcterms:title "Essai"@fr ,
                "Trial"@en ;
              dcterms:description "Un corpus d’essai."@fr ,
                "A trial corpus."@en ;
              dcterms:license spdx:etalab-2.0 ;
              dcterms:bibliographicCitation "Essai, 2026."@fr ,
                "Trial, 2026."@en ;
              dcterms:publisher "Essaim" ;
              dcterms:language "en" ,
                "fr" .
            """;

    private static final String PREFIXES = """
            @prefix actor: <https://w3id.org/essaim/id/actor/> .
            @prefix commons: <https://w3id.org/essaim/id/commons/> .
            @prefix dcterms: <http://purl.org/dc/terms/> .
            @prefix es: <https://w3id.org/essaim/ns#> .
            @prefix nature-commun: <https://w3id.org/essaim/voc/nature-commun/> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix spdx: <http://spdx.org/licenses/> .
            @prefix type-organisation: <https://w3id.org/essaim/voc/type-organisation/> .
            @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

            """;

    private final Path folder;
    private final Shell shell;

    private Contribution(Path folder, Shell shell) {
        this.folder = folder;
        this.shell = shell;
    }

    /** The project as it is on its main branch, in a new folder. */
    static Contribution to(Path folder, Shell shell) {
        Contribution made = new Contribution(folder, shell);
        made.write(CORPUS + "/corpus.ttl", MANIFEST)
                .write(GUIDE, guide("actor:asso"))
                .write(CORPUS + "/actor/asso.ttl", """
                        actor:asso a es:Organization ;
                          rdfs:label "Asso"@fr ;
                          dcterms:type type-organisation:association ;
                          es:checkedOn "2026-11-23"^^xsd:date ;
                          dcterms:source <https://exemple.example/asso> .
                        """);
        made.git("init", "--quiet", "--initial-branch=main");
        made.commit();
        made.git("switch", "--quiet", "--create", "proposal");
        return made;
    }

    /** The text of a record without fault, by a steward. */
    static String guide(String steward) {
        return """
                commons:guide a es:Commons ;
                  rdfs:label "Guide"@fr ;
                  dcterms:description "Un guide d’essai."@fr ;
                  dcterms:type nature-commun:methode ;
                  es:steward %s ;
                  dcterms:license spdx:CC-BY-SA-4.0 ;
                  es:checkedOn "2026-11-23"^^xsd:date ;
                  dcterms:source <https://exemple.example/guide> .
                """.formatted(steward);
    }

    /** Writes a file; to a record the prefixes are added. */
    Contribution write(String path, String text) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, path.endsWith(".ttl") && !text.startsWith("@") ? PREFIXES + text : text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Commits all there is; tells the commit. */
    String commit() {
        git("add", "--all");
        git("commit", "--quiet", "--message=Essai");
        return git("rev-parse", "HEAD");
    }

    String git(String... arguments) {
        String[] command = new String[arguments.length + 1];
        command[0] = "git";
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        return shell.must(folder, command);
    }

    Path folder() {
        return folder;
    }
}

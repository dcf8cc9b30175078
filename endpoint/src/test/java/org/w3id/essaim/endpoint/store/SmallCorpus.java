package org.w3id.essaim.endpoint.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;

/** A corpus of few files, to be changed by a test. */
public record SmallCorpus(Path folder) {

    private static final String MANIFEST = """
            @prefix dcat: <http://www.w3.org/ns/dcat#> .
            @prefix dcterms: <http://purl.org/dc/terms/> .
            @prefix void: <http://rdfs.org/ns/void#> .

            <https://w3id.org/essaim/dataset> a dcat:Dataset ;
              dcterms:title "Essai"@fr , "Trial"@en ;
              dcterms:description "Un corpus d’essai."@fr , "A trial corpus."@en ;
              dcterms:language "fr" , "en" ;
              dcterms:license <http://spdx.org/licenses/etalab-2.0> ;
              dcterms:publisher "Essaim" ;
              dcterms:bibliographicCitation "Essai, 2026."@fr , "Trial, 2026."@en ;
              void:uriSpace "https://w3id.org/essaim/" .
            """;

    private static final String ACTOR = """
            @prefix actor: <https://w3id.org/essaim/id/actor/> .
            @prefix dcterms: <http://purl.org/dc/terms/> .
            @prefix es: <https://w3id.org/essaim/ns#> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

            actor:%s a es:Organization ;
              rdfs:label "%s"@fr ;
              dcterms:type <https://w3id.org/essaim/voc/type-organisation/association> ;
              es:checkedOn "2026-11-23"^^xsd:date ;
              dcterms:source <https://exemple.example/> .
            """;

    /** One with a single actor, {@code asso}. */
    public static SmallCorpus in(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("corpus.ttl"), MANIFEST);
        SmallCorpus corpus = new SmallCorpus(folder);
        corpus.actor("asso", "Asso");
        return corpus;
    }

    public void actor(String slug, String name) throws IOException {
        Path file = folder.resolve("actor/" + slug + ".ttl");
        Files.createDirectories(file.getParent());
        Files.writeString(file, ACTOR.formatted(slug, name));
    }

    /**
     * Commits all there is, in a repository that is made at need.
     *
     * @return the commit
     */
    public String commit() throws GitAPIException {
        try (Git git = Git.init().setDirectory(folder.toFile()).call()) {
            git.add().addFilepattern(".").call();
            return git.commit()
                    .setSign(false)
                    .setAuthor("Essai", "essai@localhost")
                    .setCommitter("Essai", "essai@localhost")
                    .setMessage("Essai")
                    .call()
                    .name();
        }
    }

    public void tag(String name) throws GitAPIException, IOException {
        try (Git git = Git.open(folder.toFile())) {
            git.tag().setName(name).setAnnotated(false).setSigned(false).call();
        }
    }
}

package org.w3id.essaim.loader.imports;

import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.SKOS;
import org.w3id.essaim.ontology.Words;

/**
 * The licences of the words, by their SPDX identifier.
 *
 * @param all identifiers, deprecated ones included
 * @param deprecated those that SPDX calls so
 */
record KnownLicences(Set<String> all, Set<String> deprecated) {

    KnownLicences {
        all = Set.copyOf(all);
        deprecated = Set.copyOf(deprecated);
    }

    /**
     * @param vocabularies the graph of all schemes and concepts
     */
    static KnownLicences in(Graph vocabularies) {
        return new KnownLicences(
                identifiers(vocabularies, SKOS.inScheme.asNode()), identifiers(vocabularies, OWL2.deprecated.asNode()));
    }

    private static Set<String> identifiers(Graph vocabularies, Node property) {
        return vocabularies.stream(Node.ANY, property, Node.ANY)
                .map(triple -> triple.getSubject().getURI())
                .filter(iri -> iri.startsWith(Words.LICENCE))
                .map(iri -> iri.substring(Words.LICENCE.length()))
                .collect(Collectors.toSet());
    }
}

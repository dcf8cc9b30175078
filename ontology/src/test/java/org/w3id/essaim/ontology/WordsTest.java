package org.w3id.essaim.ontology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void opensEveryFileItNames() throws IOException {
        List<String> files = WordsInTurtle.files();
        assertEquals(24, files.size());
        assertEquals(files.size(), new HashSet<>(files).size());
        for (String file : files) {
            assertFalse(WordsInTurtle.read(file).isEmpty(), file);
        }
    }

    @Test
    void refusesAFileThatIsNotShipped() {
        IllegalArgumentException fault =
                assertThrows(IllegalArgumentException.class, () -> Words.open("vocabularies/couleur.ttl"));
        assertEquals("the words have no file vocabularies/couleur.ttl", fault.getMessage());
    }

    @Test
    void declaresTheThreeSchemesWhoseConceptsLieElsewhere() throws IOException {
        Model ontology = WordsInTurtle.read(Words.ONTOLOGY_FILE);
        assertEquals(
                Set.of(Words.PRODUCT_SCHEME, Words.LICENCE_SCHEME, Words.TERRITORY_SCHEME),
                WordsInTurtle.typed(ontology, SKOS.ConceptScheme));
        for (String scheme : WordsInTurtle.typed(ontology, SKOS.ConceptScheme)) {
            assertTrue(WordsInTurtle.hasOneTextInEachLanguage(ontology.getResource(scheme), SKOS.prefLabel), scheme);
            assertTrue(WordsInTurtle.hasOneTextInEachLanguage(ontology.getResource(scheme), DCTerms.title), scheme);
        }
    }
}

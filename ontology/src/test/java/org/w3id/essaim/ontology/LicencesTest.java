package org.w3id.essaim.ontology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The two licence files written by hand, against the generated one and each other. */
class LicencesTest {

    private Model licences;
    private Model families;
    private Model deprecated;

    @BeforeEach
    void readTheFiles() throws IOException {
        licences = WordsInTurtle.read("licences.ttl");
        families = WordsInTurtle.read("licences-families.ttl");
        deprecated = WordsInTurtle.read("licences-deprecated.ttl");
    }

    @Test
    void are727ConceptsNamedByTheirIdentifier() {
        Set<String> all = WordsInTurtle.typed(licences, SKOS.Concept);
        assertEquals(727, all.size());
        for (String iri : all) {
            Resource licence = licences.getResource(iri);
            assertEquals(
                    Words.LICENCE + licence.getRequiredProperty(SKOS.notation).getString(), iri);
            assertTrue(licence.hasProperty(SKOS.inScheme, licences.getResource(Words.LICENCE_SCHEME)), iri);
            assertFalse(WordsInTurtle.text(licence, SKOS.prefLabel, "en").isBlank(), iri);
        }
    }

    @Test
    void haveAtMostOneFamilyWhichExists() throws IOException {
        Set<String> known = WordsInTurtle.typed(
                WordsInTurtle.read("vocabularies/" + Scheme.FAMILLE_LICENCE.slug() + ".ttl"), SKOS.Concept);
        assertTrue(known.containsAll(WordsInTurtle.objects(families, SKOS.broader)));
        for (Resource licence : families.listSubjects().toList()) {
            assertTrue(licences.containsResource(licence), licence.getURI());
            assertEquals(1, licence.listProperties(SKOS.broader).toList().size(), licence.getURI());
            assertTrue(licence.listProperties(SKOS.prefLabel).toList().size() <= 1, licence.getURI());
        }
    }

    @Test
    void areDeprecatedWhenTheyAreOneOfThe17GnuOnesThatEndInANumberOrAPlus() {
        List<String> expected = WordsInTurtle.typed(licences, SKOS.Concept).stream()
                .filter(iri -> iri.substring(Words.LICENCE.length()).matches("((A|L)?GPL|GFDL)-[0-9.]+\\+?"))
                .toList();
        assertEquals(17, expected.size());
        assertEquals(
                expected,
                deprecated.listSubjectsWithProperty(OWL2.deprecated).toList().stream()
                        .map(Resource::getURI)
                        .sorted()
                        .toList());
    }

    @Test
    void areReplacedByLivingOnesOfTheSameFamily() {
        for (Resource old : deprecated.listSubjects().toList()) {
            List<Resource> successors = old.listProperties(DCTerms.isReplacedBy)
                    .mapWith(s -> s.getResource())
                    .toList();
            assertFalse(successors.isEmpty(), old.getURI());
            for (Resource successor : successors) {
                assertTrue(licences.containsResource(successor), successor.getURI());
                assertFalse(deprecated.contains(successor, OWL2.deprecated), successor.getURI());
                assertEquals(family(old), family(successor), old.getURI());
            }
        }
    }

    private Resource family(Resource licence) {
        return families.getResource(licence.getURI())
                .getRequiredProperty(SKOS.broader)
                .getResource();
    }
}

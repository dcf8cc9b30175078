package org.w3id.essaim.ontology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.vocabulary.DOAP;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.SchemaDO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@code alignments.ttl} must say, and may cite. */
class AlignmentsTest {

    private static final String IRI = "https://w3id.org/essaim/ns/alignments";

    /** Relations from which facts would follow that nobody wrote. */
    private static final List<Property> TOO_STRONG =
            List.of(RDFS.subPropertyOf, OWL.equivalentClass, OWL.equivalentProperty, OWL.sameAs, SKOS.exactMatch);

    private Model alignments;

    @BeforeEach
    void readTheAlignments() throws IOException {
        alignments = WordsInTurtle.read(Words.ALIGNMENTS_FILE);
    }

    @Test
    void sayTheirTitleDescriptionLicenceAndVersion() {
        Resource header = alignments.getResource(IRI);
        assertTrue(header.hasProperty(RDF.type, OWL.Ontology));
        assertTrue(WordsInTurtle.hasOneTextInEachLanguage(header, DCTerms.title));
        assertTrue(WordsInTurtle.hasOneTextInEachLanguage(header, DCTerms.description));
        assertTrue(header.hasProperty(DCTerms.license, alignments.getResource(Words.LICENCE + "etalab-2.0")));
        assertTrue(header.hasProperty(RDFS.seeAlso, alignments.getResource(Es.NS)));
    }

    @Test
    void areThoseOfTheModelAndNoOther() throws IOException {
        Set<String> expected = new TreeSet<>();
        for (String[] row : rows()) {
            names(row[1]).forEach(other -> expected.add(row[0] + " rdfs:subClassOf " + other));
            names(row[2]).forEach(other -> expected.add(row[0] + " skos:closeMatch " + other));
        }
        Set<String> stated = new TreeSet<>();
        alignments.listStatements().forEach(s -> {
            if (!s.getSubject().getURI().equals(IRI)) {
                stated.add(Stream.of(s.getSubject(), s.getPredicate(), s.getResource())
                        .map(node -> alignments.shortForm(node.getURI()))
                        .collect(Collectors.joining(" ")));
            }
        });
        assertEquals(expected, stated);
    }

    @Test
    void areDecidedForEveryTermOfOurs() throws IOException {
        List<String> decided = rows().stream()
                .map(row -> alignments.expandPrefix(row[0]))
                .sorted()
                .toList();
        Model ontology = WordsInTurtle.read(Words.ONTOLOGY_FILE);
        assertEquals(List.copyOf(WordsInTurtle.typed(ontology, OWL.Class, RDF.Property)), decided);
    }

    @Test
    void alignClassesWithClassesAndPropertiesWithProperties() {
        alignments.listStatements().forEach(s -> {
            if (!s.getSubject().getURI().equals(IRI)) {
                assertEquals(isClass(s.getSubject()), isClass(s.getResource()), s::toString);
                assertTrue(isClass(s.getSubject()) || s.getPredicate().equals(SKOS.closeMatch), s::toString);
            }
        });
    }

    @Test
    void deriveNothingThatNobodyWrote() {
        for (Property relation : TOO_STRONG) {
            assertFalse(alignments.contains(null, relation), relation.getURI());
        }
    }

    @Test
    void citeOnlyTermsThatExist() throws Exception {
        Set<String> known = lines("terms-of-others.txt").stream()
                .map(alignments::expandPrefix)
                .collect(Collectors.toCollection(TreeSet::new));
        for (Class<?> vocabulary : List.of(SchemaDO.class, FOAF.class, ORG.class, DCAT.class, DOAP.class, SKOS.class)) {
            known.addAll(constants(vocabulary));
        }
        List<String> unknown = new ArrayList<>();
        alignments.listStatements().forEach(s -> {
            if (!s.getSubject().getURI().equals(IRI)
                    && !known.contains(s.getResource().getURI())) {
                unknown.add(s.getResource().getURI());
            }
        });
        assertEquals(List.of(), unknown);
    }

    /** A model is checked with its ontology beside it: a superclass of others would make every query for superclasses wander off. */
    @Test
    void areNoPartOfTheOntology() {
        assertFalse(Words.ontologyFiles().contains(Words.ALIGNMENTS_FILE));
        assertFalse(Words.vocabularyFiles().contains(Words.ALIGNMENTS_FILE));
    }

    private static boolean isClass(Resource term) {
        return Character.isUpperCase(term.getLocalName().charAt(0));
    }

    private static Set<String> constants(Class<?> vocabulary) throws IllegalAccessException {
        Set<String> iris = new TreeSet<>();
        for (Field field : vocabulary.getFields()) {
            if (field.get(null) instanceof Resource term) {
                iris.add(term.getURI());
            }
        }
        return iris;
    }

    private static List<String[]> rows() throws IOException {
        return lines("alignments.txt").stream()
                .map(line -> line.split("\\s*\\|\\s*", -1))
                .toList();
    }

    private static List<String> names(String cell) {
        return cell.equals("-") ? List.of() : List.of(cell.split(",\\s*"));
    }

    private static List<String> lines(String resource) throws IOException {
        try (InputStream in = AlignmentsTest.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }
}

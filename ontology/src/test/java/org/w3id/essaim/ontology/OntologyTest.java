package org.w3id.essaim.ontology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@code essaim.ttl} and {@code reused.ttl} must look like. */
class OntologyTest {

    private static final String SCHEMA = "https://schema.org/";
    private static final Property DOMAIN_INCLUDES = ResourceFactory.createProperty(SCHEMA + "domainIncludes");
    private static final Property RANGE_INCLUDES = ResourceFactory.createProperty(SCHEMA + "rangeIncludes");

    /** Ranges that are not classes of ours: a concept of a list, a web page, a day, and the property that was looked for. */
    private static final Set<String> OTHER_RANGES = Set.of(
            Es.SKOS_CONCEPT,
            "http://xmlns.com/foaf/0.1/Document",
            "http://www.w3.org/2001/XMLSchema#date",
            "http://www.w3.org/1999/02/22-rdf-syntax-ns#Property");

    private Model ontology;

    @BeforeEach
    void readTheOntology() throws IOException {
        ontology = WordsInTurtle.read(Words.ONTOLOGY_FILE);
    }

    @Test
    void saysItsTitleDescriptionLicenceAndVersion() {
        Resource header = ontology.getResource(Es.NS);
        assertTrue(header.hasProperty(RDF.type, OWL.Ontology));
        assertTrue(WordsInTurtle.hasOneTextInEachLanguage(header, DCTerms.title));
        assertTrue(WordsInTurtle.hasOneTextInEachLanguage(header, DCTerms.description));
        assertTrue(header.hasProperty(DCTerms.license, ontology.getResource(Words.LICENCE + "etalab-2.0")));
        assertTrue(header.getRequiredProperty(OWL.versionInfo).getString().matches("[0-9]+(\\.[0-9]+){2}"));
    }

    @Test
    void explainsEveryTermInFrenchAndEnglish() throws IOException {
        Model all = WordsInTurtle.read(Words.ontologyFiles());
        List<String> faults = new ArrayList<>();
        for (String iri : WordsInTurtle.typed(all, OWL.Class, RDF.Property)) {
            Resource term = all.getResource(iri);
            if (!WordsInTurtle.hasOneTextInEachLanguage(term, RDFS.label)
                    || !WordsInTurtle.hasOneTextInEachLanguage(term, RDFS.comment)) {
                faults.add(iri);
            }
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void saysWhoDefinesEveryTermOfOurs() {
        for (String iri : WordsInTurtle.typed(ontology, OWL.Class, RDF.Property)) {
            assertTrue(iri.startsWith(Es.NS), iri);
            assertTrue(ontology.getResource(iri).hasProperty(RDFS.isDefinedBy, ontology.getResource(Es.NS)), iri);
        }
    }

    @Test
    void derivesClassesAsTheModelDoes() {
        Map<String, String> parents = Map.of(
                Es.COMMONS, Es.RESOURCE,
                Es.STUDY, Es.RESOURCE,
                Es.LEARNING_RESOURCE, Es.RESOURCE,
                Es.DIRECTORY, Es.RESOURCE,
                Es.MOOC, Es.LEARNING_RESOURCE,
                Es.PERSON, Es.ACTOR,
                Es.ORGANIZATION, Es.ACTOR,
                Es.THIRD_PLACE, Es.PLACE);
        assertEquals(
                parents.size(),
                ontology.listStatements(null, RDFS.subClassOf, (Resource) null)
                        .toList()
                        .size());
        parents.forEach((child, parent) -> assertTrue(
                ontology.getResource(child).hasProperty(RDFS.subClassOf, ontology.getResource(parent)), child));
    }

    @Test
    void pointsDomainsAndRangesAtClassesThatExist() {
        Set<String> known = new TreeSet<>(WordsInTurtle.typed(ontology, OWL.Class));
        known.addAll(OTHER_RANGES);
        for (Property property : List.of(RDFS.domain, RDFS.range, DOMAIN_INCLUDES, RANGE_INCLUDES)) {
            assertTrue(known.containsAll(WordsInTurtle.objects(ontology, property)), property.getURI());
        }
    }

    @Test
    void saysOneDomainOrSeveralButNotBothWays() {
        for (String iri : WordsInTurtle.typed(ontology, RDF.Property)) {
            Resource term = ontology.getResource(iri);
            for (List<Property> pair :
                    List.of(List.of(RDFS.domain, DOMAIN_INCLUDES), List.of(RDFS.range, RANGE_INCLUDES))) {
                int one = term.listProperties(pair.get(0)).toList().size();
                int several = term.listProperties(pair.get(1)).toList().size();
                assertTrue(one == 0 || one == 1 && several == 0, iri);
                assertTrue(several != 1, iri);
            }
            assertTrue(term.hasProperty(RDFS.range) || term.hasProperty(RANGE_INCLUDES), iri);
        }
    }

    @Test
    void namesOnlyTermsOfOursThatExist() throws IOException {
        Set<String> declared = new TreeSet<>(WordsInTurtle.typed(ontology, OWL.Class, RDF.Property, OWL.Ontology));
        for (String file : WordsInTurtle.files()) {
            WordsInTurtle.read(file)
                    .listStatements()
                    .forEach(s -> Stream.of(s.getSubject(), s.getPredicate(), s.getObject())
                            .filter(node -> node.isURIResource()
                                    && node.asResource().getURI().startsWith(Es.NS))
                            .forEach(node -> assertTrue(
                                    declared.contains(node.asResource().getURI()), file + ": " + node)));
        }
    }

    @Test
    void borrowsOnlyFromNamespacesThatHaveAPrefix() throws IOException {
        Set<String> borrowed = WordsInTurtle.typed(WordsInTurtle.read(Words.REUSED_FILE), RDF.Property);
        assertEquals(49, borrowed.size());
        for (String iri : borrowed) {
            String namespace = iri.substring(0, Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
            assertTrue(Prefixes.of(Things.COMMON).containsValue(namespace), iri);
            assertTrue(!iri.startsWith(Es.NS), iri);
        }
    }

    @Test
    void usesNoBlankNode() throws IOException {
        for (String file : WordsInTurtle.files()) {
            WordsInTurtle.read(file)
                    .listStatements()
                    .forEach(s -> assertTrue(
                            !s.getSubject().isAnon() && !s.getObject().isAnon(), file + ": " + s));
        }
    }
}

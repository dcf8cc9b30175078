package org.w3id.essaim.ontology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What each file of {@code vocabularies/} must look like. */
class VocabulariesTest {

    /** Concepts whose slug is shorter than their French label, on purpose. */
    private static final Set<String> SHORTENED = Set.of(
            "type-ressource/rex",
            "type-ressource/fil",
            "contenu-annuaire/hors-logiciel",
            "type-organisation/etablissement-public",
            "format-intervention/contribution",
            "nature-besoin/ressources",
            "nature-besoin/contacts",
            "forme-financement/cofinancement",
            "public/tiers-lieux",
            "competence/financement",
            "remuneration/gracieux",
            "remuneration/defraye",
            "niveau-territoire/arrondissement");

    @Test
    void are19SchemesOf144Concepts() throws IOException {
        Model all = WordsInTurtle.read(Words.vocabularyFiles().stream()
                .filter(f -> f.startsWith("vocabularies/"))
                .toList());
        assertEquals(19, WordsInTurtle.typed(all, SKOS.ConceptScheme).size());
        assertEquals(144, WordsInTurtle.typed(all, SKOS.Concept).size());
    }

    @Test
    void lieInOneFilePerSchemeAndNoOther() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("essaim.root"), "ontology", "vocabularies"))) {
            Set<String> there =
                    files.map(f -> f.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
            Set<String> expected = Stream.of(Scheme.values())
                    .map(s -> s.slug() + ".ttl")
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(expected, there);
        }
    }

    @ParameterizedTest
    @EnumSource
    void describeTheSchemeOfTheirName(Scheme scheme) throws IOException {
        Model model = read(scheme);
        assertEquals(Set.of(scheme.iri()), WordsInTurtle.typed(model, SKOS.ConceptScheme));
        Resource list = model.getResource(scheme.iri());
        assertTrue(WordsInTurtle.hasOneTextInEachLanguage(list, SKOS.prefLabel));
        assertTrue(WordsInTurtle.hasOneTextInEachLanguage(list, DCTerms.title));
        assertTrue(WordsInTurtle.hasOneTextInEachLanguage(list, DCTerms.description));
    }

    @ParameterizedTest
    @EnumSource
    void describeConceptsAndNothingElse(Scheme scheme) throws IOException {
        Model model = read(scheme);
        Set<String> described = WordsInTurtle.typed(model, SKOS.Concept, SKOS.ConceptScheme);
        Set<String> subjects = model.listSubjects()
                .mapWith(Resource::getURI)
                .filterDrop(described::contains)
                .toSet();
        assertEquals(Set.of(), subjects);
    }

    @ParameterizedTest
    @EnumSource
    void nameEachConceptInBothLanguagesUnderItsSlug(Scheme scheme) throws IOException {
        Model model = read(scheme);
        Resource list = model.getResource(scheme.iri());
        for (String iri : WordsInTurtle.typed(model, SKOS.Concept)) {
            Resource concept = model.getResource(iri);
            String slug = concept.getRequiredProperty(SKOS.notation).getString();
            assertEquals(scheme.concept(slug), iri);
            assertTrue(slug.matches("[a-z0-9]+(-[a-z0-9]+)*"), slug);
            assertTrue(concept.hasProperty(SKOS.inScheme, list), iri);
            assertTrue(concept.hasProperty(SKOS.topConceptOf, list), iri);
            assertTrue(WordsInTurtle.hasOneTextInEachLanguage(concept, SKOS.prefLabel), iri);
            assertTrue(
                    !concept.hasProperty(SKOS.definition)
                            || WordsInTurtle.hasOneTextInEachLanguage(concept, SKOS.definition),
                    iri);
        }
    }

    @ParameterizedTest
    @EnumSource
    void takeTheSlugFromTheFrenchLabelUnlessShortened(Scheme scheme) throws IOException {
        Model model = read(scheme);
        for (String iri : WordsInTurtle.typed(model, SKOS.Concept)) {
            String slug = iri.substring(scheme.iri().length() + 1);
            String label = WordsInTurtle.text(model.getResource(iri), SKOS.prefLabel, "fr");
            boolean same = Slug.fromName(label).equals(Optional.of(slug));
            assertEquals(SHORTENED.contains(scheme.slug() + "/" + slug), !same, label);
        }
    }

    /** What a person types leads to one concept of the list, never to two. */
    @ParameterizedTest
    @EnumSource
    void giveNoTwoConceptsTheSameName(Scheme scheme) throws IOException {
        Model model = read(scheme);
        Map<String, String> owners = new HashMap<>();
        for (String iri : WordsInTurtle.typed(model, SKOS.Concept)) {
            Resource concept = model.getResource(iri);
            Stream<String> names = Stream.of(SKOS.prefLabel, SKOS.altLabel)
                    .flatMap(p -> WordsInTurtle.texts(concept, p).stream())
                    .map(text -> Slug.fromName(text.getString()).orElse(text.getString()));
            Stream.concat(names, Stream.of(iri.substring(scheme.iri().length() + 1)))
                    .forEach(name -> assertEquals(iri, owners.merge(name, iri, (first, second) -> first), name));
        }
    }

    @ParameterizedTest
    @EnumSource
    void sayWhatPeopleTypeInBothLanguages(Scheme scheme) throws IOException {
        Model model = read(scheme);
        for (String iri : WordsInTurtle.typed(model, SKOS.Concept)) {
            Set<String> languages = WordsInTurtle.texts(model.getResource(iri), SKOS.altLabel).stream()
                    .map(text -> text.getLanguage())
                    .collect(Collectors.toSet());
            assertEquals(Set.of("fr", "en"), languages, iri);
        }
    }

    private static Model read(Scheme scheme) throws IOException {
        return WordsInTurtle.read("vocabularies/" + scheme.slug() + ".ttl");
    }
}

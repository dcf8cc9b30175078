package org.w3id.essaim.ontology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;

class KindTest {

    @Test
    void coversEveryClassThatAThingMayHave() throws IOException {
        Set<String> expected = new TreeSet<>(WordsInTurtle.typed(WordsInTurtle.read(Words.ONTOLOGY_FILE), OWL.Class));
        expected.removeAll(List.of(Es.RESOURCE, Es.ACTOR, Es.TOMBSTONE));
        expected.add(Es.SKOS_CONCEPT);
        Set<String> covered = Stream.of(Kind.values())
                .flatMap(kind -> kind.classes().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(expected, covered);
    }

    @Test
    void isFoundByEachOfItsClassesAndByItsName() {
        for (Kind kind : Kind.values()) {
            assertEquals(Optional.of(kind), Kind.ofSlug(kind.slug()));
            kind.classes().forEach(c -> assertEquals(Optional.of(kind), Kind.ofClass(c)));
        }
        assertEquals(Optional.empty(), Kind.ofSlug("Commons"));
        assertEquals(Optional.empty(), Kind.ofClass(Es.RESOURCE));
    }

    @Test
    void isCalledByAWordOfItsOwnInFrenchAndInEnglish() throws IOException {
        Model words = WordsInTurtle.read(Words.ONTOLOGY_FILE);
        for (String lang : List.of("fr", "en")) {
            Set<String> labels = new TreeSet<>();
            for (Kind kind : Kind.values()) {
                Resource term = words.getResource(kind.term());
                List<Statement> found = Stream.of(RDFS.label, SKOS.prefLabel)
                        .flatMap(label -> term.listProperties(label, lang).toList().stream())
                        .toList();
                assertEquals(1, found.size(), () -> kind + " in " + lang);
                assertTrue(labels.add(found.get(0).getString()), kind.slug());
            }
        }
    }

    @Test
    void hasANameThatCanStandInAnIri() {
        for (Kind kind : Kind.values()) {
            assertTrue(Slug.isValid(kind.slug()), kind.slug());
        }
    }

    @Test
    void takesItsTypesFromItsScheme() {
        assertEquals(Optional.of(Scheme.NATURE_COMMUN), Kind.COMMONS.typeScheme());
        assertEquals(Optional.of(Scheme.TYPE_TIERS_LIEU), Kind.PLACE.typeScheme());
        assertEquals(Optional.empty(), Kind.ADOPTION.typeScheme());
        assertEquals(Optional.empty(), Kind.SESSION.typeScheme());
    }
}

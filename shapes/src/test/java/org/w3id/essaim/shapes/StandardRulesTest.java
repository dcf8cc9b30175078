package org.w3id.essaim.shapes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.w3id.essaim.ontology.Es;
import org.w3id.essaim.ontology.Kind;
import org.w3id.essaim.ontology.Scheme;

/** The rules as data, for forms, templates and messages. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StandardRulesTest {

    private static final String SHAPES = "https://w3id.org/essaim/shapes#";
    private static final String DCTERMS = "http://purl.org/dc/terms/";

    private final Shapes shapes = Shapes.standard();

    @Test
    void hasRulesForEachClassOfEachKind() {
        for (Kind kind : Kind.values()) {
            for (String classIri : kind.classes()) {
                assertFalse(shapes.rules(classIri).isEmpty(), classIri);
            }
        }
        assertFalse(shapes.rules(Es.TOMBSTONE).isEmpty());
    }

    @Test
    void tellsTheSchemeOfTheTypeOfEachKind() {
        for (Kind kind : Kind.values()) {
            if (kind.typeScheme().isPresent()) {
                assertTrue(
                        shapes.rules(kind.classes().get(0)).stream()
                                .filter(rule -> rule.path().equals(DCTERMS + "type"))
                                .anyMatch(rule ->
                                        rule.scheme().equals(kind.typeScheme().map(Scheme::iri))),
                        kind::slug);
            }
        }
    }

    @Test
    void tellsARuleWhole() {
        PropertyRule rule = shapes.rule(SHAPES + "commons-type").orElseThrow();

        assertEquals(DCTERMS + "type", rule.path());
        assertEquals(Map.of("fr", "type", "en", "type"), rule.name());
        assertEquals(30, rule.order());
        assertEquals(OptionalInt.of(1), rule.min());
        assertEquals(OptionalInt.empty(), rule.max());
        assertEquals(Optional.of(Scheme.NATURE_COMMUN.iri()), rule.scheme());
        assertEquals(ShapeSeverity.VIOLATION, rule.severity());
        assertEquals(Optional.of("<" + Scheme.NATURE_COMMUN.concept("methode") + ">"), rule.example());
    }

    @Test
    void tellsOfWhichPropertiesOneIsNeeded() {
        assertEquals(List.of(List.of("license", "missing")), alternatives(Es.COMMONS));
        assertEquals(
                Set.of(List.of("facilitator", "missing"), List.of("location", "spatial", "type")),
                Set.copyOf(alternatives(Es.INTERVENTION)));
        assertEquals(List.of(List.of("status", "missing")), alternatives(Es.ADOPTION));
    }

    @Test
    void asksForNothingThatSilenceFulfils() {
        assertEquals(List.of(), alternatives(Es.PLACE)); // both coordinates, or none
        assertEquals(List.of(), alternatives(Es.PERSON)); // accompanies nothing, or says where
        assertEquals(List.of(List.of("status", "missing")), alternatives(Es.NEED)); // not met, or by whom
    }

    private List<List<String>> alternatives(String classIri) {
        return shapes.alternatives(classIri).stream()
                .map(list -> list.stream()
                        .map(rule -> rule.path().replaceAll(".*[#/]", ""))
                        .toList())
                .toList();
    }

    @Test
    void givesTheRulesOfACommonsInTheOrderOfAForm() {
        List<String> paths = shapes.rules(Es.COMMONS).stream()
                .filter(rule -> rule.severity() == ShapeSeverity.VIOLATION)
                .map(PropertyRule::path)
                .map(path -> path.replaceAll(".*[#/]", ""))
                .toList();

        assertEquals(
                List.of("type", "label", "description", "type", "status", "steward", "community", "governance"),
                paths.subList(0, 8));
        assertEquals("checkedOn", paths.get(paths.size() - 1));
    }

    @Test
    void givesAMoocTheRulesOfALearningResource() {
        assertTrue(shapes.rules(Es.MOOC).containsAll(shapes.rules(Es.LEARNING_RESOURCE)));
    }

    @Test
    void allowsAPersonNothingButTheListOfTheModel() {
        assertEquals(
                Set.of(
                        "type",
                        "label",
                        "consent",
                        "memberOf",
                        "knowsAbout",
                        "canAccompany",
                        "remuneration",
                        "status",
                        "contactPage",
                        "areaServed",
                        "spatial",
                        "language",
                        "homepage",
                        "sameAs",
                        "checkedOn",
                        "source"),
                shapes.rules(Es.PERSON).stream()
                        .map(PropertyRule::path)
                        .map(path -> path.replaceAll(".*[#/]", ""))
                        .collect(Collectors.toSet()));
    }
}

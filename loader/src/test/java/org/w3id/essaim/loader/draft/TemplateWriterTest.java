package org.w3id.essaim.loader.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.essaim.loader.SmallCorpus;
import org.w3id.essaim.loader.check.Checker;
import org.w3id.essaim.loader.finding.Finding;
import org.w3id.essaim.loader.finding.FindingCode;
import org.w3id.essaim.loader.words.WordGraphs;
import org.w3id.essaim.ontology.Es;
import org.w3id.essaim.ontology.Kind;
import org.w3id.essaim.ontology.Territories;
import org.w3id.essaim.ontology.Things;
import org.w3id.essaim.shapes.Shapes;

/** A template of each class: that the check finds in it what is to be filled, and nothing else; and nothing once it is filled. */
class TemplateWriterTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

    private static WordGraphs words;
    private static Shapes shapes;
    private static Checker checker;

    @TempDir
    Path folder;

    @BeforeAll
    static void readTheWordsAndTheRules() {
        words = WordGraphs.read();
        shapes = Shapes.standard();
        checker = new Checker(words, shapes, Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC));
    }

    private static List<Draft> drafts() {
        List<Draft> drafts = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            if (kind != Kind.TERRITORY) {
                kind.classes().forEach(classIri -> drafts.add(Draft.of(kind, classIri)));
                // a place beside a third place: two files in one corpus
                drafts.replaceAll(d -> d.classIri().equals(Es.PLACE) ? d.named("Place") : d);
            }
        }
        return drafts;
    }

    private static String slug(Draft draft) {
        return new Slugs(Things.COMMON, Territories.standard(), new Random(7)).propose(draft);
    }

    private static String text(Draft draft, Locale language) {
        List<Field> fields = Fields.of(shapes, draft.classIri(), Things.COMMON);
        return new TemplateWriter(Things.COMMON, new Concepts(words), language)
                .write(draft, slug(draft), fields, TODAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void unfilledTheyHaveOnlyWhatIsToBeFilled(String language) throws IOException {
        SmallCorpus corpus = SmallCorpus.in(folder.resolve("graph"));
        for (Draft draft : drafts()) {
            Path file = corpus.root().resolve(draft.kind().slug()).resolve(slug(draft) + ".ttl");
            Files.createDirectories(file.getParent());
            Files.writeString(file, text(draft, Locale.forLanguageTag(language)));
        }
        List<Finding> found = checker.check(corpus.read()).findings();
        assertEquals(
                List.of(),
                found.stream()
                        .filter(f -> f.code() != FindingCode.POLICY_PLACEHOLDER)
                        .map(f -> f.position() + " " + f.code().id() + " " + f.arguments())
                        .toList());
        for (Draft draft : drafts()) {
            String file = draft.kind().slug() + "/" + slug(draft) + ".ttl";
            assertTrue(found.stream().anyMatch(f -> f.position().file().equals(file)), file);
        }
    }

    @Test
    void saysWhatIsKnownAndMarksWhatIsAsked() {
        Draft draft = Draft.of(Kind.COMMONS, Es.COMMONS)
                .named("Mon guide")
                .with(RDFS.label.getURI(), NodeFactory.createLiteralLang("Mon guide", "fr"));
        String text = text(draft, Locale.FRENCH);
        assertTrue(text.contains("\n  rdfs:label \"Mon guide\"@fr ;\n"), text);
        assertTrue(text.contains("\n  dcterms:license \"[à remplir]\" ;\n"), text);
        assertTrue(text.contains("\n  #foaf:homepage \"[à remplir]\" ;\n"), text);
        assertTrue(text.contains("nature-commun:methode (Méthode)"), text);
        assertTrue(text.contains("\n  es:checkedOn \"2026-11-23\"^^xsd:date ;\n"), text);
    }
}

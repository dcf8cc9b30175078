package org.w3id.essaim.loader.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.essaim.loader.SmallCorpus;
import org.w3id.essaim.loader.draft.Field;
import org.w3id.essaim.loader.draft.Fields;
import org.w3id.essaim.ontology.Es;
import org.w3id.essaim.ontology.Things;
import picocli.CommandLine;

/** A record begun by questions or as a template: where it lies, what it says, and what the check finds in it. */
class NewCommandTest {

    private static final Clock DAY = Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);

    /** What is answered, by the last word of the property. */
    private static final Map<String, String> ANSWERS = Map.ofEntries(
            Map.entry("description", "Une description d’essai."),
            Map.entry("type", "1"),
            Map.entry("source", "https://exemple.example/source"),
            Map.entry("steward", "asso"),
            Map.entry("license", "CC-BY-SA-4.0"),
            Map.entry("about", "commons:guide"),
            Map.entry("spatial", "35238"),
            Map.entry("startDate", "2026-10-03"),
            Map.entry("facilitator", "Asso"),
            Map.entry("introduces", "Guide"),
            Map.entry("remuneration", "À titre gracieux"),
            Map.entry("location", "place:fablab-35238"),
            Map.entry("adopter", "actor:asso"),
            Map.entry("adopted", "guide"),
            Map.entry("status", "2"),
            Map.entry("funder", "Asso"),
            Map.entry("fundedItem", "Guide"),
            Map.entry("expressedBy", "Asso"),
            Map.entry("consent", "2026-11-20"));

    private static Workbench workbench;

    @TempDir
    Path folder;

    private SmallCorpus corpus;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void readTheWordsAndTheRules() {
        workbench = new Workbench(DAY);
    }

    @BeforeEach
    void writeACorpus() throws IOException {
        corpus = SmallCorpus.in(folder.resolve("graph")).withGuide().file("place/fablab-35238.ttl", """
                place:fablab-35238 a es:ThirdPlace ;
                  rdfs:label "Fablab"@fr ;
                  dcterms:type type-tiers-lieu:fablab ;
                  dcterms:spatial territory:commune-35238 ;
                  es:checkedOn "2026-11-23"^^xsd:date ;
                  dcterms:source <https://exemple.example/fablab> .
                """);
    }

    private int run(boolean tty, List<String> answers, String... arguments) {
        Terminal terminal =
                new Terminal(new PrintWriter(out), new PrintWriter(err), tty, Map.of("LANG", "fr_FR.UTF-8"));
        BufferedReader input = new BufferedReader(new StringReader(String.join("\n", answers) + "\n"));
        CommandLine line = new CommandLine(new NewCommand(terminal, () -> input, new Random(7), DAY, () -> workbench));
        line.setExecutionExceptionHandler((fault, command, parsed) -> {
            if (!(fault instanceof CannotRun cannot)) {
                throw fault;
            }
            err.append(cannot.in(new Sayings(java.util.Locale.FRENCH)));
            return 2;
        });
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--to", corpus.root().toString()));
        return line.execute(all.toArray(String[]::new));
    }

    private Path written() {
        return Path.of("").toAbsolutePath().resolve(out.toString().strip());
    }

    private List<String> found() throws IOException {
        return workbench.checker().check(corpus.read()).findings().stream()
                .filter(f -> !f.position().file().equals("corpus.ttl"))
                .map(f -> f.position() + " " + f.code().id() + " " + f.arguments())
                .toList();
    }

    /** The answers in the order of the questions: names, what the class asks for, then the slug that is proposed. */
    private static List<String> script(String classIri, String name) {
        List<String> script = new ArrayList<>();
        boolean named = !List.of(Es.ADOPTION, Es.FUNDING).contains(classIri);
        if (named) {
            script.add(name);
        }
        if (named && !classIri.equals(Es.COURSE_SESSION)) {
            script.add("");
        }
        for (Field field : Fields.of(workbench.shapes(), classIri, Things.COMMON)) {
            String last = field.property().replaceAll(".*[#/]", "");
            boolean asked = field.isAsked() || last.equals("homepage");
            if (asked && !List.of("checkedOn", "inScheme", "label", "prefLabel").contains(last)) {
                script.add(ANSWERS.getOrDefault(last, ""));
            }
        }
        script.add("");
        return script;
    }

    @ParameterizedTest
    @CsvSource({
        "commons, Commons, Mon recueil, commons/mon-recueil",
        "study, Study, Une enquête, study/une-enquete",
        "mooc, Mooc, Apprendre les communs, mooc/apprendre-les-communs",
        "session, CourseSession, Apprendre les communs, session/apprendre-les-communs-2026-10",
        "learning, LearningResource, Une vidéo, learning/une-video",
        "directory, Directory, Un annuaire, directory/un-annuaire",
        "actor, Organization, Les Amis, actor/les-amis",
        "personne, Person, Une personne, actor/p-xuxalp4x",
        "place, ThirdPlace, La Ruche, place/35/la-ruche-35238",
        "lieu, Place, Un parc, place/un-parc-xxxx",
        "intervention, Intervention, Une visite, intervention/2026-10-03-fablab-35238",
        "adoption, Adoption, '', adoption/guide-asso",
        "funding, Funding, '', funding/guide-asso",
        "need, Need, Un coup de main, need/un-coup-de-main",
        "product, Concept, Un produit, product/un-produit"
    })
    void filledByQuestionsItHasNoFault(String kind, String name, String called, String path) throws IOException {
        String classIri = name.equals("Concept") ? Es.SKOS_CONCEPT : Es.NS + name;
        assertEquals(0, run(true, script(classIri, called), kind), err::toString);
        assertEquals(
                corpus.root().resolve(path + ".ttl").toRealPath(), written().toRealPath());
        List<String> left = found().stream()
                .filter(f -> !path.contains("xxxx") || !f.contains("variant=address"))
                .toList();
        assertEquals(List.of(), left, Files.readString(written()));
        assertTrue(err.toString().contains("essaim check "), err::toString);
    }

    @Test
    void withoutATerminalItIsATemplateToBeFilled() throws IOException {
        assertEquals(0, run(false, List.of(), "commons", "Mon recueil"));
        String text = Files.readString(written());
        assertTrue(text.contains("rdfs:label \"Mon recueil\"@fr"), text);
        List<String> found = found();
        assertFalse(found.isEmpty());
        assertTrue(found.stream().allMatch(f -> f.contains("policy.placeholder")), found::toString);
    }

    @Test
    void whatIsPassedOverIsLeftOutUnlessItIsRequired() throws IOException {
        assertEquals(0, run(true, List.of("Mon recueil"), "commons"));
        String text = Files.readString(written());
        assertTrue(text.contains("\n  dcterms:license \"[à remplir]\" ;"), text);
        assertTrue(text.contains("\n  #es:steward \"[à remplir]\" ;"), text);
    }

    @Test
    void whatWasLookedForAndNotFoundIsSaidSo() throws IOException {
        List<String> answers = new ArrayList<>(script(Es.COMMONS, "Mon recueil"));
        answers.set(answers.indexOf("CC-BY-SA-4.0"), "?");
        assertEquals(0, run(true, answers, "commons"));
        String text = Files.readString(written());
        assertTrue(text.contains("\n  es:missing dcterms:license ;"), text);
        assertEquals(List.of(), found(), text);
    }

    @Test
    void anAnswerThatCannotBeIsAskedAgain() throws IOException {
        List<String> answers = new ArrayList<>(script(Es.COMMONS, "Mon recueil"));
        answers.addAll(answers.indexOf("1"), List.of("99", "fablab"));
        assertEquals(0, run(true, answers, "commons"));
        assertTrue(err.toString().contains("«\u00a0fablab\u00a0» n’est pas dans la liste"), err::toString);
        assertEquals(List.of(), found());
    }

    @Test
    void aNameBorneByManyTerritoriesIsChosenAmongThem() throws IOException {
        List<String> answers = new ArrayList<>(script(Es.THIRD_PLACE, "La Ruche"));
        answers.set(answers.indexOf("35238"), "Saint-Denis\n1");
        assertEquals(0, run(true, answers, "place"));
        assertTrue(err.toString().contains("Plusieurs s’appellent ainsi"), err::toString);
        assertTrue(written().getFileName().toString().matches("la-ruche-[0-9ab]+\\.ttl"), out::toString);
    }

    @Test
    void whatMayBeThereAlreadyIsShownFirst() throws IOException {
        assertEquals(0, run(true, List.of("Le guide", "", "non"), "commons"));
        assertTrue(err.toString().contains("Cela existe peut-être déjà"), err::toString);
        assertTrue(err.toString().contains("commons/guide.ttl"), err::toString);
        assertTrue(err.toString().contains("Rien n’est écrit."), err::toString);
        assertEquals("", out.toString());
    }

    @Test
    void nothingIsOverwritten() throws IOException {
        Path guide = corpus.root().resolve("commons/guide.ttl");
        String before = Files.readString(guide);
        assertEquals(2, run(false, List.of(), "commons", "Guide"));
        assertTrue(err.toString().contains("guide est déjà pris"), err::toString);
        assertEquals(before, Files.readString(guide));
    }

    @Test
    void aKindThatIsNoneIsToldWithThoseThatAre() {
        assertEquals(2, run(false, List.of(), "territory", "Rennes"));
        assertTrue(err.toString().contains("commons, study, mooc"), err::toString);
    }
}

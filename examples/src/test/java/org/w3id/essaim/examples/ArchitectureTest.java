package org.w3id.essaim.examples;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds the code to the plan of ARCHITECTURE.md. */
class ArchitectureTest {

    private static final String ROOT = "org.w3id.essaim.";

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.w3id.essaim");

    @Test
    void arrowsBetweenModulesNeverTurnBack() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("ontology")
                .definedBy(ROOT + "ontology..")
                .layer("shapes")
                .definedBy(ROOT + "shapes..")
                .layer("loader")
                .definedBy(ROOT + "loader..")
                .layer("endpoint")
                .definedBy(ROOT + "endpoint..")
                .whereLayer("endpoint")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("loader")
                .mayOnlyBeAccessedByLayers("endpoint")
                .whereLayer("shapes")
                .mayOnlyBeAccessedByLayers("loader", "endpoint")
                .check(CODE);
    }

    @Test
    void packagesOfTheLoaderKnowOnlyWhatStandsBelow() {
        String[] up = {
            "finding",
            "git",
            "source",
            "words",
            "format",
            "snapshot",
            "check",
            "report",
            "diff",
            "draft",
            "imports",
            "questions",
            "propose",
            "commands",
            "lsp"
        };
        Set<String> sideways = Set.of("source>words", "words>source", "format>words", "snapshot>check");
        for (int low = 0; low < up.length; low++) {
            for (int high = low + 1; high < up.length; high++) {
                mayNotKnow("loader." + up[low], "loader." + up[high]);
            }
        }
        for (String pair : sideways) {
            String[] ends = pair.split(">");
            mayNotKnow("loader." + ends[0], "loader." + ends[1]);
        }
    }

    /** Each package of the endpoint, and the others that it may know. */
    private static final Map<String, Set<String>> KNOWS = Map.ofEntries(
            Map.entry("http", Set.of()),
            Map.entry("store", Set.of()),
            Map.entry("search", Set.of()),
            Map.entry("geo", Set.of("http")),
            Map.entry("engine", Set.of("geo", "http")),
            Map.entry("sparql", Set.of("engine", "http")),
            Map.entry("things", Set.of("http")),
            Map.entry("lists", Set.of("http", "search", "things")),
            Map.entry("action", Set.of("things")),
            Map.entry("views", Set.of("http", "search", "things", "lists", "action")),
            Map.entry("reconcile", Set.of("http", "things", "lists")),
            Map.entry("queries", Set.of("engine", "geo", "http", "things", "lists", "views")),
            Map.entry("exports", Set.of("http", "things", "lists", "views")),
            Map.entry("profiles", Set.of("http", "things", "lists", "views")),
            Map.entry("contract", Set.of("http", "things", "lists", "action", "views", "queries")),
            Map.entry("ogc", Set.of("http", "things", "lists", "views")),
            Map.entry("mcp", Set.of("engine", "http", "queries", "things", "lists", "views")),
            Map.entry("describe", Set.of("engine", "http", "sparql", "things", "lists", "views")),
            Map.entry("publish", Set.of("http", "search", "store", "things", "lists", "views")),
            Map.entry("pages", Set.of("http", "things", "lists", "action", "views")),
            Map.entry("embed", Set.of("http", "things", "lists", "pages")));

    @Test
    void packagesOfTheEndpointKnowOnlyWhatStandsBelow() {
        Set<String> packages = CODE.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith(ROOT + "endpoint."))
                .map(name -> name.substring((ROOT + "endpoint.").length()).replaceFirst("\\..*", ""))
                .collect(Collectors.toSet());
        assertEquals(KNOWS.keySet(), packages);
        KNOWS.forEach((low, known) -> packages.stream()
                .filter(other -> !other.equals(low) && !known.contains(other))
                .forEach(other -> mayNotKnow("endpoint." + low, "endpoint." + other)));
    }

    private static void mayNotKnow(String low, String high) {
        noClasses()
                .that()
                .resideInAPackage(ROOT + low + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + high + "..")
                .allowEmptyShould(true)
                .check(CODE);
    }

    @Test
    void eachLibraryIsSeenByItsOwnPackagesOnly() {
        onlyIn("org.eclipse.rdf4j..", ROOT + "loader.source..");
        onlyIn("org.eclipse.lsp4j..", ROOT + "loader.lsp..");
        onlyIn("org.eclipse.jgit..", ROOT + "loader.git..");
        onlyIn("org.topbraid..", ROOT + "shapes..");
        onlyIn("io.javalin..", ROOT + "endpoint", ROOT + "endpoint.http..", ROOT + "endpoint.sparql..");
        onlyIn("org.apache.jena.fuseki..", ROOT + "endpoint.sparql..");
        onlyIn("org.apache.lucene..", ROOT + "endpoint.search..");
        onlyIn("com.apicatalog..", ROOT + "endpoint.queries..");
        onlyIn("io.modelcontextprotocol..", ROOT + "endpoint.mcp..");
        onlyIn("org.locationtech.jts..", ROOT + "endpoint.geo..");
        onlyIn("gg.jte..", ROOT + "endpoint.pages..");
    }

    private static void onlyIn(String library, String... packages) {
        noClasses()
                .that(not(resideInAnyPackage(packages)))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(CODE);
    }

    @Test
    void nothingOfFusekiButTheQueryServiceIsNamed() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching(
                        "org\\.apache\\.jena\\.fuseki\\..*(Update|GSP|Upload|Patch|SHACL|ShEx|QueryGeneral|CrossOrigin|Ctl).*")
                .check(CODE);
    }

    /** Data changes by pull request, and by nothing that a request could reach. */
    @Test
    void nothingThatUpdatesAStoreIsNamed() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.jena.update..", "org.apache.jena.sparql.modify..")
                .check(CODE);
    }

    @Test
    void theWordsKnowNoRdfLibrary() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + "ontology..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.jena..", "org.eclipse.rdf4j..")
                .check(CODE);
    }

    @Test
    void noPublicMethodShowsATypeOfAHiddenLibrary() {
        ArchRule rule = methods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat()
                .arePublic()
                .should(showNoTypeOf("org.eclipse.rdf4j", "org.topbraid", "org.eclipse.lsp4j"));
        rule.check(CODE);
    }

    private static ArchCondition<JavaMethod> showNoTypeOf(String... libraries) {
        return new ArchCondition<>("show no type of " + String.join(", ", libraries)) {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean parser = method.getOwner().isAssignableTo("org.eclipse.rdf4j.rio.RDFParser");
                for (String library : libraries) {
                    boolean shown = !parser && startsWith(method.getRawReturnType(), library)
                            || method.getRawParameterTypes().stream().anyMatch(p -> !parser && startsWith(p, library));
                    if (shown) {
                        events.add(SimpleConditionEvent.violated(method, method.getFullName() + " shows " + library));
                    }
                }
            }
        };
    }

    private static boolean startsWith(JavaClass type, String library) {
        return type.getPackageName().startsWith(library);
    }
}

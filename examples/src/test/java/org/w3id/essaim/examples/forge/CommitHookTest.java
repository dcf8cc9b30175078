package org.w3id.essaim.examples.forge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.essaim.examples.Shell;

/** {@code .ci/hooks/pre-commit}, as git runs it. */
@Tag("once")
class CommitHookTest {

    @TempDir
    Path temporary;

    private Shell shell;
    private Contribution project;

    @BeforeEach
    void switchItOn() throws IOException {
        Shell.require("bash", "git");
        shell = new Shell(Files.createDirectory(temporary.resolve("home")));
        shell.essaim();
        project = Contribution.to(temporary.resolve("project"), shell);
        project.git(
                "config", "core.hooksPath", Shell.project().resolve(".ci/hooks").toString());
    }

    private Shell.Outcome commit(String... arguments) {
        String[] command = new String[arguments.length + 3];
        command[0] = "git";
        command[1] = "commit";
        command[2] = "--message=Essai";
        System.arraycopy(arguments, 0, command, 3, arguments.length);
        return shell.run(project.folder(), command);
    }

    private static void assertTold(int exit, String told, Shell.Outcome outcome) {
        assertEquals(exit, outcome.exit(), outcome::told);
        assertTrue((outcome.out() + outcome.err()).contains(told), outcome::told);
    }

    @Test
    void refusesAFaultThatIsStagedEvenWhereTheFolderIsSoundAgain() {
        project.write(Contribution.GUIDE, Contribution.guide("actor:aso"));
        project.git("add", "--all");
        project.write(Contribution.GUIDE, Contribution.guide("actor:asso"));
        Shell.Outcome outcome = commit();
        assertTold(1, "examples/graph/commons/guide.ttl:15:14  erreur  link.dangling", outcome);
        assertTold(1, "Essaim vérifie ce qui est indexé", outcome);
        assertEquals("MM " + Contribution.GUIDE, project.git("status", "--porcelain"));
    }

    @Test
    void letsPassAFaultThatIsNotStaged() {
        project.write(Contribution.GUIDE, Contribution.guide("actor:asso").replace("d’essai", "de plus"));
        project.git("add", "--all");
        project.write(Contribution.GUIDE, Contribution.guide("actor:aso"));
        assertTold(0, "changées\u00A0: 1", commit());
    }

    @Test
    void aWarningAloneDoesNotRefuse() {
        project.write(
                Contribution.GUIDE,
                Contribution.guide("actor:asso").replace("  es:checkedOn \"2026-11-23\"^^xsd:date ;\n", ""));
        project.git("add", "--all");
        assertTold(0, "avertissement  policy.stale", commit());
    }

    @Test
    void looksAtTheFilesOfAPartialCommit() {
        project.write(Contribution.GUIDE, Contribution.guide("actor:aso"));
        project.write("README.md", "Bonjour\n");
        project.git("add", "--all");
        assertEquals(0, commit("--", "README.md").exit());
        assertTold(1, "link.dangling", commit("--all"));
    }

    @Test
    void saysNothingOfACommitOutsideTheCorpus() {
        project.write("README.md", "Bonjour\n");
        project.git("add", "--all");
        Shell.Outcome outcome = commit();
        assertEquals(0, outcome.exit(), outcome::told);
        assertEquals(-1, outcome.told().indexOf("Essaim"), outcome::told);
    }
}

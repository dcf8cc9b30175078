package org.w3id.essaim.examples.forge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.essaim.examples.Shell;

/** {@code .ci/check}, as a forge calls it for a contribution that lies in a folder of its own. */
@Tag("once")
class CheckScriptTest {

    @TempDir
    Path temporary;

    private Shell shell;
    private Contribution pr;

    @BeforeEach
    void proposeAChange() throws IOException {
        Shell.require("bash", "git");
        shell = new Shell(Files.createDirectory(temporary.resolve("home")));
        shell.essaim();
        pr = Contribution.to(temporary.resolve("pr"), shell);
    }

    private Shell.Outcome check(String base) {
        return shell.run(temporary, Shell.project().resolve(".ci/check").toString(), base, "pr");
    }

    private static void assertTold(int exit, String told, Shell.Outcome outcome) {
        assertEquals(exit, outcome.exit(), outcome::told);
        assertTrue((outcome.out() + outcome.err()).contains(told), () -> told + "\n---\n" + outcome.told());
    }

    @Test
    void tellsGitHubWhatIsWrongAtItsLineAndLeavesTheFindings() throws IOException {
        pr.write(Contribution.GUIDE, Contribution.guide("actor:aso"));
        pr.commit();
        shell.with("ESSAIM_FORMATS", "github json").with("ESSAIM_REPORTS", "reports");
        shell.with("GITHUB_STEP_SUMMARY", temporary.resolve("summary.md").toString());
        Shell.Outcome outcome = check("main");
        assertTold(
                1,
                "::error title=link.dangling,file=examples/graph/commons/guide.ttl,line=15,endLine=15,col=14,endColumn=23::"
                        + "Aucun fichier ne décrit actor:aso. Vouliez-vous actor:asso",
                outcome);
        assertTrue(Files.readString(temporary.resolve("summary.md")).contains("link.dangling"));
        String findings = Files.readString(temporary.resolve("reports/findings.json"));
        assertTrue(findings.contains("\"findings-1\"") && findings.contains("\"link.dangling\""), findings);
    }

    @Test
    void saysNothingOfWhatTheBaseGotSince() {
        pr.git("switch", "--quiet", "main");
        pr.write(
                "examples/graph/commons/other.ttl",
                Contribution.guide("actor:asso").replace("guide", "other"));
        pr.commit();
        pr.git("switch", "--quiet", "proposal");
        pr.write(
                "examples/graph/commons/guide.ttl",
                Contribution.guide("actor:asso").replace("d’essai", "de plus"));
        pr.commit();
        Shell.Outcome outcome = check("main");
        assertTold(0, "fiches ajoutées\u00A0: 0, changées\u00A0: 1, supprimées\u00A0: 0", outcome);
    }

    @Test
    void refusesALink() throws IOException {
        Files.createSymbolicLink(pr.folder().resolve("examples/graph/commons/secret.ttl"), Path.of("/etc/hostname"));
        pr.commit();
        assertTold(1, "Refused, a symbolic link: examples/graph/commons/secret.ttl.", check("main"));
    }

    @Test
    void refusesACorpusThatIsALink() throws IOException {
        pr.git("mv", "examples/graph", "examples/elsewhere");
        Files.createSymbolicLink(pr.folder().resolve("examples/graph"), Path.of("elsewhere"));
        pr.commit();
        assertTold(1, "The corpus is not a regular folder: examples/graph", check("main"));
    }

    @Test
    void refusesASubmodule() {
        String commit = pr.git("rev-parse", "HEAD");
        pr.git("update-index", "--add", "--cacheinfo", "160000," + commit + ",examples/graph/commons/other");
        pr.git("commit", "--quiet", "--message=Essai");
        assertTold(1, "Refused, a submodule: examples/graph/commons/other.", check("main"));
    }

    @Test
    void refusesWhatIsNoRecordInFrenchToo() {
        pr.write("examples/graph/commons/.gitattributes", "*.ttl ident\n");
        pr.write("examples/graph/commons/run me.sh", "touch ran\n");
        pr.write("examples/graph/commons/\n::error::.ttl", "\n");
        pr.commit();
        Shell.Outcome outcome = check("main");
        assertTold(
                1, "Refusé, un nom qui commence par un point\u00A0: examples/graph/commons/.gitattributes.", outcome);
        assertTold(1, "Refusé, un fichier qui n’est pas .ttl\u00A0: examples/graph/commons/run\\ me.sh.", outcome);
        assertTold(1, "Refused, a name of several lines: $'examples/graph/commons/\\n::error::.ttl'.", outcome);
        assertFalse(outcome.out().lines().anyMatch(line -> line.startsWith("::")), outcome::told);
    }

    @Test
    void refusesToReadOtherBytesThanThoseThatWouldBeMerged() {
        pr.write(".gitattributes", "*.ttl text eol=crlf\n");
        pr.write(Contribution.GUIDE, Contribution.guide("actor:aso"));
        pr.commit();
        pr.git("rm", "--quiet", "--cached", Contribution.GUIDE);
        pr.git("reset", "--quiet", "--hard");
        assertTold(1, "On disk, the files of examples/graph are not those of the commit.", check("main"));
    }

    @Test
    void countsWhatItDoesNotJudge() {
        pr.write("README.md", "Bonjour\n").write("shapes/place.ttl", "@prefix a: <b> .\n");
        pr.commit();
        assertTold(0, "Other files changed outside examples/graph: 2.", check("main"));
    }

    @Test
    void runsNothingOfTheContribution() {
        for (String path : new String[] {"essaim", ".ci/check", "pom.xml", ".mvn/jvm.config"}) {
            pr.write(path, "#!/bin/sh\ntouch '" + temporary.resolve("ran") + "'\n");
            assertTrue(pr.folder().resolve(path).toFile().setExecutable(true));
        }
        pr.commit();
        assertEquals(0, check("main").exit());
        assertFalse(Files.exists(temporary.resolve("ran")));
    }

    @Test
    void cannotRunWithoutACommitToCompareWith() {
        assertTold(2, "The commit to start from is not known here: --upload-pack=x", check("--upload-pack=x"));
    }
}

package org.w3id.essaim.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3id.essaim.loader.check.CheckResult;
import org.w3id.essaim.loader.commands.Workbench;
import org.w3id.essaim.loader.finding.Finding;
import org.w3id.essaim.loader.finding.FindingCode;

/**
 * Which pairs of the real graph are said to be perhaps one thing: those of {@code duplicates.txt}, each of which somebody has read, and no
 * others. What is told of a pair of things that nobody would take for one teaches people to read no warning.
 */
class DuplicatesTest {

    private static List<Finding> findings;

    @BeforeAll
    static void check() {
        CheckResult result =
                new Workbench(Checkout.DAY).check(Checkout.examples().resolve("graph"));
        findings = result.findings();
    }

    private static TreeSet<String> told(FindingCode code) {
        TreeSet<String> pairs = new TreeSet<>();
        for (Finding finding : findings) {
            if (finding.code() == code) {
                pairs.add(name(finding.arguments().get("other")) + " "
                        + name(finding.thing().orElseThrow()));
            }
        }
        return pairs;
    }

    private static String name(String iri) {
        return iri.replaceAll(".*/id/", "");
    }

    /** The lines of one code, without what they say of the pair. */
    private static TreeSet<String> read(FindingCode code) throws IOException {
        TreeSet<String> pairs = new TreeSet<>();
        try (InputStream in = Objects.requireNonNull(DuplicatesTest.class.getResourceAsStream("duplicates.txt"))) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith(code.id() + " "))
                    .forEach(line -> pairs.add(line.split(" ")[1] + " " + line.split(" ")[2]));
        }
        return pairs;
    }

    @Test
    void tellsThePairsThatLookAlikeAndNoOthers() throws IOException {
        assertEquals(read(FindingCode.LINK_NEAR_DUPLICATE), told(FindingCode.LINK_NEAR_DUPLICATE));
    }

    @Test
    void tellsThePairsThatShareWhatIdentifiesThemAndNoOthers() throws IOException {
        assertEquals(read(FindingCode.LINK_SAME_KEY), told(FindingCode.LINK_SAME_KEY));
    }

    /** The newer of two is asked, at a line of its own, and the other is where it says. */
    @Test
    void pointsAtTheOtherOfThePair() {
        for (Finding finding : findings) {
            if (finding.code() == FindingCode.LINK_NEAR_DUPLICATE || finding.code() == FindingCode.LINK_SAME_KEY) {
                assertEquals(1, finding.related().size(), finding::toString);
                assertEquals(
                        finding.arguments().get("path"),
                        finding.related().get(0).position().file());
            }
        }
    }
}

package org.w3id.essaim.loader.source;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.w3id.essaim.loader.finding.Finding;
import org.w3id.essaim.ontology.Prefixes;
import org.w3id.essaim.ontology.Things;

/** Reads texts as contributed files, for tests. */
final class Turtle {

    static final ReadPolicy POLICY = ReadPolicy.contributions(Things.COMMON);

    private Turtle() {}

    static SourceFile read(String text) {
        return read(POLICY, text);
    }

    static SourceFile read(ReadPolicy policy, String text) {
        return new TurtleReader(policy).read("actor/x.ttl", text.getBytes(StandardCharsets.UTF_8));
    }

    /** All prefixes of ours, on the first line, then the text from line 2 on. */
    static String withPrefixes(String text) {
        StringBuilder line = new StringBuilder();
        Prefixes.of(Things.COMMON).forEach((prefix, iri) -> line.append("@prefix " + prefix + ": <" + iri + "> . "));
        return line + "\n" + text;
    }

    /** {@code 2:5 syntax.literal}, one for each finding. */
    static List<String> told(SourceFile file) {
        return file.findings().stream().map(Turtle::place).toList();
    }

    private static String place(Finding finding) {
        return finding.position().line() + ":" + finding.position().column() + " "
                + finding.code().id();
    }
}

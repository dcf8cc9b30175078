package org.w3id.essaim.loader.check;

import java.util.function.Consumer;
import org.w3id.essaim.loader.finding.Finding;

/** What the reader found: grammar, encoding, and files that are in the wrong place. */
final class SyntaxCheck implements Check {

    @Override
    public void run(Subject subject, Consumer<Finding> findings) {
        subject.corpus().findings().forEach(findings);
        subject.corpus().manifest().file().findings().forEach(findings);
        subject.corpus().files().forEach(file -> file.findings().forEach(findings));
    }
}

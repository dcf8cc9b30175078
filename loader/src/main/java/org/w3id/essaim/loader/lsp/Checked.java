package org.w3id.essaim.loader.lsp;

import java.util.List;
import java.util.Objects;
import org.w3id.essaim.loader.finding.Finding;
import org.w3id.essaim.loader.report.Wording;
import org.w3id.essaim.loader.source.Corpus;
import org.w3id.essaim.loader.source.SourceFile;

/**
 * What was found in an open file.
 *
 * @param file the document as it was read
 * @param corpus where it stands
 * @param findings about this file only
 * @param wording says findings in the reader's language
 */
record Checked(Document document, SourceFile file, Corpus corpus, List<Finding> findings, Wording wording) {
    Checked {
        Objects.requireNonNull(document);
        Objects.requireNonNull(file);
        Objects.requireNonNull(corpus);
        findings = List.copyOf(findings);
        Objects.requireNonNull(wording);
    }
}

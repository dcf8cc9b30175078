package org.w3id.essaim.loader.lsp;

import java.util.Objects;
import org.eclipse.lsp4j.CompletionItemKind;

/**
 * Something that may be written at the caret.
 *
 * @param iri what it stands for
 * @param label its name in the reader's language
 * @param description what it means, in the reader's language; may be empty
 * @param names what people may type for it, in any language
 */
record Candidate(String iri, String label, String description, String names, CompletionItemKind kind) {
    Candidate {
        Objects.requireNonNull(iri);
        Objects.requireNonNull(label);
        Objects.requireNonNull(description);
        Objects.requireNonNull(names);
        Objects.requireNonNull(kind);
    }
}

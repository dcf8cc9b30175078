package org.w3id.essaim.loader.lsp;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.jena.vocabulary.RDF;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.CompletionItemLabelDetails;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.w3id.essaim.loader.source.Caret;
import org.w3id.essaim.loader.source.SourceFile;
import org.w3id.essaim.loader.source.Spelling;

/** Candidates as an editor lists them. */
final class Completions {

    /** A list that is cut, or made for what is typed already, says so, and the editor asks again at the next letter. */
    static final int MOST = 100;

    private final Desk desk;
    private final Caret caret;

    Completions(Desk desk, Caret caret) {
        this.desk = desk;
        this.caret = caret;
    }

    /** @param candidates the likeliest first */
    CompletionList list(List<Candidate> candidates) {
        List<CompletionItem> items = IntStream.range(0, Math.min(MOST, candidates.size()))
                .mapToObj(i -> item(candidates.get(i), i))
                .toList();
        boolean cut = candidates.size() > MOST || !caret.written().isEmpty();
        return new CompletionList(cut, items);
    }

    private CompletionItem item(Candidate candidate, int rank) {
        SourceFile file = desk.file();
        Spelling spelling = candidate.iri().equals(RDF.type.getURI())
                ? new Spelling("a", List.of())
                : Spelling.of(file, desk.things(), candidate.iri());
        boolean byLabel = candidate.kind() != CompletionItemKind.Property
                && !candidate.label().isEmpty();
        CompletionItem item = new CompletionItem(byLabel ? candidate.label() : spelling.text());
        item.setKind(candidate.kind());
        item.setDetail(byLabel ? spelling.text() : candidate.label());
        CompletionItemLabelDetails details = new CompletionItemLabelDetails();
        details.setDescription(byLabel ? spelling.text() : candidate.label());
        item.setLabelDetails(details);
        if (!candidate.description().isEmpty()) {
            item.setDocumentation(candidate.description());
        }
        item.setFilterText(spelling.text() + " " + candidate.names());
        item.setSortText(String.format("%04d", rank));
        item.setTextEdit(Either.forLeft(new TextEdit(Places.range(file, caret.start(), caret.end()), spelling.text())));
        item.setAdditionalTextEdits(spelling.declarations().stream()
                .map(edit -> Diagnostics.edit(file, edit))
                .toList());
        return item;
    }
}

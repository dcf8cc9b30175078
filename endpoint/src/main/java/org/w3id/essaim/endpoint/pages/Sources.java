package org.w3id.essaim.endpoint.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.loader.source.Manifest;

/** What a thing's statements rest on: pages of the web, and things of the graph. */
final class Sources {

    private final Scribe scribe;

    Sources(Scribe scribe) {
        this.scribe = scribe;
    }

    List<Entry> of(Thing thing) {
        List<Entry> entries = new ArrayList<>();
        for (Node value : thing.values(Terms.SOURCE)) {
            if (value.isURI()) {
                source(value.getURI()).ifPresent(entries::add);
            } else {
                entries.add(Scribe.line(Sentence.plain(value.getLiteralLexicalForm())));
            }
        }
        return entries;
    }

    private Optional<Entry> source(String iri) {
        if (iri.equals(Manifest.FICTIONAL)) {
            return Optional.of(Scribe.line(scribe.words().sentence("source.fictional")));
        }
        Optional<Thing> ours = scribe.context().catalogue().thing(iri);
        return ours.isPresent()
                ? ours.map(scribe::brief)
                : WebUrl.of(iri)
                        .map(url ->
                                Scribe.line(Sentence.of(Part.plain(url.shown()).to(url))));
    }
}

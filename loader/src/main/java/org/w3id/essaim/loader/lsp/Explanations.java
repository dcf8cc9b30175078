package org.w3id.essaim.loader.lsp;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.w3id.essaim.loader.source.Caret;
import org.w3id.essaim.loader.source.SourceFile;
import org.w3id.essaim.loader.words.WordGraphs;
import org.w3id.essaim.ontology.Territory;

/** What a name in a file stands for. */
final class Explanations {

    private final WordBook book;
    private final WordGraphs words;
    private final Desk desk;

    Explanations(WordBook book, WordGraphs words, Desk desk) {
        this.book = book;
        this.words = words;
        this.desk = desk;
    }

    /** In plain text: what contributors write must not become markup in an editor. */
    Optional<Hover> hover(int offset) {
        return Caret.name(desk.file().text(), offset)
                .flatMap(name -> desk.iri(name.written())
                        .map(this::lines)
                        .filter(lines -> !lines.isEmpty())
                        .map(lines -> new Hover(
                                new MarkupContent(MarkupKind.PLAINTEXT, String.join("\n\n", lines)),
                                Places.range(desk.file(), name.start(), name.end()))));
    }

    private List<String> lines(String iri) {
        Optional<ThingIndex.Entry> thing = desk.index().find(iri);
        if (thing.isPresent()) {
            return thing(thing.get());
        }
        Optional<Territory> territory = words.territory(iri);
        if (territory.isPresent()) {
            return territory(territory.get());
        }
        return Stream.of(book.label(iri), book.description(iri))
                .flatMap(Optional::stream)
                .toList();
    }

    private List<String> thing(ThingIndex.Entry thing) {
        String kinds = thing.classes().stream()
                .flatMap(type -> book.label(type).stream())
                .collect(Collectors.joining(", "));
        return Stream.concat(
                        book.bestOf(thing.names()).stream(),
                        Stream.of(kinds, thing.file().path()).filter(s -> !s.isEmpty()))
                .toList();
    }

    private List<String> territory(Territory territory) {
        String within = words.territories().chain(territory.slug()).stream()
                .skip(1)
                .map(Territory::name)
                .collect(Collectors.joining(", "));
        String level = book.label(territory.level().concept()).orElse("");
        String postcodes = String.join(" ", territory.postcodes());
        return Stream.of(territory.name(), level, within, postcodes)
                .filter(s -> !s.isEmpty())
                .toList();
    }

    /** The file that describes the thing at this place. */
    Optional<Location> definition(int offset) {
        return Caret.name(desk.file().text(), offset)
                .flatMap(name -> desk.iri(name.written()))
                .flatMap(iri -> desk.index().find(iri))
                .map(thing -> {
                    SourceFile file = thing.file();
                    return new Location(
                            Diagnostics.uri(desk.index().corpus(), file),
                            Places.range(file, file.subjectPosition(thing.described())));
                });
    }
}

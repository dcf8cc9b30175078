package org.w3id.essaim.endpoint.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3id.essaim.endpoint.http.Lang;
import org.w3id.essaim.endpoint.things.Thing;

/** Under what terms a resource may be used, in plain words beside the identifiers. */
final class Licences {

    private final Scribe scribe;
    private final Wording words;

    Licences(Scribe scribe) {
        this.scribe = scribe;
        this.words = scribe.words();
    }

    /** The identifiers, each leading to the text; where there is none, the source's own words. */
    List<Entry> named(Thing resource) {
        List<Thing> licences = resource.related(Terms.LICENSE);
        if (licences.isEmpty()) {
            return rights(resource).map(Scribe::line).stream().toList();
        }
        return licences.stream()
                .map(l ->
                        Scribe.line(Sentence.of(identifier(l).to(scribe.links().thing(l)))))
                .toList();
    }

    /** What they allow; that an identifier is old, or that the source's words are none, with where to say better. */
    Sentence note(Thing resource) {
        List<Thing> licences = resource.related(Terms.LICENSE);
        if (licences.isEmpty()) {
            return rights(resource).isPresent()
                    ? words.sentence("licence.words", scribe.tell(resource))
                    : Sentence.EMPTY;
        }
        List<Sentence> notes = new ArrayList<>(List.of(families(licences)));
        for (Thing licence : licences) {
            List<Thing> heirs = licence.related(Terms.REPLACED_BY);
            if (!heirs.isEmpty()) {
                List<Sentence> names =
                        heirs.stream().map(h -> Sentence.of(identifier(h))).toList();
                notes.add(words.sentence("licence.old", words.either(names), scribe.tell(resource)));
            }
        }
        return Sentence.joined(notes, ". ");
    }

    /** In one line: {@code MIT, libre, permissive}; that it is not said. */
    Sentence line(Thing resource) {
        List<Thing> licences = resource.related(Terms.LICENSE);
        if (licences.isEmpty()) {
            return rights(resource).orElseGet(() -> words.sentence("licence.unsaid"));
        }
        List<Sentence> names =
                licences.stream().map(l -> Sentence.of(identifier(l))).toList();
        return Sentence.joined(List.of(words.all(names), families(licences)), ", ");
    }

    private Optional<Sentence> rights(Thing resource) {
        Lang lang = scribe.context().lang();
        return resource.text(Terms.RIGHTS, lang).map(text -> words.sentence("quoted", text));
    }

    private static Part identifier(Thing licence) {
        return Part.plain(licence.slug());
    }

    private Sentence families(List<Thing> licences) {
        List<Sentence> families = licences.stream()
                .flatMap(l -> l.related(Terms.BROADER).stream())
                .distinct()
                .map(this::family)
                .toList();
        return Sentence.joined(families, ", ");
    }

    private Sentence family(Thing family) {
        String key = "licence." + family.slug();
        return words.has(key) ? words.sentence(key) : Sentence.of(scribe.label(family));
    }
}

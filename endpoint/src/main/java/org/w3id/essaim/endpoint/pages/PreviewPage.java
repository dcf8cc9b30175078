package org.w3id.essaim.endpoint.pages;

import java.util.Objects;
import java.util.Optional;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.ontology.Kind;

/**
 * A thing at a glance, in a frame of somebody else’s page.
 *
 * @param detail what it is, where, of whom
 * @param lead the description; empty if there is none
 * @param site its own site, as people write it; empty if none is known
 */
public record PreviewPage(
        Frame frame, Kind kind, Part name, Sentence detail, Sentence lead, String site, boolean fictional) {

    public PreviewPage {
        Objects.requireNonNull(frame);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(name);
        Objects.requireNonNull(detail);
        Objects.requireNonNull(lead);
        Objects.requireNonNull(site);
    }

    static PreviewPage of(PageContext context, Thing thing, Assets assets) {
        Scribe scribe = new Scribe(context);
        Part name = scribe.label(thing);
        return new PreviewPage(
                Frame.of(context, assets, name.text()),
                thing.kind().orElseThrow(() -> new IllegalArgumentException("no preview of " + thing)),
                name,
                unlinked(new Details(scribe).of(thing)),
                thing.text(Terms.DESCRIPTION, context.lang())
                        .map(text -> Sentence.of(Part.of(text, context.lang())))
                        .orElse(Sentence.EMPTY),
                thing.value(Terms.HOMEPAGE)
                        .flatMap(WebUrl::of)
                        .map(WebUrl::shown)
                        .orElse(""),
                thing.isFictional());
    }

    /** A page that a link led to would refuse the frame. */
    private static Sentence unlinked(Sentence sentence) {
        return new Sentence(sentence.parts().stream()
                .map(part -> new Part(part.text(), part.lang(), Optional.empty(), part.weight()))
                .toList());
    }
}

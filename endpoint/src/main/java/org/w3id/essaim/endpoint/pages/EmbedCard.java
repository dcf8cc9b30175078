package org.w3id.essaim.endpoint.pages;

import java.util.List;
import java.util.Objects;
import org.w3id.essaim.endpoint.things.Thing;

/**
 * A thing shown on another site: its name, what it is, and the first answers.
 *
 * @param thing its page on this site
 * @param questions those that a sentence or two answer
 */
public record EmbedCard(EmbedFrame frame, ThingPage thing, List<Question> questions) {

    /** More belong on its page. */
    private static final int ANSWERS = 3;

    public EmbedCard {
        Objects.requireNonNull(frame);
        Objects.requireNonNull(thing);
        questions = List.copyOf(questions);
    }

    static EmbedCard of(PageContext context, Thing thing, EmbedLook look, Assets assets, France france) {
        ThingPage page = ThingPage.of(context, thing, assets, france);
        WebUrl address = context.links().thing(thing).orElseThrow();
        EmbedFrame frame = new EmbedFrame(context, assets, page.frame().title(), address, look, false);
        List<Question> answered = page.questions().stream()
                .filter(question -> !question.answer().isEmpty())
                .limit(ANSWERS)
                .toList();
        return new EmbedCard(frame, page, answered);
    }
}

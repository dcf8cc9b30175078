package org.w3id.essaim.endpoint.pages;

import java.util.List;
import org.w3id.essaim.endpoint.things.Thing;

/** What the page of a thing of one kind says first. */
interface KindPage {

    /** The questions a facilitator asks of such a thing, in the order they are asked. */
    List<Question> questions(Thing thing);

    /** What stands in the side panel. */
    List<Fact> brief(Thing thing);
}

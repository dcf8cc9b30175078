package org.w3id.essaim.endpoint.action;

import java.util.Map;
import org.w3id.essaim.endpoint.things.Thing;

/** What is told of everybody who might come. */
final class People {

    private People() {}

    /** On which terms they come, and the pages by which to ask them. */
    static void tell(Thing actor, Map<String, Value> values) {
        values.put("terms", new Value.Things(actor.related(Terms.REMUNERATION)));
        values.put(
                "contactPage",
                new Value.Codes(actor.values(Terms.CONTACT_PAGE).stream()
                        .map(page -> page.isURI() ? page.getURI() : page.getLiteralLexicalForm())
                        .toList()));
    }
}

package org.w3id.essaim.endpoint.contract;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.w3id.essaim.endpoint.lists.Lists;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.endpoint.views.ViewContext;
import org.w3id.essaim.ontology.Kind;

/**
 * What the description of the API is made from, beside the rules.
 *
 * @param ofThing whom each record asks to be named, and under which licence
 * @param forms the representations of one record of a kind: media types by what an address ends in, without the dot
 * @param publisher who publishes the graph, as its manifest names it; never a person
 * @param contact the page by which the publisher is reached
 */
public record ApiSource(
        ViewContext context,
        Function<Thing, ViewContext> ofThing,
        Lists lists,
        Function<Kind, Map<String, String>> forms,
        Optional<String> publisher,
        Optional<String> contact) {
    public ApiSource {
        Objects.requireNonNull(context);
        Objects.requireNonNull(ofThing);
        Objects.requireNonNull(lists);
        Objects.requireNonNull(forms);
        Objects.requireNonNull(publisher);
        Objects.requireNonNull(contact);
    }
}

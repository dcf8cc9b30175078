package org.w3id.essaim.endpoint.views;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.w3id.essaim.endpoint.action.Ask;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.ontology.Kind;

/** Who could meet a need: how many, the first of them, and the answer that tells all of them and what else might help. */
final class CouldAnswer implements Part {

    static final String KEY = "couldAnswer";

    @Override
    public List<Key> keys() {
        return List.of(Key.shown(KEY, Shape.BLOCK, true));
    }

    @Override
    public void write(Thing need, ObjectNode out, Pen pen) {
        List<Thing> actors = org.w3id.essaim.endpoint.action.CouldAnswer.actors(
                need, pen.context().catalogue());
        ObjectNode block = out.putObject(KEY);
        block.put("count", actors.size());
        ArrayNode items = block.putArray("items");
        actors.stream().limit(Inverse.MOST_ITEMS).forEach(actor -> items.add(pen.item(actor)));
        block.put("href", pen.context().api(Kind.NEED, need) + "/" + Ask.COULD_ANSWER.slug());
    }
}

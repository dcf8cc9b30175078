package org.w3id.essaim.endpoint.exports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.endpoint.views.ThingJson;
import org.w3id.essaim.endpoint.views.ViewContext;

/** Each record whole, as JSON on a line of its own (<a href="https://jsonlines.org/">JSON Lines</a>). */
public final class Records {

    private final Function<Thing, ViewContext> ofThing;
    private final List<String> fields;

    /**
     * @param ofThing whom each record asks to be named, and under which licence
     * @param fields the keys wanted beside {@code id} and {@code type}; empty for all
     */
    public Records(Function<Thing, ViewContext> ofThing, List<String> fields) {
        this.ofThing = ofThing;
        this.fields = List.copyOf(fields);
    }

    public void write(List<Thing> things, OutputStream out) throws IOException {
        for (Thing thing : things) {
            ObjectNode record = new ThingJson(ofThing.apply(thing)).json(thing);
            if (!fields.isEmpty()) {
                List<String> wanted = new ArrayList<>(List.of("id", "type", "fictional"));
                wanted.addAll(fields);
                record.retain(wanted);
            }
            out.write(ThingJson.bytes(record));
            out.write('\n');
        }
    }
}

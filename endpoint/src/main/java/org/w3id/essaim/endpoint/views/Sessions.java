package org.w3id.essaim.endpoint.views;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.w3id.essaim.endpoint.things.Thing;

/**
 * The sessions of a course, the first to begin first. Which is the next one depends on the day of whoever asks, and a snapshot knows no day: the
 * order is all that a client needs to find it.
 */
final class Sessions implements Part {

    private static final Field FIELD = Field.of(
                    "sessions",
                    Shape.ITEM,
                    (value, pen) -> pen.thing(value).map(pen::item).orElseGet(() -> pen.stub(value)))
            .shownWhenEmpty();

    private static final String KEY = FIELD.term().key();

    @Override
    public void write(Thing thing, ObjectNode out, Pen pen) {
        FIELD.write(thing, out, pen);
        List<JsonNode> byStart = StreamSupport.stream(out.path(KEY).spliterator(), false)
                .sorted(Comparator.comparing(session -> session.path("start").asText()))
                .toList();
        out.putArray(KEY).addAll(byStart);
    }

    @Override
    public List<Key> keys() {
        return FIELD.keys();
    }

    @Override
    public Set<String> properties() {
        return FIELD.properties();
    }
}

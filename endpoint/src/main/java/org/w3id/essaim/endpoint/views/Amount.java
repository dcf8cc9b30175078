package org.w3id.essaim.endpoint.views;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import org.w3id.essaim.endpoint.things.Thing;

/** A sum of money, always euros: {@code "amount":{"value":"500.00","currency":"EUR"}}. Absent means not published. */
final class Amount implements Part {

    static final String CURRENCY = "EUR";

    private static final Field VALUE = Field.plain("value");

    @Override
    public void write(Thing thing, ObjectNode out, Pen pen) {
        ObjectNode amount = pen.object();
        VALUE.write(thing, amount, pen);
        if (!amount.isEmpty()) {
            out.set("amount", amount.put("currency", CURRENCY));
        }
    }

    @Override
    public List<Key> keys() {
        return List.of(Key.shown("amount", Shape.AMOUNT, false));
    }

    @Override
    public Set<String> properties() {
        return VALUE.properties();
    }
}

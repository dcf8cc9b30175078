package org.w3id.essaim.endpoint.action;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.w3id.essaim.endpoint.things.Thing;

/** What stands in a cell of an {@link Answer}. A cell without a value is absent from its row: unknown. */
public sealed interface Value {

    /** Things, concepts or territories, by name; may be empty. */
    record Things(List<Thing> things) implements Value {
        public Things {
            things = List.copyOf(things);
        }
    }

    /** Words of a closed list or addresses, in order; may be empty. */
    record Codes(List<String> codes) implements Value {
        public Codes {
            codes = List.copyOf(codes);
        }
    }

    /** A day, month or year (ISO 8601), an address, one word of a closed list. */
    record Plain(String text) implements Value {
        public Plain {
            Objects.requireNonNull(text);
        }
    }

    record Count(long number) implements Value {}

    record Flag(boolean truth) implements Value {}

    /** Euros, with two decimals. */
    record Euros(BigDecimal sum) implements Value {
        public Euros {
            sum = sum.setScale(2, java.math.RoundingMode.UNNECESSARY);
        }
    }

    /** A text for people, by language tag. */
    record Said(Map<String, String> texts) implements Value {
        public Said {
            texts = Collections.unmodifiableMap(new TreeMap<>(texts));
        }
    }
}

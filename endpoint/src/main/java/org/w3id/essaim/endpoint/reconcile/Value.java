package org.w3id.essaim.endpoint.reconcile;

import java.util.Objects;
import org.w3id.essaim.endpoint.things.Thing;

/** One value of a property, as a table can hold it. */
sealed interface Value {

    /** Words, an address, a year. */
    record Words(String text) implements Value {
        public Words {
            Objects.requireNonNull(text);
        }
    }

    /** A thing or territory, which can itself be reconciled. */
    record Link(Thing thing) implements Value {
        public Link {
            Objects.requireNonNull(thing);
        }
    }

    record Number(double number) implements Value {
        public Number {
            if (!Double.isFinite(number)) {
                throw new IllegalArgumentException("not a number for JSON: " + number);
            }
        }
    }

    /** @param day {@code 2026-11-27} */
    record Day(String day) implements Value {
        public Day {
            Objects.requireNonNull(day);
        }
    }
}

package org.w3id.essaim.endpoint.reconcile;

import java.util.List;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.ontology.Kind;

/** When a value in somebody’s table says the same as a thing does. */
enum Comparison {
    /** The same words, case, accents and punctuation apart; of a related thing, its id or one of its names. */
    WORDS {
        @Override
        boolean agrees(String given, Thing thing, List<Value> values) {
            String key = Folded.of(given).key();
            return values.stream().anyMatch(value -> isSame(value, given.strip(), key));
        }
    },
    /** The town, or whatever holds it. */
    TERRITORY {
        @Override
        boolean agrees(String given, Thing thing, List<Value> values) {
            return Whereabouts.isIn(thing, given);
        }

        @Override
        boolean isSaid(Thing thing, List<Value> values) {
            return thing.isA(Kind.TERRITORY) || !thing.territories().isEmpty();
        }
    },
    /** The postcode of the address, or one of the town. */
    POSTCODE {
        @Override
        boolean agrees(String given, Thing thing, List<Value> values) {
            String postcode = Whereabouts.withItsZero(given);
            return WORDS.agrees(postcode, thing, values) || Whereabouts.hasPostcode(thing, postcode);
        }

        /** Lists are filled with 0 and the like where none is known. */
        @Override
        boolean says(String given) {
            return Whereabouts.isPostcode(Whereabouts.withItsZero(given));
        }

        @Override
        boolean isSaid(Thing thing, List<Value> values) {
            return TERRITORY.isSaid(thing, values) || super.isSaid(thing, values);
        }
    },
    /** The same page. */
    ADDRESS {
        @Override
        boolean agrees(String given, Thing thing, List<Value> values) {
            String page = KeyIndex.address(given);
            return texts(values).stream().map(KeyIndex::address).anyMatch(page::equals);
        }
    },
    /** The same but for case. */
    IDENTIFIER {
        @Override
        boolean agrees(String given, Thing thing, List<Value> values) {
            String id = KeyIndex.identifier(given);
            return texts(values).stream().map(KeyIndex::identifier).anyMatch(id::equals);
        }
    },
    /** Within {@value #NEAR} degrees: half a kilometre. */
    DEGREES {
        @Override
        boolean agrees(String given, Thing thing, List<Value> values) {
            return Numbers.of(given).stream()
                    .anyMatch(asked -> values.stream()
                            .anyMatch(value ->
                                    value instanceof Value.Number known && Math.abs(known.number() - asked) <= NEAR));
        }
    };

    private static final double NEAR = 0.005;

    /**
     * Whether they agree.
     *
     * @param given as it stands in the table
     * @param values those of the thing
     */
    abstract boolean agrees(String given, Thing thing, List<Value> values);

    /** Whether what a thing says may be another text for readers of another language. */
    boolean isOfLanguages() {
        return this == WORDS;
    }

    /** Whether a value in a table says anything at all. */
    boolean says(String given) {
        return !given.isBlank();
    }

    /** Whether the thing says anything that could be compared. */
    boolean isSaid(Thing thing, List<Value> values) {
        return !values.isEmpty();
    }

    private static List<String> texts(List<Value> values) {
        return values.stream()
                .filter(Value.Words.class::isInstance)
                .map(value -> ((Value.Words) value).text())
                .toList();
    }

    private static boolean isSame(Value value, String given, String key) {
        if (value instanceof Value.Link link) {
            return Ids.of(link.thing()).equals(given)
                    || link.thing().iri().equals(given)
                    || !key.isEmpty()
                            && NameIndex.namesOf(link.thing()).map(Folded::key).anyMatch(key::equals);
        }
        if (value instanceof Value.Words words) {
            return words.text().equals(given)
                    || !key.isEmpty() && Folded.of(words.text()).key().equals(key);
        }
        if (value instanceof Value.Day day) {
            return given.startsWith(day.day());
        }
        return value instanceof Value.Number number
                && Numbers.of(given).filter(n -> n == number.number()).isPresent();
    }
}

package org.w3id.essaim.endpoint.pages;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.w3id.essaim.endpoint.things.Thing;

/** The order in which needs are shown. */
final class Needs {

    /** After every date. */
    private static final String NEVER = "9999";

    private Needs() {}

    /** Open ones first, and of those the ones with the nearest date. */
    static List<Thing> openFirst(Stream<Thing> needs) {
        return needs.distinct()
                .sorted(Comparator.comparing((Thing n) -> !isOpen(n))
                        .thenComparing(n -> n.value(Terms.END).orElse(NEVER)))
                .toList();
    }

    static boolean isOpen(Thing need) {
        return Scribe.state(need).equals(Optional.of("ouvert"));
    }
}

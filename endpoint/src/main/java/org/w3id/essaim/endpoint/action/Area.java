package org.w3id.essaim.endpoint.action;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3id.essaim.endpoint.things.TerritoryChain;
import org.w3id.essaim.endpoint.things.Thing;

/**
 * Where somebody is to come.
 *
 * @param asked whether anywhere was named
 * @param holding the territories that one may serve to come there
 */
record Area(boolean asked, Set<Thing> holding) {

    /** Who serves a territory that holds the place says that they come. */
    static final String YES = "yes";

    /** Who does not say where they go might. */
    static final String UNSAID = "unsaid";

    Area {
        holding = Set.copyOf(holding);
    }

    /** Of a territory, or where a thing stands. */
    static Area of(Thing thing) {
        return new Area(true, TerritoryChain.within(thing));
    }

    static Area anywhere() {
        return new Area(false, Set.of());
    }

    /** Whether somebody says that they go elsewhere, and only there. */
    boolean isOutOfReach(Thing actor) {
        List<Thing> served = actor.related(Terms.AREA_SERVED);
        return asked && !served.isEmpty() && served.stream().noneMatch(holding::contains);
    }

    /** What somebody who is not out of reach says of coming; nothing if nothing was asked. */
    void tell(Thing actor, Map<String, Value> values) {
        if (asked) {
            values.put("comes", new Value.Plain(isUnsaid(actor) ? UNSAID : YES));
        }
    }

    static boolean isUnsaid(Thing actor) {
        return actor.related(Terms.AREA_SERVED).isEmpty();
    }
}

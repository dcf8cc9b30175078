package org.w3id.essaim.endpoint.action;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.w3id.essaim.endpoint.things.Catalogue;
import org.w3id.essaim.endpoint.things.TerritoryChain;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.ontology.Kind;

/**
 * Who can come for a commons: those who say that they accompany on it, those who came for it, and those who accompany on one of its themes.
 * The first two come before the others, then who says that they serve the place asked, then who came most often.
 */
public final class WhoCanCome {

    private final Thing commons;
    private final Optional<Thing> near;
    private final Area area;

    private WhoCanCome(Thing commons, Optional<Thing> near) {
        this.commons = commons;
        this.near = near;
        this.area = near.map(Area::of).orElseGet(Area::anywhere);
    }

    /** @param near a place or a territory; who says that they only go elsewhere is left out */
    public static Answer of(Thing commons, Optional<Thing> near) {
        return new Answer(Ask.WHO_CAN_COME, Optional.of(commons), near, new WhoCanCome(commons, near).rows());
    }

    private List<Row> rows() {
        Set<Thing> actors = new LinkedHashSet<>(commons.inverse(Terms.CAN_ACCOMPANY));
        commons.inverse(Terms.INTRODUCES).forEach(visit -> actors.addAll(visit.related(Terms.FACILITATORS)));
        Set<Thing> ofItself = Set.copyOf(actors);
        commons.related(Terms.THEMES).forEach(theme -> actors.addAll(theme.inverse(Terms.CAN_ACCOMPANY)));
        return actors.stream()
                .filter(actor -> actor.isA(Kind.ACTOR) && !area.isOutOfReach(actor))
                .sorted(Comparator.comparing((Thing a) -> !ofItself.contains(a))
                        .thenComparing(a -> area.asked() && Area.isUnsaid(a))
                        .thenComparing(a -> -visits(a).size())
                        .thenComparing(Catalogue.byName()))
                .map(this::row)
                .toList();
    }

    private Row row(Thing actor) {
        List<Thing> visits = visits(actor);
        Map<String, Value> values = new LinkedHashMap<>();
        values.put("on", new Value.Things(on(actor)));
        area.tell(actor, values);
        values.put("areaServed", new Value.Things(actor.related(Terms.AREA_SERVED)));
        values.put("visits", new Value.Count(visits.size()));
        visits.stream()
                .flatMap(visit -> visit.value(Terms.START).stream())
                .max(Comparator.naturalOrder())
                .ifPresent(day -> values.put("latest", new Value.Plain(day)));
        near.ifPresent(there -> values.put("visitsThere", new Value.Count(visitsTo(there, actor))));
        values.put("skills", new Value.Things(actor.related(Terms.SKILLS)));
        People.tell(actor, values);
        return Row.of(actor, values);
    }

    /** The commons itself, and those of its themes that they accompany on. */
    private List<Thing> on(Thing actor) {
        List<Thing> asked = new ArrayList<>(commons.related(Terms.THEMES));
        asked.add(0, commons);
        asked.retainAll(actor.related(Terms.CAN_ACCOMPANY));
        return asked;
    }

    /** In which they brought this commons along, planned ones too: the answer of a snapshot does not depend on the day it is read. */
    private List<Thing> visits(Thing actor) {
        return actor.inverse(Terms.FACILITATORS).stream()
                .filter(visit -> visit.related(Terms.INTRODUCES).contains(commons))
                .toList();
    }

    /** Whatever they brought along. */
    private static long visitsTo(Thing there, Thing actor) {
        return actor.inverse(Terms.FACILITATORS).stream()
                .filter(visit -> visit.related(Terms.PLACES).contains(there)
                        || Stream.concat(Stream.of(visit), visit.related(Terms.PLACES).stream())
                                .flatMap(stands -> stands.related(Terms.SPATIAL).stream())
                                .anyMatch(territory ->
                                        TerritoryChain.within(territory).contains(there)))
                .count();
    }
}

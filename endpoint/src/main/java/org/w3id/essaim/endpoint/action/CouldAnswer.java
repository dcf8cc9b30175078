package org.w3id.essaim.endpoint.action;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3id.essaim.endpoint.things.Catalogue;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.ontology.Kind;
import org.w3id.essaim.ontology.Scheme;

/**
 * What could answer a need. First the actors with the skill that the need is named after, or who accompany on one of its themes, unless they
 * express it themselves or say that they only go elsewhere; then commons and lessons on its themes, but archived ones.
 */
public final class CouldAnswer {

    private static final Set<Kind> HELP = Set.of(Kind.COMMONS, Kind.LEARNING, Kind.MOOC);
    private static final String ARCHIVED = Scheme.MATURITE.concept("archive");

    private final Thing need;
    private final Area area;
    private final Set<Thing> wanted;

    private CouldAnswer(Thing need, Catalogue catalogue) {
        this.need = need;
        this.area = need.territories().isEmpty() ? Area.anywhere() : Area.of(need);
        this.wanted = new LinkedHashSet<>();
        need.related(Terms.NATURE)
                .forEach(nature -> catalogue
                        .concept(Scheme.COMPETENCE.iri(), nature.slug())
                        .ifPresent(wanted::add));
        wanted.addAll(need.related(Terms.THEMES));
    }

    public static Answer of(Thing need, Catalogue catalogue) {
        CouldAnswer asked = new CouldAnswer(need, catalogue);
        List<Row> rows = Stream.concat(asked.actors().stream().map(asked::actor), asked.help())
                .toList();
        return new Answer(Ask.COULD_ANSWER, Optional.of(need), Optional.empty(), rows);
    }

    /** The actors among them, in the same order: of many needs no more is told. */
    public static List<Thing> actors(Thing need, Catalogue catalogue) {
        return new CouldAnswer(need, catalogue).actors();
    }

    private List<Thing> actors() {
        Set<Thing> expressing = Set.copyOf(need.related(Terms.EXPRESSED_BY));
        Map<Boolean, List<Thing>> unsaid = wanted.stream()
                .flatMap(on ->
                        Stream.concat(on.inverse(Terms.SKILLS).stream(), on.inverse(Terms.CAN_ACCOMPANY).stream()))
                .distinct()
                .filter(actor -> actor.isA(Kind.ACTOR) && !expressing.contains(actor) && !area.isOutOfReach(actor))
                .sorted(Catalogue.byName())
                .collect(Collectors.partitioningBy(Area::isUnsaid));
        return Stream.of(false, true).flatMap(last -> unsaid.get(last).stream()).toList();
    }

    private Row actor(Thing actor) {
        Map<String, Value> values = new LinkedHashMap<>();
        values.put("on", new Value.Things(shared(actor, Terms.SKILLS, Terms.CAN_ACCOMPANY)));
        area.tell(actor, values);
        values.put("areaServed", new Value.Things(actor.related(Terms.AREA_SERVED)));
        People.tell(actor, values);
        return Row.of(actor, values);
    }

    private Stream<Row> help() {
        return wanted.stream()
                .flatMap(on -> Stream.concat(on.inverse(Terms.THEMES).stream(), on.inverse(Terms.TEACHES).stream()))
                .distinct()
                .filter(thing -> thing.kind().filter(HELP::contains).isPresent())
                .filter(thing -> thing.related(Terms.STATUS).stream()
                        .noneMatch(status -> status.iri().equals(ARCHIVED)))
                .sorted(Comparator.comparingInt(
                                (Thing thing) -> -onThemes(thing).size())
                        .thenComparing(Catalogue.byName()))
                .map(thing -> Row.of(thing, Map.of("on", new Value.Things(onThemes(thing)))));
    }

    private List<Thing> onThemes(Thing thing) {
        return shared(thing, Terms.THEMES, Terms.TEACHES);
    }

    /** What is wanted and a thing leads to, in the order it is wanted. */
    private List<Thing> shared(Thing thing, String one, String other) {
        List<Thing> offered = Stream.concat(thing.related(one).stream(), thing.related(other).stream())
                .toList();
        return wanted.stream().filter(offered::contains).toList();
    }
}

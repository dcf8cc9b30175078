package org.w3id.essaim.endpoint.views;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3id.essaim.endpoint.lists.Filter;
import org.w3id.essaim.endpoint.lists.Filters;
import org.w3id.essaim.endpoint.lists.ViewQuery;
import org.w3id.essaim.endpoint.things.Catalogue;
import org.w3id.essaim.endpoint.things.TerritoryChain;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.ontology.Kind;
import org.w3id.essaim.ontology.Scheme;

/**
 * Who could meet a need: actors with the skill that it is named after, or else who accompany on its theme, who serve where it is. Absent if
 * no skill is named alike and no theme is said.
 */
final class CouldAnswer implements Part {

    private static final String KEY = "couldAnswer";
    private static final Filter SKILL = Filters.of(Kind.ACTOR, "skill").orElseThrow();
    private static final Filter ACCOMPANIES =
            Filters.of(Kind.ACTOR, "canAccompany").orElseThrow();
    private static final Filter SERVES = Filters.of(Kind.ACTOR, Filters.SERVES).orElseThrow();

    @Override
    public void write(Thing need, ObjectNode out, Pen pen) {
        Catalogue catalogue = pen.context().catalogue();
        List<Thing> skills = need.related(Fields.NATURE.term().property()).stream()
                .flatMap(nature -> catalogue.concept(Scheme.COMPETENCE.iri(), nature.slug()).stream())
                .toList();
        Filter asked = skills.isEmpty() ? ACCOMPANIES : SKILL;
        List<Thing> wanted =
                skills.isEmpty() ? need.related(Fields.THEMES.term().property()) : skills;
        if (wanted.isEmpty()) {
            return;
        }
        Optional<Thing> where = TerritoryChain.within(need).stream().findFirst();
        Set<Thing> holding = where.map(TerritoryChain::within).orElse(Set.of());
        List<Thing> actors = catalogue.things(Kind.ACTOR).stream()
                .filter(actor -> leadsTo(actor, asked, Set.copyOf(wanted)))
                .filter(actor -> where.isEmpty() || leadsTo(actor, SERVES, holding))
                .toList();
        ObjectNode block = out.putObject(KEY);
        block.put("count", actors.size());
        ArrayNode items = block.putArray("items");
        actors.stream().limit(Inverse.MOST_ITEMS).forEach(actor -> items.add(pen.item(actor)));
        ViewQuery query = ViewQuery.all(Kind.ACTOR)
                .with(asked.name(), wanted.stream().map(asked::canonical).toList())
                .with(SERVES.name(), where.stream().map(SERVES::canonical).toList());
        block.put("href", pen.context().api(query));
    }

    private static boolean leadsTo(Thing actor, Filter filter, Set<Thing> wanted) {
        return filter.properties().stream()
                .flatMap(property -> actor.related(property).stream())
                .anyMatch(wanted::contains);
    }
}

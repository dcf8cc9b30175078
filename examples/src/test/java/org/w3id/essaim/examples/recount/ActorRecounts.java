package org.w3id.essaim.examples.recount;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.w3id.essaim.ontology.Es;

/** Questions about those who come and help. */
final class ActorRecounts {

    private ActorRecounts() {}

    static Table whoCanCome(Walk walk, Map<String, Node> choices) {
        Node commons = choices.get("commons");
        Set<Node> around = walk.withAllAround(Set.of(choices.get("asked")));
        List<List<Optional<Node>>> rows = new ArrayList<>();
        for (Node actor : walk.subjects(Es.CAN_ACCOMPANY, commons)) {
            if (walk.objects(actor, Walk.SCHEMA + "areaServed").stream().anyMatch(around::contains)) {
                long visits = walk.subjects(Es.FACILITATOR, actor).stream()
                        .filter(visit -> walk.says(visit, Es.INTRODUCES, commons))
                        .count();
                for (Optional<Node> from : Walk.orNone(walk.objects(actor, Walk.SPATIAL))) {
                    for (Optional<Node> contact : Walk.orNone(walk.objects(actor, Es.CONTACT_PAGE))) {
                        rows.add(Table.row(actor, from, contact, visits));
                    }
                }
            }
        }
        return Table.of("actor from contact visits", rows).orderedBy("-visits", "actor", "from", "contact");
    }

    static Table bridging(Walk walk, Map<String, Node> choices) {
        Map<Node, Set<Node>> regions = new HashMap<>();
        Map<Node, Set<Node>> themes = new HashMap<>();
        for (Node intervention : walk.ofClass(Es.INTERVENTION)) {
            for (Node actor : walk.objects(intervention, Es.FACILITATOR)) {
                Set<Node> where = regions.computeIfAbsent(actor, a -> new HashSet<>());
                where.addAll(walk.regionsOf(intervention));
                walk.objects(intervention, Walk.SCHEMA + "location")
                        .forEach(place -> where.addAll(walk.regionsOf(place)));
                Set<Node> about = themes.computeIfAbsent(actor, a -> new HashSet<>());
                about.addAll(walk.objects(intervention, Walk.SUBJECT));
                walk.objects(intervention, Es.INTRODUCES)
                        .forEach(introduced -> about.addAll(walk.objects(introduced, Walk.SUBJECT)));
            }
        }
        List<List<Optional<Node>>> rows = new ArrayList<>();
        for (Map.Entry<Node, Set<Node>> actor : regions.entrySet()) {
            int where = actor.getValue().size();
            int about = themes.get(actor.getKey()).size();
            if (where > 1 || about > 1) {
                rows.add(Table.row(actor.getKey(), where, about));
            }
        }
        return Table.of("actor regions themes", rows).orderedBy("-regions", "-themes", "actor");
    }
}

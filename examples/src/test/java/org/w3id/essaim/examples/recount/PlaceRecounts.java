package org.w3id.essaim.examples.recount;

import static org.w3id.essaim.examples.recount.Walk.iri;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.w3id.essaim.ontology.Es;
import org.w3id.essaim.ontology.Territory;

/** Questions about places. */
final class PlaceRecounts {

    private PlaceRecounts() {}

    static Table byRegionAndType(Walk walk, Map<String, Node> choices) {
        Map<List<Optional<Node>>, Set<Node>> groups = new HashMap<>();
        for (Node place : walk.ofClass(Es.THIRD_PLACE)) {
            for (Node type : walk.objects(place, Walk.TYPE)) {
                for (Node region : walk.regionsOf(place)) {
                    groups.computeIfAbsent(Table.row(region, type), g -> new HashSet<>())
                            .add(place);
                }
            }
        }
        return Table.counting("region type n", groups).orderedBy("region", "type");
    }

    static Table withoutTerritory(Walk walk, Map<String, Node> choices) {
        Node former = iri(Territory.Level.ANCIENNE_COMMUNE.concept());
        List<List<Optional<Node>>> rows = new ArrayList<>();
        for (Node place : walk.ofClassOrBelow(Es.PLACE)) {
            List<Node> territories = walk.objects(place, Walk.SPATIAL);
            if (territories.isEmpty()) {
                rows.add(Table.row(place, Optional.empty()));
            }
            for (Node territory : territories) {
                if (!walk.isOfClass(territory, Es.TERRITORY) || walk.says(territory, Walk.TYPE, former)) {
                    rows.add(Table.row(place, territory));
                }
            }
        }
        return Table.of("place territory", rows).orderedBy("place", "territory");
    }

    static Table mapOfAdopters(Walk walk, Map<String, Node> choices) {
        Set<List<Optional<Node>>> rows = new HashSet<>();
        for (Node adoption : AdoptionRecounts.inUse(walk)) {
            boolean asked = walk.objects(adoption, Es.ADOPTED).stream()
                    .anyMatch(commons -> walk.says(commons, Walk.TYPE, choices.get("nature")));
            for (Node place : asked ? walk.objects(adoption, Es.ADOPTER) : List.<Node>of()) {
                if (walk.isOfClass(place, Es.THIRD_PLACE)
                        && walk.territoriesOf(place).contains(choices.get("territory"))) {
                    rows.addAll(onMap(walk, place));
                }
            }
        }
        return Table.of("place name lat long", rows).orderedBy("place", "name");
    }

    private static List<List<Optional<Node>>> onMap(Walk walk, Node place) {
        List<List<Optional<Node>>> rows = new ArrayList<>();
        for (Node name : walk.objects(place, Walk.LABEL)) {
            for (Node latitude : walk.objects(place, Walk.SCHEMA + "latitude")) {
                for (Node longitude : walk.objects(place, Walk.SCHEMA + "longitude")) {
                    if (name.getLiteralLanguage().equals("fr")) {
                        rows.add(Table.row(place, name, latitude, longitude));
                    }
                }
            }
        }
        return rows;
    }
}

package org.w3id.essaim.examples.recount;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.w3id.essaim.ontology.Es;
import org.w3id.essaim.ontology.Scheme;

/** Questions about what is needed and who pays. */
final class NeedRecounts {

    private NeedRecounts() {}

    static Table cofunding(Walk walk, Map<String, Node> choices) {
        Map<Node, List<Node>> fundings = new HashMap<>();
        for (Node funding : walk.ofClass(Es.FUNDING)) {
            for (Node item : walk.objects(funding, Walk.SCHEMA + "fundedItem")) {
                fundings.computeIfAbsent(item, i -> new ArrayList<>()).add(funding);
            }
        }
        List<List<Optional<Node>>> rows = new ArrayList<>();
        fundings.forEach((item, all) -> {
            Set<Node> funders = new HashSet<>();
            all.forEach(funding -> funders.addAll(walk.objects(funding, Walk.SCHEMA + "funder")));
            if (funders.size() > 1) {
                List<BigDecimal> stated = all.stream()
                        .flatMap(funding -> walk.objects(funding, Walk.SCHEMA + "amount").stream())
                        .map(amount -> new BigDecimal(amount.getLiteralLexicalForm()))
                        .toList();
                BigDecimal floor = stated.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
                rows.add(Table.row(item, funders.size(), floor, all.size() - stated.size()));
            }
        });
        return Table.of("item funders atLeast unstated", rows).orderedBy("-funders", "item");
    }

    static Table open(Walk walk, Map<String, Node> choices) {
        Set<List<Optional<Node>>> rows = new HashSet<>();
        for (Node need : walk.ofClass(Es.NEED)) {
            Set<Node> territories = new HashSet<>(walk.territoriesOf(need));
            walk.objects(need, Es.EXPRESSED_BY).forEach(by -> territories.addAll(walk.territoriesOf(by)));
            if (territories.contains(choices.get("region"))
                    && walk.isOneOf(need, Es.STATUS, Scheme.ETAT_BESOIN, "ouvert")) {
                for (Node type : walk.objects(need, Walk.TYPE)) {
                    Walk.orNone(walk.objects(need, Walk.SUBJECT))
                            .forEach(theme -> rows.add(Table.row(need, type, theme)));
                }
            }
        }
        return Table.of("need type theme", rows).orderedBy("theme", "need", "type");
    }
}

package org.w3id.essaim.examples;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.w3id.essaim.ontology.Es;
import org.w3id.essaim.ontology.Kind;
import org.w3id.essaim.ontology.Scheme;
import org.w3id.essaim.ontology.Territory;
import org.w3id.essaim.ontology.Things;

/**
 * Answers the questions without SPARQL, by walking over the triples. Each answer is the set of its rows, as they stand in a table of
 * tab-separated values.
 */
final class Recount {

    private static final String SCHEMA = "https://schema.org/";

    private final Graph graph;

    Recount(Graph graph) {
        this.graph = graph;
    }

    SortedSet<String> placesByRegionAndType() {
        Map<String, Integer> counts = new TreeMap<>();
        for (Node place : ofClass(Es.THIRD_PLACE)) {
            for (Node type : objects(place, DCTerms.type.getURI())) {
                for (Node region : regionsOf(place)) {
                    counts.merge(row(region, type), 1, Integer::sum);
                }
            }
        }
        return withCounts(counts);
    }

    SortedSet<String> mostAdopted() {
        Set<Node> states = Set.of(
                concept(Scheme.ETAT_ADOPTION, "essai"),
                concept(Scheme.ETAT_ADOPTION, "adopte"),
                concept(Scheme.ETAT_ADOPTION, "contribue"));
        Map<String, Set<Node>> adopters = new TreeMap<>();
        for (Node adoption : ofClass(Es.ADOPTION)) {
            if (objects(adoption, Es.STATUS).stream().anyMatch(states::contains)) {
                for (Node commons : objects(adoption, Es.ADOPTED)) {
                    adopters.computeIfAbsent(row(commons), c -> new HashSet<>()).addAll(objects(adoption, Es.ADOPTER));
                }
            }
        }
        return withCounts(adopters.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().size())));
    }

    /** @param commons the slug of a commons */
    SortedSet<String> studiesAbout(String commons) {
        Node chosen = NodeFactory.createURI(Things.COMMON.iri(Kind.COMMONS, commons));
        SortedSet<String> rows = new TreeSet<>();
        for (Node study : ofClass(Es.STUDY)) {
            if (objects(study, SCHEMA + "about").contains(chosen)) {
                for (String method : orNone(objects(study, Es.STUDY_METHOD))) {
                    for (String author : orNone(objects(study, DCTerms.creator.getURI()))) {
                        rows.add(String.join("\t", row(study), method, author));
                    }
                }
            }
        }
        return rows;
    }

    SortedSet<String> cofunding() {
        Map<Node, List<Node>> fundings = new TreeMap<>((a, b) -> a.getURI().compareTo(b.getURI()));
        for (Node funding : ofClass(Es.FUNDING)) {
            for (Node item : objects(funding, SCHEMA + "fundedItem")) {
                fundings.computeIfAbsent(item, i -> new ArrayList<>()).add(funding);
            }
        }
        SortedSet<String> rows = new TreeSet<>();
        fundings.forEach((item, all) -> {
            Set<Node> funders = all.stream()
                    .flatMap(f -> objects(f, SCHEMA + "funder").stream())
                    .collect(Collectors.toSet());
            if (funders.size() > 1) {
                List<BigDecimal> stated = all.stream()
                        .flatMap(f -> objects(f, SCHEMA + "amount").stream())
                        .map(amount -> new BigDecimal(amount.getLiteralLexicalForm()))
                        .toList();
                BigDecimal floor = stated.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
                rows.add(row(item, funders.size(), floor.toPlainString(), all.size() - stated.size()));
            }
        });
        return rows;
    }

    /** @param region the slug of a territory */
    SortedSet<String> openNeeds(String region) {
        Node chosen = NodeFactory.createURI(Things.COMMON.iri(Kind.TERRITORY, region));
        SortedSet<String> rows = new TreeSet<>();
        for (Node need : ofClass(Es.NEED)) {
            Set<Node> places = new HashSet<>(territoriesOf(need));
            objects(need, Es.EXPRESSED_BY).forEach(by -> places.addAll(territoriesOf(by)));
            if (places.contains(chosen) && objects(need, Es.STATUS).contains(concept(Scheme.ETAT_BESOIN, "ouvert"))) {
                for (Node type : objects(need, DCTerms.type.getURI())) {
                    for (String theme : orNone(objects(need, DCTerms.subject.getURI()))) {
                        rows.add(String.join("\t", row(need), row(type), theme));
                    }
                }
            }
        }
        return rows;
    }

    private List<Node> regionsOf(Node thing) {
        Node level = NodeFactory.createURI(Territory.Level.REGION.concept());
        return territoriesOf(thing).stream()
                .filter(t -> objects(t, DCTerms.type.getURI()).contains(level))
                .toList();
    }

    /** The territories in which a thing stands, each with all that it is part of. */
    private Set<Node> territoriesOf(Node thing) {
        Set<Node> found = new HashSet<>();
        List<Node> open = new ArrayList<>(objects(thing, DCTerms.spatial.getURI()));
        while (!open.isEmpty()) {
            Node territory = open.remove(open.size() - 1);
            if (found.add(territory)) {
                open.addAll(objects(territory, DCTerms.isPartOf.getURI()));
            }
        }
        return found;
    }

    private List<Node> ofClass(String iri) {
        return graph.find(Node.ANY, RDF.type.asNode(), NodeFactory.createURI(iri))
                .mapWith(triple -> triple.getSubject())
                .toList();
    }

    private List<Node> objects(Node subject, String predicate) {
        return graph.find(subject, NodeFactory.createURI(predicate), Node.ANY)
                .mapWith(triple -> triple.getObject())
                .toList();
    }

    private static Node concept(Scheme scheme, String slug) {
        return NodeFactory.createURI(scheme.concept(slug));
    }

    private static SortedSet<String> withCounts(Map<String, Integer> counts) {
        SortedSet<String> rows = new TreeSet<>();
        counts.forEach((row, n) -> rows.add(row + "\t" + n));
        return rows;
    }

    private static List<String> orNone(List<Node> nodes) {
        return nodes.isEmpty() ? List.of("") : nodes.stream().map(Recount::row).toList();
    }

    private static String row(Object... cells) {
        return Arrays.stream(cells)
                .map(cell -> cell instanceof Node node ? "<" + node.getURI() + ">" : cell.toString())
                .collect(Collectors.joining("\t"));
    }
}

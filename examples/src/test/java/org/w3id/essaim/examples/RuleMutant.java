package org.w3id.essaim.examples;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;

/**
 * The rules without one of their statements, or with a looser one.
 *
 * @param name what was taken out, as it is written: {@code shapes:homepage sh:maxCount 1}
 * @param shape the shape that it was taken from
 * @param object what the shape says no more
 * @param parameter the local name of the term of SHACL that says it: {@code maxCount}
 * @param without the triples that are not there any more
 * @param instead triples that mend a list of which one member was taken out, or say the looser bound
 */
record RuleMutant(String name, Node shape, Node object, String parameter, Set<Triple> without, Set<Triple> instead) {

    private static final String SH = "http://www.w3.org/ns/shacl#";

    private static final Map<String, String> PREFIXES = Map.of(
            "https://w3id.org/essaim/shapes#",
            "shapes:",
            SH,
            "sh:",
            "https://w3id.org/essaim/ns#",
            "es:",
            "https://w3id.org/essaim/voc/",
            "voc:");

    private static final Set<String> TARGETS =
            Set.of("targetClass", "targetNode", "targetObjectsOf", "targetSubjectsOf", "property");

    private static final Set<String> WORDS = Set.of("severity", "message");

    private static final Set<String> LISTS = Set.of("in", "languageIn", "and", "or", "xone", "ignoredProperties");

    /** Bounds, and the way in which each grows looser. */
    private static final Map<String, Integer> BOUNDS = Map.of(
            "maxCount", 1,
            "qualifiedMaxCount", 1,
            "maxLength", 1,
            "maxInclusive", 1,
            "maxExclusive", 1,
            "minLength", -1,
            "minInclusive", -1,
            "minExclusive", -1);

    private static final Set<String> OTHERS = Set.of(
            "minCount",
            "qualifiedMinCount",
            "qualifiedValueShape",
            "qualifiedValueShapesDisjoint",
            "datatype",
            "class",
            "nodeKind",
            "hasValue",
            "pattern",
            "flags",
            "uniqueLang",
            "equals",
            "disjoint",
            "lessThan",
            "lessThanOrEquals",
            "not",
            "node",
            "closed",
            "sparql");

    /** Terms that only name, explain, order, show or belong to what the others say. */
    private static final Set<String> SILENT = Set.of("path", "name", "description", "order", "select");

    RuleMutant {
        without = Set.copyOf(without);
        instead = Set.copyOf(instead);
    }

    /** Whether it changes the words or the weight of what is found, not whether it is found. */
    boolean isAboutWords() {
        return WORDS.contains(parameter);
    }

    /** These rules, or a part of them that has the shape, as the mutant has them. */
    Graph of(Graph rules) {
        Graph mutated = GraphFactory.createDefaultGraph();
        rules.find().filterDrop(without::contains).forEach(mutated::add);
        instead.forEach(mutated::add);
        return mutated;
    }

    /**
     * Each statement of the rules taken out on its own, each member of a list of several, and each bound made looser by one; sorted by
     * name.
     */
    static List<RuleMutant> all(Graph rules) {
        List<RuleMutant> mutants = new ArrayList<>();
        for (Triple triple : rules.find().toList()) {
            String predicate = triple.getPredicate().getURI();
            if (predicate.startsWith(SH)) {
                mutants.addAll(of(rules, triple, predicate.substring(SH.length())));
            }
        }
        mutants.sort(Comparator.comparing(RuleMutant::name));
        return List.copyOf(mutants);
    }

    private static List<RuleMutant> of(Graph rules, Triple triple, String parameter) {
        if (SILENT.contains(parameter)) {
            return List.of();
        }
        if (LISTS.contains(parameter)) {
            return ofList(rules, triple, parameter);
        }
        RuleMutant removed = new RuleMutant(
                name(triple, parameter) + " " + name(triple.getObject()),
                triple.getSubject(),
                triple.getObject(),
                parameter,
                Set.of(triple),
                Set.of());
        if (BOUNDS.containsKey(parameter)) {
            return List.of(removed, looser(triple, parameter));
        }
        if (!TARGETS.contains(parameter) && !WORDS.contains(parameter) && !OTHERS.contains(parameter)) {
            throw new IllegalArgumentException("say how to take out sh:" + parameter);
        }
        return List.of(removed);
    }

    private static RuleMutant looser(Triple triple, String parameter) {
        Node bound = triple.getObject();
        BigDecimal looser =
                new BigDecimal(bound.getLiteralLexicalForm()).add(BigDecimal.valueOf(BOUNDS.get(parameter)));
        Node other = NodeFactory.createLiteralDT(looser.toPlainString(), bound.getLiteralDatatype());
        return new RuleMutant(
                name(triple, parameter) + " " + name(bound) + " made " + name(other),
                triple.getSubject(),
                bound,
                parameter,
                Set.of(triple),
                Set.of(Triple.create(triple.getSubject(), triple.getPredicate(), other)));
    }

    private static List<RuleMutant> ofList(Graph rules, Triple holder, String parameter) {
        List<RuleMutant> mutants = new ArrayList<>();
        Triple link = holder;
        while (!link.getObject().equals(RDF.nil.asNode())) {
            Triple first = one(rules, link.getObject(), RDF.first.asNode());
            Triple rest = one(rules, link.getObject(), RDF.rest.asNode());
            mutants.add(new RuleMutant(
                    name(holder, parameter) + " ( " + name(first.getObject()) + " )",
                    holder.getSubject(),
                    first.getObject(),
                    parameter,
                    Set.of(link, first, rest),
                    Set.of(Triple.create(link.getSubject(), link.getPredicate(), rest.getObject()))));
            link = rest;
        }
        if (mutants.size() == 1) {
            mutants.clear(); // a list of one without its member says what no list says
        }
        mutants.add(new RuleMutant(
                name(holder, parameter),
                holder.getSubject(),
                holder.getSubject(),
                parameter,
                Set.of(holder),
                Set.of()));
        return mutants;
    }

    private static Triple one(Graph rules, Node subject, Node predicate) {
        return rules.find(subject, predicate, Node.ANY).next();
    }

    private static String name(Triple triple, String parameter) {
        return name(triple.getSubject()) + " sh:" + parameter;
    }

    private static String name(Node node) {
        if (node.isLiteral()) {
            return '"'
                    + node.getLiteralLexicalForm()
                    + '"'
                    + (node.getLiteralLanguage().isEmpty() ? "" : "@" + node.getLiteralLanguage());
        }
        return PREFIXES.entrySet().stream()
                .filter(prefix -> node.isURI() && node.getURI().startsWith(prefix.getKey()))
                .map(prefix -> prefix.getValue()
                        + node.getURI().substring(prefix.getKey().length()))
                .findFirst()
                .orElse("<" + node + ">");
    }
}

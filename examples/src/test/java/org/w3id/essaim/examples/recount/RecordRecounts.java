package org.w3id.essaim.examples.recount;

import static org.w3id.essaim.examples.recount.Walk.iri;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.w3id.essaim.ontology.Es;
import org.w3id.essaim.ontology.Things;

/** Questions about the records themselves: their links, their sources, their age. */
final class RecordRecounts {

    private static final String OURS = Things.COMMON.base() + "id/";

    private RecordRecounts() {}

    static Table brokenLinks(Walk walk, Map<String, Node> choices) {
        List<List<Optional<Node>>> rows = new ArrayList<>();
        for (String name : walk.graphs()) {
            for (Triple triple : walk.graph(name).find().toList()) {
                Node to = triple.getObject();
                if (isOurs(to) && (!walk.isDescribed(to) || walk.isOfClass(to, Es.TOMBSTONE))) {
                    rows.add(Table.row(iri(name), triple.getSubject(), triple.getPredicate(), to));
                }
            }
        }
        return Table.of("file from property to", rows).orderedBy("file", "from", "property", "to");
    }

    static Table provenanceAndAge(Walk walk, Map<String, Node> choices) {
        String since = choices.get("since").getLiteralLexicalForm();
        Set<Node> noRecords = Set.of(iri(Es.TERRITORY), iri(Es.TOMBSTONE));
        Set<List<Optional<Node>>> rows = new HashSet<>();
        for (String name : walk.graphs()) {
            Graph file = walk.graph(name);
            for (Triple type : file.find(Node.ANY, RDF.type.asNode(), Node.ANY).toList()) {
                Node thing = type.getSubject();
                if (isOurs(thing) && !noRecords.contains(type.getObject())) {
                    for (Optional<Node> checked : Walk.orNone(objects(file, thing, Es.CHECKED_ON))) {
                        if (checked.isEmpty()
                                || checked.get().getLiteralLexicalForm().compareTo(since) < 0) {
                            Walk.orNone(objects(file, thing, DCTerms.source.getURI()))
                                    .forEach(source -> rows.add(Table.row(iri(name), thing, source, checked)));
                        }
                    }
                }
            }
        }
        return Table.of("file thing source checked", rows).orderedBy("file", "thing", "source", "checked");
    }

    private static boolean isOurs(Node node) {
        return node.isURI() && node.getURI().startsWith(OURS);
    }

    private static List<Node> objects(Graph graph, Node subject, String predicate) {
        return graph.find(subject, iri(predicate), Node.ANY)
                .mapWith(triple -> triple.getObject())
                .toList();
    }
}

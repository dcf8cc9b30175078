package org.w3id.essaim.loader.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.w3id.essaim.loader.finding.Finding;
import org.w3id.essaim.loader.finding.FindingCode;
import org.w3id.essaim.loader.source.LocatedTriple;
import org.w3id.essaim.loader.source.SourceFile;
import org.w3id.essaim.ontology.Es;
import org.w3id.essaim.ontology.Near;
import org.w3id.essaim.shapes.PropertyRule;
import org.w3id.essaim.shapes.Shapes;

/**
 * A property stands on a class that has a rule for it. SHACL's {@code sh:closed} sees only the properties of one shape, and ours share
 * theirs among many: so the list is made from the rules of a class and its superclasses. Persons and removed records, whose shapes are
 * closed, are told by those.
 */
final class DomainCheck implements Check {

    private static final List<String> CLASSES = List.of(
            Es.COMMONS,
            Es.STUDY,
            Es.LEARNING_RESOURCE,
            Es.MOOC,
            Es.COURSE_SESSION,
            Es.DIRECTORY,
            Es.ORGANIZATION,
            Es.PLACE,
            Es.THIRD_PLACE,
            Es.INTERVENTION,
            Es.ADOPTION,
            Es.FUNDING,
            Es.NEED,
            Es.SKOS_CONCEPT);

    /** What is said of every one of these is said of what they all are. */
    private static final Map<String, Set<String>> ALL_OF = Map.of(
            Es.RESOURCE,
            Set.of(Es.COMMONS, Es.STUDY, Es.LEARNING_RESOURCE, Es.MOOC, Es.DIRECTORY),
            Es.PLACE,
            Set.of(Es.PLACE, Es.THIRD_PLACE),
            Es.LEARNING_RESOURCE,
            Set.of(Es.LEARNING_RESOURCE, Es.MOOC));

    /** A property of so many classes tells nothing about where it belongs. */
    private static final int MOST_OWNERS = 4;

    private final Map<String, Set<String>> properties = new TreeMap<>();
    private final Map<String, Set<String>> owners = new HashMap<>();

    DomainCheck(Shapes shapes) {
        for (String type : CLASSES) {
            for (PropertyRule rule : shapes.rules(type)) {
                properties.computeIfAbsent(type, t -> new HashSet<>()).add(rule.path());
            }
        }
        properties.forEach((type, all) ->
                all.forEach(p -> owners.computeIfAbsent(p, o -> new TreeSet<>()).add(type)));
    }

    @Override
    public void run(Subject subject, Consumer<Finding> findings) {
        for (SourceFile file : subject.files()) {
            for (LocatedTriple typed : file.find(Node.ANY, RDF.type.asNode(), Node.ANY)) {
                String type = typed.triple().getObject().toString();
                if (properties.containsKey(type)) {
                    file.find(typed.triple().getSubject(), Node.ANY, Node.ANY).stream()
                            .filter(located ->
                                    isOutOfPlace(type, located.triple().getPredicate()))
                            .forEach(located -> findings.accept(TripleFinding.of(
                                    FindingCode.SHAPE_CLOSED,
                                    file.predicatePosition(located),
                                    located,
                                    arguments(
                                            type,
                                            located.triple().getPredicate().getURI()))));
                }
            }
        }
    }

    /** A property that no class has is unknown, and told as that. */
    private boolean isOutOfPlace(String type, Node property) {
        return !property.equals(RDF.type.asNode())
                && owners.containsKey(property.getURI())
                && !properties.getOrDefault(type, Set.of()).contains(property.getURI());
    }

    private static Set<String> brief(Set<String> classes) {
        Set<String> brief = new TreeSet<>(classes);
        ALL_OF.forEach((whole, parts) -> {
            if (classes.containsAll(parts)) {
                brief.removeAll(parts);
                brief.add(whole);
            }
        });
        if (brief.contains(Es.RESOURCE)) {
            brief.removeAll(ALL_OF.getOrDefault(Es.RESOURCE, Set.of()));
        }
        return brief;
    }

    private Map<String, String> arguments(String type, String property) {
        Set<String> bearers = brief(owners.getOrDefault(property, Set.of()));
        String namespace = NamesOf.namespace(property);
        List<String> siblings = properties.getOrDefault(type, Set.of()).stream()
                .filter(other -> other.startsWith(namespace))
                .map(other -> other.substring(namespace.length()))
                .toList();
        List<String> near = Near.of(property.substring(namespace.length()), siblings).stream()
                .map(namespace::concat)
                .toList();
        return Map.of(
                "property",
                property,
                "class",
                type,
                "near",
                String.join(" ", near),
                "owners",
                bearers.size() > MOST_OWNERS ? "" : String.join(" ", bearers));
    }
}

package org.w3id.essaim.shapes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Dataset;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.vocabulary.RDF;
import org.topbraid.shacl.engine.Constraint;
import org.topbraid.shacl.engine.Shape;
import org.topbraid.shacl.engine.ShapesGraph;
import org.topbraid.shacl.targets.InstancesTarget;

/**
 * Looks at every focus node before the engine does, and leaves to it those that may break a rule. Nearly all things of a corpus are as they
 * should be, and to see that takes one look at their statements; the engine asks for them anew for each constraint, which takes twenty
 * times as long. What is left is judged by the engine alone, so that this can make a run quicker and never makes it say something else.
 */
final class FirstLook {

    private final Map<Shape, Map<Constraint, Look>> looks = new LinkedHashMap<>();

    /** The shapes that have no other targets than classes, by each of these. */
    private final Map<Node, List<Shape>> byClass = new HashMap<>();

    private final List<Shape> others = new ArrayList<>();

    FirstLook(ShapesGraph shapes) {
        LookReader reader = new LookReader(shapes);
        Graph graph = shapes.getShapesModel().getGraph();
        for (Shape shape : shapes.getRootShapes()) {
            Node node = shape.getShapeResource().asNode();
            looks.put(shape, reader.looks(shape));
            List<Node> classes = Sh.objects(graph, node, Sh.term("targetClass"));
            boolean plain = shape.getTargets().size() == classes.size()
                    && shape.getTargets().stream().allMatch(InstancesTarget.class::isInstance);
            if (plain) {
                classes.forEach(type ->
                        byClass.computeIfAbsent(type, t -> new ArrayList<>()).add(shape));
            } else {
                others.add(shape);
            }
        }
    }

    /**
     * The focus nodes that may break a rule, by each constraint of a shape with targets that they may break.
     *
     * @param isLate asked again and again; past it what is found is of no use
     */
    Map<Constraint, List<RDFNode>> doubtful(Dataset dataset, Predicate<Node> wanted, BooleanSupplier isLate) {
        Model model = dataset.getDefaultModel();
        Sight sight = new Sight(model.getGraph());
        Map<Constraint, List<RDFNode>> doubtful = new LinkedHashMap<>();
        for (Shape shape : others) {
            for (RDFNode focus : shape.getTargetNodes(dataset)) {
                if (wanted.test(focus.asNode())) {
                    look(shape, focus.asNode(), sight, model, doubtful);
                }
            }
        }
        Map<Node, Set<Shape>> byType = byType(sight);
        ExtendedIterator<Triple> typed = model.getGraph().find(Node.ANY, RDF.type.asNode(), Node.ANY);
        while (typed.hasNext() && !isLate.getAsBoolean()) {
            Triple triple = typed.next();
            if (byType.containsKey(triple.getObject()) && wanted.test(triple.getSubject())) {
                for (Shape shape : shapesOf(triple, byType, sight)) {
                    look(shape, triple.getSubject(), sight, model, doubtful);
                }
            }
        }
        return doubtful;
    }

    private void look(Shape shape, Node focus, Sight sight, Model model, Map<Constraint, List<RDFNode>> doubtful) {
        Optional<Node> predicate = LookReader.predicate(shape);
        List<Node> values = predicate.isPresent() ? sight.values(focus, predicate.get()) : List.of(focus);
        looks.get(shape).forEach((constraint, look) -> {
            if (!look.isSurelyKept(focus, values, sight)) {
                doubtful.computeIfAbsent(constraint, c -> new ArrayList<>()).add(model.asRDFNode(focus));
            }
        });
    }

    /** The shapes of each class, those of its superclasses included. */
    private Map<Node, Set<Shape>> byType(Sight sight) {
        Map<Node, Set<Shape>> byType = new HashMap<>();
        byClass.forEach((type, shapes) -> sight.subclasses(type)
                .forEach(below -> byType.computeIfAbsent(below, t -> new LinkedHashSet<>())
                        .addAll(shapes)));
        return byType;
    }

    /** Those of all classes of a thing with the first of its classes that has any, and none with the others: each looks at it once. */
    private static Set<Shape> shapesOf(Triple typed, Map<Node, Set<Shape>> byType, Sight sight) {
        List<Node> types = sight.values(typed.getSubject(), RDF.type.asNode()).stream()
                .filter(byType::containsKey)
                .toList();
        if (types.size() == 1) {
            return byType.get(typed.getObject());
        }
        Set<Shape> all = new LinkedHashSet<>();
        if (types.get(0).equals(typed.getObject())) {
            types.forEach(type -> all.addAll(byType.get(type)));
        }
        return all;
    }
}

package org.w3id.essaim.shapes;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sys.JenaSystem;
import org.topbraid.shacl.engine.Constraint;
import org.topbraid.shacl.engine.SHACLCanceledException;
import org.topbraid.shacl.engine.ShapesGraph;
import org.topbraid.shacl.engine.ShapesGraphFactory;
import org.topbraid.shacl.util.FailureLog;
import org.topbraid.shacl.validation.ClassesCache;
import org.topbraid.shacl.validation.ConstraintExecutors;
import org.topbraid.shacl.validation.ValidationEngine;
import org.topbraid.shacl.validation.ValidationEngineConfiguration;
import org.topbraid.shacl.validation.ValidationUtil;
import org.topbraid.shacl.vocabulary.SH;

/**
 * TopBraid, warmed with one graph of shapes. Each run has an engine of its own, since engines are not made for several threads; the
 * shapes graph is shared, and nothing changes it once it is warm.
 */
final class TopBraid {

    private static final URI SHAPES_GRAPH = URI.create("urn:x-essaim:shapes");

    /** TopBraid's registries belong to the JVM: this is the one place that touches them, once. */
    private static final FailureTap TAP = install();

    private static final Duration NO_LIMIT = Duration.ofDays(1);

    private final Graph graph;
    private final Model shapesModel;
    private final ShapesGraph shapes;
    private final FirstLook firstLook;

    /** What a run gave: a report, and what was said or thrown beside it; whether it was stopped for having taken too long. */
    record Run(Optional<Resource> report, List<String> failures, boolean isLate) {}

    TopBraid(Graph shapesGraph) {
        graph = shapesGraph;
        shapesModel = ValidationUtil.ensureToshTriplesExist(ModelFactory.createModelForGraph(shapesGraph));
        shapes = ShapesGraphFactory.get().createShapesGraph(shapesModel);
        // The first engine sets the filter of the shared graph, and to read all constraints fills its caches, before
        // any other thread can see it.
        engine(Graph.emptyGraph);
        firstLook = new FirstLook(shapes);
    }

    private static FailureTap install() {
        JenaSystem.init();
        ConstraintExecutors.get().addSpecialExecutor(SH.PatternConstraintComponent, PatternExecutor::new);
        FailureTap tap = new FailureTap();
        FailureLog.set(tap);
        return tap;
    }

    /** Checks all focus nodes. */
    Run run(Graph data) {
        return run(data, node -> true, NO_LIMIT);
    }

    /**
     * Checks those of the focus nodes that are wanted.
     *
     * @param limit past it the run ends without a report, as {@link Run#isLate} tells
     */
    Run run(Graph data, Predicate<Node> wanted, Duration limit) {
        return ask(
                data,
                (engine, deadline) -> {
                    engine.setClassesCache(new ClassesCache());
                    for (Map.Entry<Constraint, List<RDFNode>> entry : firstLook
                            .doubtful(engine.getDataset(), wanted, deadline::isCanceled)
                            .entrySet()) {
                        if (deadline.isCanceled()) {
                            throw new InterruptedException();
                        }
                        engine.validate(entry.getValue(), entry.getKey());
                    }
                    if (deadline.isCanceled()) {
                        throw new InterruptedException();
                    }
                    engine.updateConforms();
                    return engine.getReport();
                },
                limit);
    }

    /** Holds one node against one shape, whatever the shape's targets. */
    List<ShapeResult> results(Graph data, Node node, Node shape) {
        RDFNode focus = ModelFactory.createModelForGraph(data).asRDFNode(node);
        return ask(data, (engine, deadline) -> engine.validateNodesAgainstShape(List.of(focus), shape), NO_LIMIT)
                .report()
                .map(report -> ReportReader.read(graph, report).results())
                .orElse(List.of());
    }

    /** The engine, which can also be asked about one constraint. */
    private static final class Engine extends ValidationEngine {
        Engine(Dataset dataset, ShapesGraph shapes) {
            super(dataset, SHAPES_GRAPH, shapes, null);
        }

        void validate(List<RDFNode> focusNodes, Constraint constraint) {
            validateNodesAgainstConstraint(focusNodes, constraint);
        }
    }

    /** What an engine is asked to do. */
    private interface Task {
        Resource run(Engine engine, Deadline deadline) throws InterruptedException;
    }

    private Run ask(Graph data, Task task, Duration limit) {
        TAP.open();
        List<String> failures = new ArrayList<>();
        Optional<Resource> report = Optional.empty();
        Deadline deadline = new Deadline(limit);
        boolean late = false;
        try {
            Engine engine = engine(data);
            engine.setProgressMonitor(deadline);
            report = Optional.of(task.run(engine, deadline));
        } catch (SHACLCanceledException | InterruptedException e) {
            // At the deadline TopBraid throws the one between focus nodes and the other between shapes.
            late = deadline.isCanceled();
            if (!late) {
                Thread.currentThread().interrupt();
                failures.add("interrupted");
            }
        } catch (RuntimeException | LinkageError e) {
            // The engine runs rules written by others; whatever it throws means that the data was not wholly checked.
            failures.add(e.toString());
        } finally {
            failures.addAll(TAP.close());
        }
        return new Run(report, List.copyOf(failures), late);
    }

    private Engine engine(Graph data) {
        Dataset dataset = DatasetFactory.create(ModelFactory.createModelForGraph(data));
        dataset.addNamedModel(SHAPES_GRAPH.toString(), shapesModel);
        Engine engine = new Engine(dataset, shapes);
        engine.setConfiguration(new ValidationEngineConfiguration().setValidateShapes(false));
        return engine;
    }
}

package org.w3id.essaim.shapes;

import java.net.URI;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.topbraid.shacl.engine.ShapesGraph;
import org.topbraid.shacl.engine.ShapesGraphFactory;
import org.topbraid.shacl.validation.ValidationEngine;
import org.topbraid.shacl.validation.ValidationEngineConfiguration;
import org.topbraid.shacl.validation.ValidationEngineFactory;
import org.topbraid.shacl.validation.ValidationUtil;

/** TopBraid as it comes, which looks at every focus node: what it finds, a first look must not change. */
final class EngineAlone {

    private static final URI SHAPES_GRAPH = URI.create("urn:x-test:shapes");

    private final Graph rules;
    private final Model model;
    private final ShapesGraph shapes;

    EngineAlone(Graph rules) {
        this.rules = rules;
        this.model = ValidationUtil.ensureToshTriplesExist(ModelFactory.createModelForGraph(rules));
        this.shapes = ShapesGraphFactory.get().createShapesGraph(model);
    }

    ShapesGraph shapes() {
        return shapes;
    }

    List<ShapeResult> results(Graph data) {
        Dataset dataset = DatasetFactory.create(ModelFactory.createModelForGraph(data));
        dataset.addNamedModel(SHAPES_GRAPH.toString(), model);
        ValidationEngine engine = ValidationEngineFactory.get().create(dataset, SHAPES_GRAPH, shapes, null);
        engine.setConfiguration(new ValidationEngineConfiguration().setValidateShapes(false));
        try {
            return ReportReader.read(rules, engine.validateAll()).results();
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts it", e);
        }
    }
}

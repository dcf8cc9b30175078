package org.w3id.essaim.bench.peers;

import java.net.URI;
import java.nio.file.Path;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.topbraid.shacl.engine.ShapesGraph;
import org.topbraid.shacl.engine.ShapesGraphFactory;
import org.topbraid.shacl.validation.ValidationEngine;
import org.topbraid.shacl.validation.ValidationEngineConfiguration;
import org.topbraid.shacl.validation.ValidationEngineFactory;
import org.topbraid.shacl.validation.ValidationUtil;
import org.topbraid.shacl.vocabulary.SH;

/** TopBraid's engine, its shapes graph made once; on the class path of TopBraid's own pins. */
final class TopBraidValidator implements Validator {

    private static final URI SHAPES_GRAPH = URI.create("urn:x-bench:shapes");

    private Model data = ModelFactory.createDefaultModel();
    private Model shapesModel = ModelFactory.createDefaultModel();
    private ShapesGraph shapes = ShapesGraphFactory.get().createShapesGraph(shapesModel);

    @Override
    public void load(Path dataFile, Path shapesFile) {
        data = RDFDataMgr.loadModel(dataFile.toUri().toString());
        shapesModel = ValidationUtil.ensureToshTriplesExist(
                RDFDataMgr.loadModel(shapesFile.toUri().toString()));
        shapes = ShapesGraphFactory.get().createShapesGraph(shapesModel);
    }

    @Override
    public int validate() {
        Dataset dataset = DatasetFactory.create(data);
        dataset.addNamedModel(SHAPES_GRAPH.toString(), shapesModel);
        ValidationEngine engine = ValidationEngineFactory.get().create(dataset, SHAPES_GRAPH, shapes, null);
        engine.setConfiguration(new ValidationEngineConfiguration().setValidateShapes(false));
        try {
            return engine.validateAll().listProperties(SH.result).toList().size();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

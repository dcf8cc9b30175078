package org.w3id.essaim.bench.peers;

import java.nio.file.Path;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;

/** Jena's engine, its shapes parsed once. */
final class JenaValidator implements Validator {

    private Graph data = Graph.emptyGraph;
    private Shapes shapes = Shapes.parse(Graph.emptyGraph);

    @Override
    public void load(Path dataFile, Path shapesFile) {
        data = RDFDataMgr.loadGraph(dataFile.toUri().toString());
        shapes = Shapes.parse(RDFDataMgr.loadGraph(shapesFile.toUri().toString()));
    }

    @Override
    public int validate() {
        return ShaclValidator.get().validate(shapes, data).getEntries().size();
    }
}

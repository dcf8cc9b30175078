package org.w3id.essaim.bench.peers;

import java.nio.file.Path;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.w3id.essaim.loader.words.WordGraphs;
import org.w3id.essaim.shapes.Shapes;
import org.w3id.essaim.shapes.Validation;

/** Essaim's rules as {@code check} runs them, without the rest of the check. */
final class EssaimValidator implements Validator {

    private Graph data = WordGraphs.newGraph();
    private Shapes shapes = Shapes.of(Graph.emptyGraph);

    @Override
    public void load(Path dataFile, Path shapesFile) {
        data = WordGraphs.newGraph();
        RDFParser.source(dataFile).parse(data);
        shapes = Shapes.of(RDFDataMgr.loadGraph(shapesFile.toUri().toString()));
    }

    @Override
    public int validate() {
        return results().results().size();
    }

    /** @throws IllegalStateException if something could not be checked */
    Validation results() {
        Validation validation = shapes.validate(data);
        if (!validation.failures().isEmpty()) {
            throw new IllegalStateException(
                    "not wholly checked: " + validation.failures().get(0));
        }
        return validation;
    }
}

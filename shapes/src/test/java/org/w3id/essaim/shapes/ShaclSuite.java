package org.w3id.essaim.shapes;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFList;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;

/** The W3C's test suite of SHACL 1.0, read in place by its manifests. */
final class ShaclSuite {

    private static final String MF = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#";
    private static final String SHT = "http://www.w3.org/ns/shacl-test#";
    private static final Property INCLUDE = ResourceFactory.createProperty(MF + "include");
    private static final Property ENTRIES = ResourceFactory.createProperty(MF + "entries");
    private static final Property ACTION = ResourceFactory.createProperty(MF + "action");
    private static final Property RESULT = ResourceFactory.createProperty(MF + "result");
    private static final Property DATA_GRAPH = ResourceFactory.createProperty(SHT + "dataGraph");
    private static final Property SHAPES_GRAPH = ResourceFactory.createProperty(SHT + "shapesGraph");
    private static final Resource FAILURE = ResourceFactory.createResource(SHT + "Failure");

    private final Path root;
    private final List<Entry> entries = new ArrayList<>();

    /**
     * One test.
     *
     * @param name the path of its file below the suite's root, without the ending
     * @param result the wanted report; empty if a failure is wanted
     */
    record Entry(String name, Model data, Model shapes, Optional<Resource> result) {}

    private ShaclSuite(Path root) {
        this.root = root;
    }

    /**
     * Where the suites lie: {@code -Dconformance.dir}, else beside the checkout. Without them the tests are skipped; where
     * {@code CI=true} is set, their absence is a failure.
     */
    static Optional<Path> root() {
        Path suites = Path.of(System.getProperty(
                "conformance.dir",
                Path.of(Objects.requireNonNull(System.getProperty("essaim.root")), "..", "shared", "conformance")
                        .toString()));
        Path tests = suites.resolve("w3c-shacl/data-shapes-test-suite/tests").normalize();
        return Files.isReadable(tests.resolve("manifest.ttl")) ? Optional.of(tests) : Optional.empty();
    }

    static List<Entry> entries(Path root) {
        ShaclSuite suite = new ShaclSuite(root);
        suite.manifest(root.resolve("manifest.ttl"));
        return List.copyOf(suite.entries);
    }

    private void manifest(Path file) {
        Model model = read(file);
        for (RDFNode included : model.listObjectsOfProperty(INCLUDE).toList()) {
            manifest(path(included));
        }
        for (RDFNode list : model.listObjectsOfProperty(ENTRIES).toList()) {
            for (RDFNode entry : list.as(RDFList.class).asJavaList()) {
                entries.add(entry(file, model, entry.asResource()));
            }
        }
    }

    private Entry entry(Path file, Model model, Resource entry) {
        Resource action = entry.getPropertyResourceValue(ACTION);
        Path data = path(action.getPropertyResourceValue(DATA_GRAPH));
        Path shapes = path(action.getPropertyResourceValue(SHAPES_GRAPH));
        Resource result = entry.getPropertyResourceValue(RESULT);
        return new Entry(
                root.relativize(file).toString().replace(".ttl", ""),
                data.equals(file) ? model : read(data),
                shapes.equals(file) ? model : read(shapes),
                FAILURE.equals(result) ? Optional.empty() : Optional.of(result));
    }

    private static Model read(Path file) {
        Model model = ModelFactory.createDefaultModel();
        // Some tests are about ill-typed literals: no warning is wanted.
        RDFParser.source(file)
                .base(file.toUri().toString())
                .lang(Lang.TURTLE)
                .errorHandler(ErrorHandlerFactory.errorHandlerNoWarnings)
                .parse(model);
        return model;
    }

    private static Path path(RDFNode iri) {
        return Path.of(URI.create(iri.asResource().getURI()));
    }
}

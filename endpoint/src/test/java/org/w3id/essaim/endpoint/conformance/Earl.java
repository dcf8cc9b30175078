package org.w3id.essaim.endpoint.conformance;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.DC_11;
import org.apache.jena.vocabulary.RDF;

/**
 * What a run of a suite came to, in the vocabulary in which suites take reports. One for each module that runs a suite, since tests of
 * modules do not see each other.
 *
 * @see <a href="https://www.w3.org/TR/EARL10-Schema/">Evaluation and Report Language</a>
 */
final class Earl {

    static final String NS = "http://www.w3.org/ns/earl#";
    private static final String DOAP = "http://usefulinc.com/ns/doap#";
    private static final String ESSAIM = "https://w3id.org/essaim/";

    private final Model model = ModelFactory.createDefaultModel();
    private final Resource subject = model.createResource(ESSAIM);

    Earl() {
        model.setNsPrefix("earl", NS).setNsPrefix("doap", DOAP).setNsPrefix("dc", DC_11.NS);
        model.setNsPrefix("xsd", XSDDatatype.XSD + "#");
        Resource release = model.createResource()
                .addProperty(RDF.type, resource(DOAP, "Version"))
                .addProperty(property(DOAP, "revision"), Objects.requireNonNull(System.getProperty("essaim.version")));
        subject.addProperty(RDF.type, resource(DOAP, "Project"))
                .addProperty(RDF.type, resource(NS, "TestSubject"))
                .addProperty(RDF.type, resource(NS, "Software"))
                .addProperty(RDF.type, resource(NS, "Assertor"))
                .addProperty(property(DOAP, "name"), "Essaim")
                .addProperty(property(DOAP, "programming-language"), "Java")
                .addProperty(property(DOAP, "release"), release);
    }

    /** That a test has run, today, by itself, or that it asks what is not offered. The project asserts it of itself. */
    void add(Verdict verdict) {
        Resource result = model.createResource()
                .addProperty(RDF.type, resource(NS, "TestResult"))
                .addProperty(
                        property(NS, "outcome"), resource(NS, verdict.outcome().earl()))
                .addProperty(DC_11.date, LocalDate.now().toString(), XSDDatatype.XSDdate);
        if (!verdict.reason().isEmpty()) {
            result.addProperty(property(NS, "info"), verdict.reason(), "en");
        }
        model.createResource()
                .addProperty(RDF.type, resource(NS, "Assertion"))
                .addProperty(property(NS, "assertedBy"), subject)
                .addProperty(property(NS, "subject"), subject)
                .addProperty(property(NS, "test"), model.createResource(verdict.iri()))
                .addProperty(property(NS, "mode"), resource(NS, "automatic"))
                .addProperty(property(NS, "result"), result);
    }

    void write(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (OutputStream out = Files.newOutputStream(file)) {
            RDFDataMgr.write(out, model, Lang.TURTLE);
        }
    }

    private Resource resource(String namespace, String name) {
        return model.createResource(namespace + name);
    }

    private Property property(String namespace, String name) {
        return model.createProperty(namespace, name);
    }
}

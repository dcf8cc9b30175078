package org.w3id.essaim.ontology;

import static org.junit.jupiter.api.Assertions.assertIterableEquals;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RIOT;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;

/**
 * Writes {@code licences.ttl} anew from the SPDX list and compares. With {@code -Dessaim.write=true} the file is replaced instead; the
 * same list gives the same bytes.
 *
 * <p>The list is {@code data/spdx/licenses.json} in the shared folder ({@code -Dshared.dir}, by default beside the checkout). Where there
 * is none, the test is skipped, except on a build server ({@code CI=true}), where that is a failure.
 */
class LicencesAreThoseOfSpdxTest {

    private static final String HEAD = """
            # Généré depuis la liste de licences SPDX (CC0), ne pas modifier à la main.
            # Generated from the SPDX licence list (CC0), not to be edited by hand: see LicencesAreThoseOfSpdxTest.

            """;

    /** <a href="https://spdx.github.io/spdx-spec/v2.3/RDF-object-model-and-identifier-syntax/">A term of SPDX</a>. */
    private static final Node OSI_APPROVED = NodeFactory.createURI("http://spdx.org/rdf/terms#isOsiApproved");

    @Test
    void wordForWord() throws IOException {
        String turtle = turtle(read(list()));
        Path file = Path.of(System.getProperty("essaim.root"), "ontology", "licences.ttl");
        if (Boolean.getBoolean("essaim.write")) {
            Files.writeString(file, turtle);
        }
        assertIterableEquals(lines(turtle), lines(Files.readString(file)), "to write it anew: -Dessaim.write=true");
    }

    /** Lines rather than one text, so that a difference is told by its line and not by 150 KB. */
    private static List<String> lines(String text) {
        return List.of(text.split("\n", -1));
    }

    private static Path list() {
        Path shared = Optional.ofNullable(System.getProperty("shared.dir"))
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("essaim.root"), "..", "shared"));
        Path list = shared.resolve("data/spdx/licenses.json");
        if (!Files.isRegularFile(list)) {
            String reason = "no SPDX list at " + list;
            return "true".equals(System.getenv("CI")) ? fail(reason) : abort(reason);
        }
        return list;
    }

    private static Map<String, JsonObject> read(Path list) throws IOException {
        Map<String, JsonObject> sorted = new TreeMap<>();
        try (InputStream in = Files.newInputStream(list)) {
            JSON.parse(in).forEach((id, licence) -> sorted.put(id, licence.getAsObject()));
        }
        return sorted;
    }

    private static String turtle(Map<String, JsonObject> licences) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Context context = RIOT.getContext().copy().set(RIOT.symTurtleDirectiveStyle, "at");
        StreamRDF writer = StreamRDFWriter.getWriterStream(out, RDFFormat.TURTLE_BLOCKS, context);
        writer.start();
        writer.prefix("rdf", RDF.getURI());
        writer.prefix("skos", SKOS.getURI());
        writer.prefix("spdx", Words.LICENCE);
        writer.prefix("spdx-terms", "http://spdx.org/rdf/terms#");
        writer.prefix("voc", Words.VOCABULARY);
        licences.forEach((id, licence) -> {
            Node subject = NodeFactory.createURI(Words.LICENCE + id);
            writer.triple(Triple.create(subject, RDF.Nodes.type, SKOS.Concept.asNode()));
            writer.triple(Triple.create(subject, SKOS.inScheme.asNode(), NodeFactory.createURI(Words.LICENCE_SCHEME)));
            writer.triple(Triple.create(subject, SKOS.notation.asNode(), NodeFactory.createLiteralString(id)));
            Node name = NodeFactory.createLiteralLang(licence.getString("name"), "en");
            writer.triple(Triple.create(subject, SKOS.prefLabel.asNode(), name));
            if (licence.getBoolean("osiApproved")) {
                writer.triple(Triple.create(
                        subject, OSI_APPROVED, NodeFactory.createLiteralDT("true", XSDDatatype.XSDboolean)));
            }
        });
        writer.finish();
        return HEAD + out.toString(StandardCharsets.UTF_8);
    }
}

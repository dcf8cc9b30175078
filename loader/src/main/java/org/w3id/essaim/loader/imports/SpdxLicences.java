package org.w3id.essaim.loader.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
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
import org.w3id.essaim.ontology.Words;

/** The licences of the SPDX list as concepts of the words, in one file. Their families and French names are said by hand in another. */
final class SpdxLicences implements ImportSet {

    static final String SOURCE = "licenses.json";
    static final String FILE = "licences.ttl";

    private static final Mark MARK = new Mark("spdx", "spdx.mark");

    private static final String TERMS = "http://spdx.org/rdf/terms#";

    /** <a href="https://spdx.github.io/spdx-spec/v2.3/RDF-object-model-and-identifier-syntax/">A term of SPDX</a>. */
    private static final Node OSI_APPROVED = NodeFactory.createURI(TERMS + "isOsiApproved");

    /**
     * @param name in English
     * @param osiApproved whether the Open Source Initiative approved it
     */
    private record Licence(String name, Boolean osiApproved) {
        Licence {
            SourceJson.requireAll(name, osiApproved);
        }
    }

    /** By identifier, in the order of their characters. */
    private static final class Licences extends TreeMap<String, Licence> {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public String name() {
        return MARK.set();
    }

    @Override
    public List<String> folders() {
        return List.of("");
    }

    @Override
    public boolean wrote(String text) {
        return MARK.isOn(text);
    }

    @Override
    public Output read(Path source) throws IOException, MalformedSource {
        Licences licences = SourceJson.read(source.resolve(SOURCE), Licences.class);
        return Output.of(Map.of(FILE, MARK.put("\n" + turtle(licences))), new ImportReport(licences.size(), List.of()));
    }

    /** Written as a stream, concept by concept, so that a new list changes the lines of new licences only. */
    private static String turtle(SortedMap<String, Licence> licences) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Context context = RIOT.getContext().copy().set(RIOT.symTurtleDirectiveStyle, "at");
        StreamRDF writer = StreamRDFWriter.getWriterStream(out, RDFFormat.TURTLE_BLOCKS, context);
        writer.start();
        writer.prefix("rdf", RDF.getURI());
        writer.prefix("skos", SKOS.getURI());
        writer.prefix("spdx", Words.LICENCE);
        writer.prefix("spdx-terms", TERMS);
        writer.prefix("voc", Words.VOCABULARY);
        licences.forEach((id, licence) -> {
            Node concept = NodeFactory.createURI(Words.LICENCE + id);
            Node scheme = NodeFactory.createURI(Words.LICENCE_SCHEME);
            writer.triple(Triple.create(concept, RDF.Nodes.type, SKOS.Concept.asNode()));
            writer.triple(Triple.create(concept, SKOS.inScheme.asNode(), scheme));
            writer.triple(Triple.create(concept, SKOS.notation.asNode(), NodeFactory.createLiteralString(id)));
            Node name = NodeFactory.createLiteralLang(licence.name(), "en");
            writer.triple(Triple.create(concept, SKOS.prefLabel.asNode(), name));
            if (licence.osiApproved()) {
                Node yes = NodeFactory.createLiteralDT("true", XSDDatatype.XSDboolean);
                writer.triple(Triple.create(concept, OSI_APPROVED, yes));
            }
        });
        writer.finish();
        return out.toString(StandardCharsets.UTF_8);
    }
}

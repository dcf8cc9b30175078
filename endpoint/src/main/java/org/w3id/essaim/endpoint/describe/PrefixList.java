package org.w3id.essaim.endpoint.describe;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.vocabulary.OWL;
import org.w3id.essaim.ontology.Prefixes;
import org.w3id.essaim.ontology.Things;

/** The prefixes of contributions and queries, for people, for programs and as statements. */
public final class PrefixList {

    private final Things things;
    private final Map<String, String> prefixes;
    private final ObjectMapper mapper = new ObjectMapper();

    public PrefixList(Things things) {
        this.things = things;
        this.prefixes = Prefixes.of(things);
    }

    /** One {@code PREFIX} line each, to be put before a query. */
    public byte[] text() {
        StringBuilder lines = new StringBuilder();
        prefixes.forEach((prefix, namespace) -> lines.append("PREFIX ")
                .append(prefix)
                .append(": <")
                .append(namespace)
                .append(">\n"));
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** {@code {"es": "https://…"}}. */
    public byte[] json() {
        return bytes(object());
    }

    /** A context of JSON-LD. */
    public byte[] context() {
        ObjectNode context = mapper.createObjectNode();
        context.set("@context", object());
        return bytes(context);
    }

    /**
     * Declarations of SHACL.
     *
     * @param address of the document
     * @see <a href="https://www.w3.org/TR/shacl/#sparql-prefixes">SHACL, 5.2.1</a>
     */
    public RdfDocument declarations(String address) {
        Statements out = new Statements();
        Statements.About list = out.about(address).a(OWL.Ontology.getURI());
        prefixes.forEach((prefix, namespace) -> {
            list.link(Names.SH + "declare", address + "#" + prefix);
            out.about(address + "#" + prefix)
                    .a(Names.SH + "PrefixDeclaration")
                    .text(Names.SH + "prefix", prefix)
                    .typed(Names.SH + "namespace", namespace, XSDDatatype.XSDanyURI);
        });
        return RdfDocument.of(out.graph(), things);
    }

    private ObjectNode object() {
        ObjectNode object = mapper.createObjectNode();
        prefixes.forEach(object::put);
        return object;
    }

    private byte[] bytes(ObjectNode node) {
        return node.toPrettyString().getBytes(StandardCharsets.UTF_8);
    }
}

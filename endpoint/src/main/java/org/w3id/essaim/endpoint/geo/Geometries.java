package org.w3id.essaim.endpoint.geo;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.NodeValue;
import org.locationtech.jts.geom.Geometry;

/** The geometries of one query that runs: the same ones come again for each row, so the last ones read are remembered. Not for several threads. */
final class Geometries {

    private static final int MOST_REMEMBERED = 64;

    private final Map<String, Geometry> read = new LinkedHashMap<>(MOST_REMEMBERED, 0.75f, true);

    /** @throws GeoRefusedException 400 {@code query-refused}: why it is none */
    Geometry of(NodeValue value) {
        Node node = value.asNode();
        if (!node.isLiteral() || !node.getLiteralDatatypeURI().equals(Wkt.DATATYPE)) {
            throw GeoFault.LITERAL.thrown(node.isLiteral() ? node.getLiteralLexicalForm() : node.toString());
        }
        String text = node.getLiteralLexicalForm();
        Geometry known = read.get(text);
        if (known != null) {
            return known;
        }
        if (read.size() == MOST_REMEMBERED) {
            read.remove(read.keySet().iterator().next());
        }
        Geometry geometry = Wkt.read(text);
        read.put(text, geometry);
        return geometry;
    }
}

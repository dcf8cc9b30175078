package org.w3id.essaim.endpoint.geo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionBase;
import org.apache.jena.sparql.function.FunctionFactory;
import org.locationtech.jts.geom.Geometry;

/**
 * {@code geof:distance}, {@code geof:sfWithin}, {@code geof:sfContains}, {@code geof:sfIntersects} and {@code geof:getSRID}. Of what lies in
 * what, edges are straight lines between degrees, as on the map; of distances, they are great circles.
 */
public final class GeoFunctions {

    private static final String GEOF = "http://www.opengis.net/def/function/geosparql/";

    private static final Set<String> IRIS =
            Set.of(GEOF + "distance", GEOF + "sfWithin", GEOF + "sfContains", GEOF + "sfIntersects", GEOF + "getSRID");

    private GeoFunctions() {}

    /** Their IRIs. */
    public static Set<String> iris() {
        return IRIS;
    }

    /** For one query that runs, by IRI. */
    public static Map<String, FunctionFactory> forOneQuery() {
        Geometries geometries = new Geometries();
        Map<String, FunctionFactory> functions = new LinkedHashMap<>();
        functions.put(GEOF + "distance", function(3, arguments -> distance(arguments, geometries)));
        functions.put(GEOF + "sfWithin", relation(geometries, Geometry::within));
        functions.put(GEOF + "sfContains", relation(geometries, Geometry::contains));
        functions.put(GEOF + "sfIntersects", relation(geometries, Geometry::intersects));
        functions.put(GEOF + "getSRID", function(1, arguments -> reference(arguments, geometries)));
        return functions;
    }

    private static FunctionFactory relation(Geometries geometries, BiPredicate<Geometry, Geometry> relation) {
        return function(
                2,
                arguments -> NodeValue.makeBoolean(
                        relation.test(geometries.of(arguments.get(0)), geometries.of(arguments.get(1)))));
    }

    private static NodeValue distance(List<NodeValue> arguments, Geometries geometries) {
        Node unit = arguments.get(2).asNode();
        Unit wanted = Unit.of(unit.isURI() ? unit.getURI() : unit.toString());
        double metres = Sphere.distance(geometries.of(arguments.get(0)), geometries.of(arguments.get(1)));
        return NodeValue.makeDouble(wanted.of(metres));
    }

    private static NodeValue reference(List<NodeValue> arguments, Geometries geometries) {
        geometries.of(arguments.get(0));
        return NodeValue.makeNode(Wkt.CRS84, XSDDatatype.XSDanyURI);
    }

    private static FunctionFactory function(int arity, Function<List<NodeValue>, NodeValue> body) {
        return iri -> new FunctionBase() {
            @Override
            public NodeValue exec(List<NodeValue> arguments) {
                return body.apply(arguments);
            }

            @Override
            public void checkBuild(String uri, ExprList arguments) {
                if (arguments.size() != arity) {
                    throw GeoFault.ARGUMENTS.thrown(uri);
                }
            }
        };
    }
}

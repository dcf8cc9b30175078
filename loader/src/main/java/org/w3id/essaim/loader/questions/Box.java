package org.w3id.essaim.loader.questions;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * A part of the earth between two meridians and two parallels that does not cross the 180th meridian. Decimal degrees of longitude and
 * latitude, in that order, as WGS 84 and {@code CRS84} have them.
 *
 * @see <a href="https://docs.ogc.org/is/22-047r1/22-047r1.html#10-8-1-1-well-known-text">GeoSPARQL 1.1, well-known text</a>
 */
record Box(BigDecimal west, BigDecimal south, BigDecimal east, BigDecimal north) {

    static final String DATATYPE = "http://www.opengis.net/ont/geosparql#wktLiteral";

    /** How a reader writes one. */
    static final String ORDER = "west,south,east,north";

    private static final String DEGREES = "-?[0-9]{1,3}(?:\\.[0-9]{1,15})?";
    private static final Pattern WRITTEN = Pattern.compile("(#),(#),(#),(#)".replace("#", DEGREES));
    private static final Pattern RING =
            Pattern.compile("POLYGON\\(\\((#) (#), (#) \\2, \\3 (#), \\1 \\4, \\1 \\2\\)\\)".replace("#", DEGREES));

    Box {
        boolean onEarth = isWithin(west, 180) && isWithin(east, 180) && isWithin(south, 90) && isWithin(north, 90);
        if (!onEarth || west.compareTo(east) >= 0 || south.compareTo(north) >= 0) {
            throw new IllegalArgumentException(
                    "not a box: " + Stream.of(west, south, east, north).toList());
        }
    }

    private static boolean isWithin(BigDecimal degrees, int most) {
        return degrees.abs().compareTo(BigDecimal.valueOf(most)) <= 0;
    }

    /** {@code -5.2,47.2,-1,48.9}; empty for all else. */
    static Optional<Box> read(String written) {
        return of(WRITTEN.matcher(written.replace(" ", "")));
    }

    /** What {@link #literal} made; empty for all else. */
    static Optional<Box> of(Node node) {
        return node.isLiteral() && node.getLiteralDatatypeURI().equals(DATATYPE)
                ? of(RING.matcher(node.getLiteralLexicalForm()))
                : Optional.empty();
    }

    private static Optional<Box> of(Matcher matcher) {
        if (!matcher.matches()) {
            return Optional.empty();
        }
        List<BigDecimal> numbers =
                Stream.of(1, 2, 3, 4).map(matcher::group).map(BigDecimal::new).toList();
        try {
            return Optional.of(new Box(numbers.get(0), numbers.get(1), numbers.get(2), numbers.get(3)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Its ring, against the clock from the south-west. */
    Node literal() {
        String ring = "POLYGON((%1$s %2$s, %3$s %2$s, %3$s %4$s, %1$s %4$s, %1$s %2$s))"
                .formatted(west.toPlainString(), south.toPlainString(), east.toPlainString(), north.toPlainString());
        RDFDatatype wkt = TypeMapper.getInstance().getSafeTypeByName(DATATYPE);
        return NodeFactory.createLiteralDT(ring, wkt);
    }

    @Override
    public String toString() {
        return String.join(
                ",", west.toPlainString(), south.toPlainString(), east.toPlainString(), north.toPlainString());
    }
}

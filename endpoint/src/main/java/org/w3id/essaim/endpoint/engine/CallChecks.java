package org.w3id.essaim.endpoint.engine;

import java.math.BigInteger;
import java.util.List;
import java.util.Set;
import javax.xml.datatype.DatatypeConstants;
import javax.xml.datatype.Duration;
import org.apache.jena.sparql.expr.NodeValue;

/** What is asked of the arguments of calls that would be long or large in one go: by the IRI of the function, or for an operator. */
final class CallChecks {

    private static final String XSD = "http://www.w3.org/2001/XMLSchema#";
    private static final String FN = "http://www.w3.org/2005/xpath-functions#";
    private static final String POW = "http://www.w3.org/2005/xpath-functions/math#pow";

    /** Their lexical forms are short, or have no bounds on what reading them takes. */
    private static final Set<String> SHORT = Set.of(
            "byte",
            "date",
            "dateTime",
            "dateTimeStamp",
            "dayTimeDuration",
            "decimal",
            "double",
            "duration",
            "float",
            "gDay",
            "gMonth",
            "gMonthDay",
            "gYear",
            "gYearMonth",
            "int",
            "integer",
            "long",
            "negativeInteger",
            "nonNegativeInteger",
            "nonPositiveInteger",
            "positiveInteger",
            "short",
            "time",
            "unsignedByte",
            "unsignedInt",
            "unsignedLong",
            "unsignedShort",
            "yearMonthDuration");

    /** Ten thousand years: adding a duration to a date counts months one by one. */
    private static final long MOST_DAYS = 3_652_500;

    /** Marks on one letter: putting them in order takes the square of their number. Unicode's stream-safe format has 30. */
    private static final int MOST_MARKS = 1_000;

    /** Of the text of an IRI, in UTF-16 units. */
    private static final int MOST_IRI = 1 << 16;

    /** What STRDT makes of another datatype than a text, in UTF-16 units: as long as a literal in a query may be. */
    private static final int MOST_TYPED = QueryText.MOST_LITERAL;

    /** Whether a sigma ends a word is asked of the whole text, for each: the product that is borne. */
    private static final long MOST_SIGMAS = 1L << 22;

    private final ValueCaps caps;

    CallChecks(ValueCaps caps) {
        this.caps = caps;
    }

    /** @throws LimitReachedException if the call could not be borne */
    void check(String iri, List<NodeValue> values) {
        caps.checked(values);
        if (iri.startsWith(XSD)) {
            values.forEach(value -> datatype(iri, value));
        } else if (iri.equals(POW)) {
            power(values);
        } else if (iri.startsWith(FN)) {
            fn(iri.substring(FN.length()), values);
        }
    }

    private void fn(String name, List<NodeValue> values) {
        switch (name) {
            case "concat" -> caps.together(values);
            case "round", "round-half-to-even" -> places(values);
            case "contains", "substring-before", "substring-after" -> search(values);
            case "normalize-unicode" -> values.forEach(this::marks);
            case "format-number" -> values.stream().skip(1).forEach(this::picture);
            default -> {
                // Costs no more than its arguments, which were measured.
            }
        }
    }

    private void search(List<NodeValue> values) {
        if (values.size() > 1) {
            caps.search(values.get(0), values.get(1));
        }
    }

    private void picture(NodeValue picture) {
        caps.digits(ValueCaps.length(picture));
    }

    /** A whole number to the power of another is a whole number of ARQ's, of any size. */
    private void power(List<NodeValue> values) {
        if (values.size() == 2 && values.get(0).isInteger() && values.get(1).isInteger()) {
            BigInteger base = values.get(0).getInteger();
            BigInteger exponent = values.get(1).getInteger();
            boolean grows = base.bitLength() > 1 && exponent.signum() > 0;
            if (exponent.bitLength() > Integer.SIZE - 1
                    || grows && (base.bitLength() - 1L) * exponent.intValue() > ValueCaps.MOST_BITS) {
                caps.digits(Long.MAX_VALUE);
            }
        }
    }

    private void places(List<NodeValue> values) {
        if (values.size() > 1 && values.get(1).isInteger()) {
            BigInteger places = values.get(1).getInteger().abs();
            caps.digits(places.bitLength() > Integer.SIZE - 1 ? Long.MAX_VALUE : places.longValue());
        }
    }

    private void marks(NodeValue text) {
        int run = 0;
        for (int character : text.asString().codePoints().toArray()) {
            int type = Character.getType(character);
            boolean mark = type == Character.NON_SPACING_MARK
                    || type == Character.COMBINING_SPACING_MARK
                    || type == Character.ENCLOSING_MARK;
            run = mark ? run + 1 : 0;
            if (run > MOST_MARKS) {
                throw LimitReachedException.value("text", MOST_MARKS);
            }
        }
    }

    /** Reading a number or a time takes the square of its length. */
    void datatype(String iri, NodeValue text) {
        if (iri.startsWith(XSD) && SHORT.contains(iri.substring(XSD.length()))) {
            caps.digits(ValueCaps.length(text));
        }
    }

    /** {@code STRDT} makes a value of any datatype, which is read when it is compared. */
    void typed(NodeValue text, NodeValue datatype) {
        if (datatype.isIRI() && !datatype.asNode().getURI().equals(XSD + "string")) {
            datatype(datatype.asNode().getURI(), text);
            most(text, MOST_TYPED);
        }
    }

    private static void most(NodeValue text, int most) {
        if (ValueCaps.length(text) > most) {
            throw LimitReachedException.value("text", most);
        }
    }

    /** {@code IRI} and {@code URI} read what they make. */
    void iri(NodeValue text) {
        most(text, MOST_IRI);
    }

    /** {@code LCASE} looks around each sigma. */
    void sigmas(String text) {
        long slow = text.chars()
                .filter(character -> character == 'Σ' || character == 'İ')
                .count();
        if (slow * text.length() > MOST_SIGMAS) {
            throw LimitReachedException.value("text", MOST_SIGMAS / text.length());
        }
    }

    /** {@code STRLANG} takes a tag apart. */
    void tagged(NodeValue text, NodeValue tag) {
        caps.digits(ValueCaps.length(tag));
    }

    /** Operands of {@code + - * /}. */
    void arithmetic(NodeValue left, NodeValue right) {
        caps.checked(left);
        caps.checked(right);
        if (left.hasDateTime() && right.isDuration()) {
            duration(right.getDuration());
        }
    }

    private void duration(Duration duration) {
        BigInteger days = whole(duration, DatatypeConstants.YEARS)
                .multiply(BigInteger.valueOf(366))
                .add(whole(duration, DatatypeConstants.MONTHS).multiply(BigInteger.valueOf(31)))
                .add(whole(duration, DatatypeConstants.DAYS))
                .add(whole(duration, DatatypeConstants.HOURS).divide(BigInteger.valueOf(24)))
                .add(whole(duration, DatatypeConstants.MINUTES).divide(BigInteger.valueOf(1_440)))
                .add(whole(duration, DatatypeConstants.SECONDS).divide(BigInteger.valueOf(86_400)));
        if (days.compareTo(BigInteger.valueOf(MOST_DAYS)) > 0) {
            throw LimitReachedException.value("days", MOST_DAYS);
        }
    }

    private static BigInteger whole(Duration duration, DatatypeConstants.Field field) {
        Number number = duration.getField(field);
        if (number instanceof java.math.BigDecimal decimal) {
            return decimal.toBigInteger();
        }
        return number instanceof BigInteger integer ? integer : BigInteger.ZERO;
    }
}
